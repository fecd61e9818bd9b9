package org.xianfeng.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;

/** Whoever sends an example of the document, with ids and numbers of her own, is not refused. */
@QuarkusTest
class ExamplesTest {

    @Inject
    Callers callers;

    private JsonNode document;
    private UUID committee;
    private String administrator;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
    }

    @Test
    void an_organisation_is_made_as_in_the_example() {
        assertThat(Api.made(Api.post(
                        Callers.PLATFORM_ADMIN,
                        "/organizations",
                        example("/organizations").put("externalCode", "EX").toString())))
                .isNotNull();
    }

    @Test
    void an_enterprise_is_made_as_in_the_example() {
        ObjectNode example =
                example("/enterprises").put("keeperId", committee.toString()).put("creditCode", CreditCodes.next());

        assertThat(Api.made(Api.post(administrator, "/enterprises", example.toString())))
                .isNotNull();
    }

    @Test
    void a_person_becomes_a_member_with_a_post_as_in_the_examples() {
        UUID branch = Api.below(administrator, committee, "BRANCH", "九厂第一党支部（演示）");
        UUID person = Api.made(Api.post(
                administrator,
                "/persons",
                example("/persons").put("keeperId", committee.toString()).toString()));
        ObjectNode member = example("/members").put("branchId", branch.toString());
        ObjectNode post = example("/post-holdings")
                .put("organizationId", branch.toString())
                .put("from", "2020-02-01");

        assertThat(Api.made(Api.post(
                        administrator,
                        "/members",
                        member.put("personId", person.toString()).toString())))
                .isNotNull();
        assertThat(Api.made(Api.post(
                        administrator,
                        "/post-holdings",
                        post.put("personId", person.toString()).toString())))
                .isNotNull();
    }

    private ObjectNode example(String list) {
        return document.path("paths")
                .path("/api/v1" + list)
                .at("/post/requestBody/content/application~1json/example")
                .deepCopy();
    }
}
