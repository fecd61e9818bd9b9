package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.http.HttpResponse;
import java.util.Map;

import org.xianfeng.stack.demo.World;
import org.xianfeng.stack.keycloak.DemoAccount;

/** From nothing to a branch that its administrator reads: each step through the gateway, with real tokens. */
@ExtendWith(RunningStack.class)
class FirstPathIT {

    private static String committee;

    @BeforeAll
    static void the_platform_administrator_records_a_committee_and_lets_somebody_administer_it() {
        committee = RunningStack.createdId(
                "/api/v1/organizations",
                "platform-admin",
                Map.of(
                        "name", "第一条路党委（演示）",
                        "kind", "PARTY_COMMITTEE",
                        "foundedOn", "2012-07-01",
                        "superior", Map.of("name", "区委（演示）", "kind", "DISTRICT_COMMITTEE")));
        String account = World.account(DemoAccount.ASSOCIATION_ADMIN);
        RunningStack.created(
                "/api/v1/grants",
                "platform-admin",
                Map.of(
                        "accountId", account,
                        "role", "ADMINISTRATOR",
                        "organizationId", committee,
                        "from", "2020-01-01",
                        "reason", "Administers the committee of this test"));
    }

    @Test
    void whoever_administers_a_committee_records_a_branch_below_it_and_reads_it() {
        String branch = RunningStack.createdId(
                "/api/v1/organizations",
                "association-admin",
                Map.of(
                        "name", "第一党支部（演示）",
                        "kind", "BRANCH",
                        "foundedOn", "2013-07-01",
                        "parentId", committee));

        HttpResponse<String> read = RunningStack.get("/api/v1/organizations/" + branch, "association-admin");

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(RunningStack.json(read).path("name").asText()).isEqualTo("第一党支部（演示）");
        assertThat(RunningStack.json(read).path("parentId").asText()).isEqualTo(committee);
    }

    @Test
    void without_a_token_nobody_reads_anything() {
        assertProblem(RunningStack.get("/api/v1/organizations/" + committee, null), 401);
    }

    @Test
    void whoever_administers_another_committee_finds_nothing() {
        assertProblem(RunningStack.get("/api/v1/organizations/" + committee, "market-admin"), 404);
    }

    @Test
    void the_auditor_reads_the_audit_trail_and_no_organisation() {
        assertProblem(RunningStack.get("/api/v1/organizations/" + committee, "auditor"), 403);
        assertThat(RunningStack.get("/api/v1/membership/audit-entries", "auditor")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_platform_administrator_reads_no_members() {
        assertProblem(RunningStack.get("/api/v1/members", "platform-admin"), 403);
    }

    @Test
    void what_the_document_does_not_name_is_not_there() {
        assertProblem(RunningStack.get("/api/v1/nothing", "platform-admin"), 404);
        assertProblem(RunningStack.get("/internal/events", "membership-service"), 404);
    }

    @Test
    void the_document_and_the_page_to_try_it_are_open_to_everybody() {
        assertThat(RunningStack.get("/", null).body()).contains("swagger-ui");
        assertThat(RunningStack.json(RunningStack.get("/openapi", null))
                        .path("openapi")
                        .asText())
                .startsWith("3.1");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(RunningStack.json(answer).path("status").asInt()).isEqualTo(status);
    }
}
