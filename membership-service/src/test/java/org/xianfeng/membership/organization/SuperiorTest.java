package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;

/** The superior of a committee at the top of its tree since July 2012, a district committee outside this system. */
@QuarkusTest
class SuperiorTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    UUID branch;
    String administrator;

    @BeforeEach
    void a_committee_with_a_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
    }

    @Test
    void another_superior_from_a_day_on_and_the_former_one_for_the_days_before() {
        superior(administrator, committee, "市委（演示）", "2020-05-01")
                .statusCode(200)
                .body("superior.name", equalTo("市委（演示）"))
                .body("superior.kind", equalTo("CITY_COMMITTEE"))
                .body("parentId", nullValue());

        get(administrator, "/organizations/{id}", committee).body("superior.name", equalTo("市委（演示）"));
        superiors("").body("items.superior.name", contains("市委（演示）"));
        superiors("?asOf=2020-04-30").body("items.superior.name", contains("区委（演示）"));
        superiors("?asOf=2020-05-01").body("items.superior.name", contains("市委（演示）"));
        superiors("?asOf=2012-06-30").body("items", empty());
        superiors("?history=true")
                .body("items.superior.name", contains("区委（演示）", "市委（演示）"))
                .body("items.from", contains("2012-07-01", "2020-05-01"))
                .body("items[0].until", equalTo("2020-05-01"))
                .body("items[1].until", nullValue());
        superiors("?history=true&asOf=2020-05-01").statusCode(400);
        assertThat(behind.first(
                        "select count(*) from audit_entry where action = 'organization:update' and subject_id = ?",
                        row -> row.getLong(1),
                        committee.toString()))
                .hasValue(1L);
    }

    @Test
    void everything_below_it_stays_where_it_is() {
        String before = paths();

        superior(administrator, committee, "市委（演示）", "2020-05-01").statusCode(200);

        assertThat(paths()).isEqualTo(before);
        get(administrator, "/organizations/{id}/tree?asOf=2020-04-30", committee)
                .body("items.id", contains(committee.toString(), branch.toString()));
        get(administrator, "/organizations/{id}/tree", committee)
                .body("items.id", contains(committee.toString(), branch.toString()));
    }

    @Test
    void what_was_wrong_from_the_first_day_is_corrected_for_it_and_kept() {
        superior(administrator, committee, "金水区委（演示）", "2012-07-01").statusCode(200);

        superiors("?history=true")
                .body("items.superior.name", contains("金水区委（演示）"))
                .body("items.from", contains("2012-07-01"));
        assertThat(behind.all(
                        "select fact ->> 'superior_name' from superseded_fact where subject_id = ?",
                        row -> row.getString(1),
                        committee))
                .containsExactly("区委（演示）");
    }

    @Test
    void it_is_refused_where_it_cannot_be_and_nothing_changes() {
        refused(superior(administrator, branch, "市委（演示）", "2020-05-01"), "stands-below-another")
                .body("parent", equalTo(committee.toString()));
        refused(superior(administrator, committee, "市委（演示）", "2999-01-01"), "date-in-future");
        refused(superior(administrator, committee, "市委（演示）", "2012-06-30"), "change-not-after-last")
                .body("lastFrom", equalTo("2012-07-01"));
        refused(
                        post(
                                administrator,
                                "/organizations/" + committee + "/superiors",
                                "{\"superior\": {\"name\": \"区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2020-05-01\"}"),
                        "already-so")
                .body("since", equalTo("2012-07-01"));
        post(administrator, "/organizations/" + committee + "/superiors", "{\"from\": \"2020-05-01\"}")
                .statusCode(400);
        superior(administrator, committee, " ", "2020-05-01").statusCode(400);
        superior(callers.administratorOf(Api.committee()), committee, "市委（演示）", "2020-05-01")
                .statusCode(404);
        superior(callers.administratorOf(branch), committee, "市委（演示）", "2020-05-01")
                .statusCode(404);

        superiors("?history=true").body("items.superior.name", contains("区委（演示）"));
        get(administrator, "/organizations/{id}/superiors?history=true", branch).body("items", empty());
        get(callers.administratorOf(branch), "/organizations/{id}/superiors", committee)
                .statusCode(404);
    }

    @Test
    void after_the_end_nothing_follows() {
        String end = "{\"until\": \"2024-03-01\"}";
        UUID root = Api.committee();
        post(administrator, "/organizations/" + branch + "/dissolution", end).statusCode(200);
        post(Callers.PLATFORM_ADMIN, "/organizations/" + root + "/dissolution", end)
                .statusCode(200);

        refused(superior(administrator, branch, "市委（演示）", "2024-02-01"), "organization-dissolved")
                .body("since", equalTo("2024-03-01"));

        get(administrator, "/organizations/{id}/superiors?history=true", branch).body("items", empty());
        get(Callers.PLATFORM_ADMIN, "/organizations/{id}/superiors?history=true", root)
                .body("items.superior.name", contains("区委（演示）"))
                .body("items[0].until", equalTo("2024-03-01"));
    }

    private static ValidatableResponse superior(String token, UUID organization, String name, String from) {
        return post(
                token,
                "/organizations/" + organization + "/superiors",
                "{\"superior\": {\"name\": \"%s\", \"kind\": \"CITY_COMMITTEE\"}, \"from\": \"%s\"}"
                        .formatted(name, from));
    }

    private ValidatableResponse superiors(String query) {
        return get(administrator, "/organizations/{id}/superiors" + query, committee);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String code) {
        return answer.statusCode(409).body("type", equalTo("/problems/" + code));
    }

    private String paths() {
        return behind.first(
                        """
                        select string_agg(path || ' ' || coalesce(parent_id::text, ''), ', ' order by path)
                          from organization_current where organization_id in (?, ?)
                        """,
                        row -> row.getString(1),
                        committee,
                        branch)
                .orElseThrow();
    }
}
