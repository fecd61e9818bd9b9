package org.xianfeng.membership.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;

@QuarkusTest
class PostHoldingBatchTest {

    @Inject
    Callers callers;

    @Test
    void appointments_are_recorded_one_by_one_and_an_equal_one_is_refused_with_its_id() {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        UUID branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        UUID first = People.register(administrator, committee, "陈丽华");
        UUID second = People.register(administrator, committee, "孙桂芳");
        String secretary = appointment(branch, first, "SECRETARY", "2019-01-01");

        String id = post(administrator, "/post-holding-batches", list(secretary))
                .statusCode(200)
                .body("items.status", contains(201))
                .extract()
                .path("items[0].id");
        post(
                        administrator,
                        "/post-holding-batches",
                        list(
                                secretary,
                                appointment(branch, second, "DEPUTY_SECRETARY", "2019-01-01"),
                                appointment(branch, second, "SECRETARY", "2018-01-01"),
                                appointment(branch, UUID.randomUUID(), "COMMITTEE_MEMBER", "2019-01-01"),
                                appointment(branch, second, "CHAIRMAN", "2019-01-01")))
                .statusCode(200)
                .body("items.status", contains(409, 201, 409, 404, 400))
                .body("items[0].id", equalTo(id));

        get(administrator, "/post-holdings?organization={id}", branch).body("items", hasSize(2));
    }

    private static String appointment(UUID organization, UUID person, String post, String from) {
        return """
               {"organizationId": "%s", "personId": "%s", "post": "%s", "from": "%s"}
               """
                .formatted(organization, person, post, from);
    }

    private static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}
