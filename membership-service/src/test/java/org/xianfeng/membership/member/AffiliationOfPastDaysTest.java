package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;

/** Where somebody may belong from a past day on, asked of what stood and what it was on every day since. */
@QuarkusTest
class AffiliationOfPastDaysTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    UUID first;
    UUID second;
    UUID group;
    UUID member;
    String administrator;

    @BeforeEach
    void a_group_that_moved_from_one_branch_to_another() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        first = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        second = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
        group = below(administrator, first, "PARTY_GROUP", "一班党小组（演示）");
        post(
                        administrator,
                        "/organizations/" + group + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2024-03-01\"}".formatted(second))
                .statusCode(200);
        member = made(post(administrator, "/members", member(first, "2016-07-01", "")));
    }

    @Test
    void a_group_takes_nobody_before_it_stood_in_the_branch() {
        affiliate(second, "2024-01-01")
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-group-of-the-branch"))
                .body("day", equalTo("2024-01-01"));
        affiliate(first, "2024-01-01").statusCode(409).body("day", equalTo("2024-03-01"));

        assertThat(affiliations()).containsExactly(first + " null 2016-07-01..");
        affiliate(second, "2024-03-01").statusCode(200);
        get(administrator, "/members/{id}", member).body("group.id", equalTo(group.toString()));
    }

    @Test
    void a_member_is_not_recorded_in_a_group_before_it_stood_in_her_branch() {
        long before = members();

        post(administrator, "/members", member(second, "2016-07-01", ", \"groupId\": \"%s\"".formatted(group)))
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-group-of-the-branch"));

        assertThat(members()).isEqualTo(before);
    }

    @Test
    void what_became_a_branch_takes_members_from_that_day_on() {
        UUID former = below(administrator, committee, "GENERAL_BRANCH", "三厂党总支（演示）");
        post(
                        administrator,
                        "/organizations/" + former + "/kinds",
                        "{\"kind\": \"JOINT_BRANCH\", \"from\": \"2022-05-01\"}")
                .statusCode(200);

        post(
                        administrator,
                        "/members/" + member + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2022-04-30\"}".formatted(former))
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-branch"))
                .body("kind", equalTo("GENERAL_BRANCH"))
                .body("day", equalTo("2022-04-30"));
        assertThat(affiliations()).containsExactly(first + " null 2016-07-01..");

        post(
                        administrator,
                        "/members/" + member + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2022-05-01\"}".formatted(former))
                .statusCode(200)
                .body("branch.id", equalTo(former.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEMPORARY_BRANCH", "FUNCTIONAL_BRANCH"})
    void whoever_works_for_a_task_stays_with_the_branch_she_comes_from(String kind) {
        UUID task = below(administrator, committee, kind, "抗洪抢险突击队党支部（演示）");
        UUID team = below(administrator, task, "PARTY_GROUP", "突击队一组党小组（演示）");
        long before = members();

        staysAtHome(
                post(
                        administrator,
                        "/members/" + member + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2024-01-01\"}".formatted(task)),
                kind,
                "2024-01-01");
        staysAtHome(
                post(
                        administrator,
                        "/members/" + member + "/affiliations",
                        "{\"branchId\": \"%s\", \"groupId\": \"%s\", \"from\": \"2024-01-01\"}".formatted(task, team)),
                kind,
                "2024-01-01");
        staysAtHome(post(administrator, "/members", member(task, "2016-07-01", "")), kind, "2016-07-01");

        assertThat(affiliations()).containsExactly(first + " null 2016-07-01..");
        assertThat(members()).isEqualTo(before);
    }

    @Test
    void a_branch_that_became_one_for_a_task_takes_nobody_on_a_day_before_either() {
        UUID site = below(administrator, committee, "PROJECT_BRANCH", "二期工程项目党支部（演示）");
        post(
                        administrator,
                        "/organizations/" + site + "/kinds",
                        "{\"kind\": \"TEMPORARY_BRANCH\", \"from\": \"2022-05-01\"}")
                .statusCode(200);

        staysAtHome(
                post(
                        administrator,
                        "/members/" + member + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2022-04-30\"}".formatted(site)),
                "TEMPORARY_BRANCH",
                "2022-05-01");

        assertThat(affiliations()).containsExactly(first + " null 2016-07-01..");
    }

    private static void staysAtHome(ValidatableResponse answer, String kind, String day) {
        answer.statusCode(409)
                .body("type", equalTo("/problems/relationships-stay-at-home"))
                .body("kind", equalTo(kind))
                .body("day", equalTo(day));
    }

    private ValidatableResponse affiliate(UUID branch, String from) {
        return post(
                administrator,
                "/members/" + member + "/affiliations",
                "{\"branchId\": \"%s\", \"groupId\": \"%s\", \"from\": \"%s\"}".formatted(branch, group, from));
    }

    private String member(UUID branch, String joinDate, String more) {
        return "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"%s\"%s}"
                .formatted(People.body(committee, "王建国", People.idNumber()), branch, joinDate, more);
    }

    private List<String> affiliations() {
        return behind.all(
                """
                select branch_id || ' ' || coalesce(group_id::text, 'null') || ' ' || valid_from || '..'
                       || coalesce(valid_until::text, '')
                  from affiliation where member_id = ? order by valid_from
                """,
                row -> row.getString(1),
                member);
    }

    private long members() {
        return behind.first("select count(*) from membership", row -> row.getLong(1))
                .orElseThrow();
    }
}
