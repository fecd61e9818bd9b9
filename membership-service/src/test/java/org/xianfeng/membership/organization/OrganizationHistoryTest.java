package org.xianfeng.membership.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;

/** What an organisation was on every day since it was founded. */
@QuarkusTest
class OrganizationHistoryTest {

    @Inject
    Callers callers;

    @Test
    void it_tells_what_it_was_called_was_and_stood_below_and_what_dissolved_it() {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        UUID factory = below(administrator, committee, "PARTY_COMMITTEE", "九厂党委（演示）");
        UUID branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        String path = "/organizations/" + branch;
        post(administrator, path + "/names", "{\"name\": \"第一党支部（演示）\", \"from\": \"2018-01-01\"}")
                .statusCode(200);
        post(administrator, path + "/kinds", "{\"kind\": \"JOINT_BRANCH\", \"from\": \"2019-01-01\"}")
                .statusCode(200);
        post(administrator, path + "/placements", "{\"parentId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(factory))
                .statusCode(200);
        post(administrator, path + "/dissolution", "{\"until\": \"2021-01-01\", \"documentNo\": \"兴达党〔2020〕9号\"}")
                .statusCode(200);

        get(administrator, path + "/history")
                .statusCode(200)
                .body("foundedOn", equalTo("2013-07-01"))
                .body("dissolvedOn", equalTo("2021-01-01"))
                .body("dissolvedBy", equalTo("兴达党〔2020〕9号"))
                .body("names.name", contains("一车间党支部（演示）", "第一党支部（演示）"))
                .body("names.from", contains("2013-07-01", "2018-01-01"))
                .body("names.until", contains("2018-01-01", "2021-01-01"))
                .body("kinds.kind", contains("BRANCH", "JOINT_BRANCH"))
                .body("kinds.until", contains("2019-01-01", "2021-01-01"))
                .body("placements.parentId", contains(committee.toString(), factory.toString()))
                .body("placements.until", contains("2020-01-01", "2021-01-01"));
        get(administrator, "/organizations/{id}/history", committee)
                .body("placements[0].superior.name", equalTo("区委（演示）"))
                .body("$", not(hasKey("dissolvedOn")));
        get(callers.administratorOf(Api.committee()), path + "/history").statusCode(404);
    }
}
