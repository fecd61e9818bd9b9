package org.xianfeng.membership.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.time.Time;

/**
 * An association keeps the records of three companies; in two of them branches stand, for which an officer is
 * responsible.
 */
@QuarkusTest
class EnterpriseSightTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    @Inject
    Clock clock;

    UUID association;
    String administrator;
    UUID first;
    UUID second;
    UUID third;
    UUID firstBranch;
    UUID secondBranch;
    String officer;
    UUID firstGrant;

    @BeforeEach
    void an_officer_with_two_companies_of_three() {
        association = Api.committee();
        administrator = callers.administratorOf(association);
        first = company("甲公司（演示）", "A-1");
        second = company("乙公司（演示）", "A-2");
        third = company("丙公司（演示）", "A-3");
        firstBranch = Api.below(administrator, association, "BRANCH", "甲公司党支部（演示）");
        secondBranch = Api.below(administrator, association, "BRANCH", "乙公司党支部（演示）");
        hosts(first, firstBranch);
        hosts(second, secondBranch);
        hosts(third, Api.below(administrator, association, "BRANCH", "丙公司党支部（演示）"));
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        firstGrant = guidance(account, firstBranch);
        guidance(account, secondBranch);
        officer = TestTokens.of(subject, "user");
    }

    @Test
    void a_guidance_officer_reads_the_companies_in_which_her_branches_stand_and_no_others() {
        employs(administrator, first).statusCode(200);

        Api.get(officer, "/enterprises?count=true")
                .body("items.id", containsInAnyOrder(first.toString(), second.toString()))
                .body("total", equalTo(2))
                .body("items.find { it.id == '%s' }.organizationIds".formatted(first), contains(firstBranch.toString()))
                .body("items.find { it.id == '%s' }.headcount.value".formatted(first), equalTo(12));
        Api.get(officer, "/enterprises?externalCode=A-2").body("items.id", contains(second.toString()));
        Api.get(officer, "/enterprises?externalCode=A-3&count=true")
                .body("items", empty())
                .body("total", equalTo(0));
        Api.get(officer, "/enterprises/" + first).statusCode(200).body("keeperId", equalTo(association.toString()));
        Api.get(officer, "/enterprises/" + first + "/history")
                .statusCode(200)
                .body("organizations.organizationId", contains(firstBranch.toString()));
        notFound(officer, third);
    }

    @Test
    void a_company_is_found_by_its_credit_code_by_whoever_may_see_it() {
        String list = "/enterprises?count=true&creditCode=";
        String code = Api.get(administrator, "/enterprises/" + second).extract().path("creditCode");
        String unseen =
                Api.get(administrator, "/enterprises/" + third).extract().path("creditCode");

        Api.get(officer, list + code)
                .body("items.id", contains(second.toString()))
                .body("total", equalTo(1));
        Api.get(administrator, list + unseen).body("items.id", contains(third.toString()));
        Api.get(officer, list + unseen).body("items", empty()).body("total", equalTo(0));
        Api.get(administrator, list + CreditCodes.next()).statusCode(200).body("items", empty());
        Api.get(administrator, list + code.substring(1))
                .statusCode(400)
                .body("violations.parameter", contains("creditCode"));
    }

    @Test
    void she_reads_a_company_no_longer_when_her_branch_has_left_it_and_again_when_it_is_back() {
        leaves(first, "2024-01-01");

        notFound(officer, first);
        Api.get(officer, "/enterprises?asOf=2020-01-01&count=true")
                .body("items.id", contains(second.toString()))
                .body("total", equalTo(1));
        Api.get(administrator, "/enterprises/" + first).statusCode(200);

        Api.post(administrator, "/enterprises/" + first + "/organizations", hosting(firstBranch, "2025-01-01"))
                .statusCode(200);
        Api.get(officer, "/enterprises/" + first).statusCode(200);
    }

    @Test
    void she_reads_it_no_longer_when_her_grant_is_over() {
        Api.get(officer, "/enterprises/" + first).statusCode(200);

        Api.post(
                        Callers.PLATFORM_ADMIN,
                        "/grants/" + firstGrant + "/ending",
                        "{\"until\": \"%s\"}".formatted(Time.today(clock)))
                .statusCode(204);

        notFound(officer, first);
        Api.get(officer, "/enterprises").body("items.id", contains(second.toString()));
    }

    @Test
    void she_changes_nothing_of_it() {
        long before = version(first);

        employs(officer, first).statusCode(403);
        Api.post(officer, "/enterprises/" + first + "/organizations", hosting(secondBranch, "2020-01-01"))
                .statusCode(403);

        assertThat(version(first)).isEqualTo(before);
        Api.get(administrator, "/enterprises/" + first + "/history")
                .body("headcounts", empty())
                .body("organizations", hasSize(1));
    }

    @Test
    void whoever_administers_the_branch_reads_its_company_and_writes_no_record_that_another_keeps() {
        String secretary = callers.administratorOf(firstBranch);
        long before = version(first);

        Api.get(secretary, "/enterprises?count=true")
                .body("items.id", contains(first.toString()))
                .body("total", equalTo(1));
        employs(secretary, first).statusCode(404).body("type", equalTo("/problems/not-found"));
        Api.post(
                        secretary,
                        "/enterprises",
                        """
                        {"keeperId": "%s", "creditCode": "%s", "name": "丁公司（演示）", "kind": "PRIVATE_ENTERPRISE",
                         "occupiesId": "%s"}
                        """
                                .formatted(firstBranch, CreditCodes.next(), first))
                .statusCode(404);

        assertThat(version(first)).isEqualTo(before);
        Api.get(administrator, "/enterprises/" + first + "/history").body("headcounts", empty());
        Api.get(secretary, "/enterprises?count=true").body("total", equalTo(1));
    }

    @Test
    void a_company_that_is_registered_already_is_named_to_whoever_sees_it_and_to_nobody_else() {
        String secretary = callers.administratorOf(firstBranch);

        registerAgain(secretary, first)
                .statusCode(409)
                .body("type", equalTo("/problems/enterprise-registered"))
                .body("enterprise", equalTo(first.toString()));
        registerAgain(secretary, second)
                .statusCode(409)
                .body("type", equalTo("/problems/enterprise-registered"))
                .body("$", not(hasKey("enterprise")));

        Api.get(secretary, "/enterprises?count=true").body("total", equalTo(1));
    }

    @Test
    void an_enterprise_that_is_seen_from_several_places_is_listed_once() {
        hosts(first, secondBranch);
        hosts(first, association);
        hosts(second, association);

        assertThat(inPagesOfOne(administrator, "")).containsExactlyInAnyOrder(first, second, third);
        assertThat(inPagesOfOne(administrator, "&sort=-name")).containsExactly(first, second, third);
        assertThat(inPagesOfOne(officer, "")).containsExactlyInAnyOrder(first, second);
        Api.get(administrator, "/enterprises?count=true").body("total", equalTo(3));
        Api.get(officer, "/enterprises?count=true").body("total", equalTo(2));
    }

    @Test
    void whoever_keeps_the_record_sees_it_when_she_stands_in_it_no_more() {
        hosts(first, association);
        String hosting = Api.get(administrator, "/enterprises/" + first + "/history")
                .extract()
                .path("organizations.find { it.organizationId == '%s' }.id".formatted(association));

        Api.post(
                        administrator,
                        "/enterprises/" + first + "/organizations/" + hosting + "/ending",
                        "{\"until\": \"2024-01-01\"}")
                .statusCode(200);

        Api.get(administrator, "/enterprises/" + first).statusCode(200);
        assertThat(inPagesOfOne(administrator, "")).contains(first);
    }

    @Test
    void when_a_branch_moves_its_company_is_seen_from_where_it_stands() {
        UUID committee = Api.below(administrator, association, "PARTY_COMMITTEE", "园区党委（演示）");
        String reader = callers.with(AccessRole.READER, committee);
        Api.get(reader, "/enterprises").statusCode(200).body("items", empty());

        Api.post(
                        administrator,
                        "/organizations/" + firstBranch + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2024-01-01\"}".formatted(committee))
                .statusCode(200);

        Api.get(reader, "/enterprises").body("items.id", contains(first.toString()));
        Api.get(officer, "/enterprises/" + first).statusCode(200);
        assertThat(inPagesOfOne(administrator, "")).containsExactlyInAnyOrder(first, second, third);
    }

    private static List<UUID> inPagesOfOne(String token, String order) {
        List<UUID> seen = new ArrayList<>();
        String next = null;
        for (int page = 0; page < 10; page++) {
            ValidatableResponse answer =
                    Api.get(token, "/enterprises?limit=1" + order + (next == null ? "" : "&cursor=" + next));
            List<String> ids = answer.statusCode(200).extract().path("items.id");
            ids.forEach(id -> seen.add(UUID.fromString(id)));
            next = answer.extract().path("next");
            if (next == null) {
                break;
            }
        }
        return seen;
    }

    private UUID company(String name, String externalCode) {
        return Api.made(Api.post(
                administrator,
                "/enterprises",
                """
                {"keeperId": "%s", "creditCode": "%s", "externalCode": "%s", "name": "%s", "kind": "PRIVATE_ENTERPRISE"}
                """
                        .formatted(association, CreditCodes.next(), externalCode, name)));
    }

    /** At her own branch, what another keeps. */
    private ValidatableResponse registerAgain(String secretary, UUID company) {
        String creditCode =
                Api.get(administrator, "/enterprises/" + company).extract().path("creditCode");
        return Api.post(
                secretary,
                "/enterprises",
                """
                {"keeperId": "%s", "creditCode": "%s", "name": "丁公司（演示）", "kind": "PRIVATE_ENTERPRISE"}
                """
                        .formatted(firstBranch, creditCode));
    }

    private void hosts(UUID company, UUID organization) {
        Api.post(administrator, "/enterprises/" + company + "/organizations", hosting(organization, "2016-01-01"))
                .statusCode(200);
    }

    private static String hosting(UUID organization, String from) {
        return "{\"organizationId\": \"%s\", \"from\": \"%s\"}".formatted(organization, from);
    }

    private void leaves(UUID company, String until) {
        String hosting = Api.get(administrator, "/enterprises/" + company + "/history")
                .extract()
                .path("organizations[0].id");
        Api.post(
                        administrator,
                        "/enterprises/" + company + "/organizations/" + hosting + "/ending",
                        "{\"until\": \"%s\"}".formatted(until))
                .statusCode(200);
    }

    private static ValidatableResponse employs(String token, UUID company) {
        return Api.post(
                token,
                "/enterprises/" + company + "/headcounts",
                "{\"people\": 12, \"precision\": \"EXACT\", \"from\": \"2024-01-01\"}");
    }

    private static void notFound(String token, UUID company) {
        Api.get(token, "/enterprises/" + company).statusCode(404).body("type", equalTo("/problems/not-found"));
        Api.get(token, "/enterprises/" + company + "/history").statusCode(404);
    }

    private static UUID guidance(UUID account, UUID branch) {
        return Api.made(Api.post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "GUIDANCE", "organizationId": "%s", "from": "2020-01-01",
                 "reason": "for a test"}
                """
                        .formatted(account, branch)));
    }

    private long version(UUID company) {
        return behind.first("select version from enterprise where id = ?", row -> row.getLong(1), company)
                .orElseThrow();
    }
}
