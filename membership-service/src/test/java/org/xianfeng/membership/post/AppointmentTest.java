package org.xianfeng.membership.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;

/** Who may hold which post where, and how posts that are over are entered. */
@QuarkusTest
class AppointmentTest {

    private static final String NO_END = "";

    @Inject
    Callers callers;

    private UUID committee;
    private UUID branch;
    private String administrator;
    private UUID person;
    private UUID member;

    @BeforeEach
    void somebody_on_probation_until_July_2017() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        person = People.register(administrator, committee, "郑志强");
        member = member(person, ", \"fullMemberDate\": \"2017-07-01\"");
    }

    @Test
    void an_organisation_has_only_the_posts_of_its_kind() {
        UUID group = below(administrator, branch, "PARTY_GROUP", "第一党小组（演示）");

        refused(appoint(person, committee, "GROUP_LEADER", "2020-01-01", NO_END), "no-such-post-there");
        refused(appoint(person, branch, "DISCIPLINE_SECRETARY", "2020-01-01", NO_END), "no-such-post-there");
        refused(appoint(person, group, "SECRETARY", "2020-01-01", NO_END), "no-such-post-there");

        get(administrator, "/post-holdings").body("items", hasSize(0));
        appoint(person, group, "GROUP_LEADER", "2020-01-01", NO_END).statusCode(201);
    }

    @Test
    void a_post_goes_to_whoever_is_a_full_member_on_its_first_day() {
        refused(appoint(person, branch, "SECRETARY", "2017-06-30", NO_END), "holder-not-a-full-member");
        refused(appoint(person, branch, "SECRETARY", "2016-06-30", NO_END), "holder-not-a-full-member");
        get(administrator, "/post-holdings").body("items", hasSize(0));

        appoint(person, branch, "SECRETARY", "2017-07-01", NO_END).statusCode(201);
    }

    @Test
    void somebody_on_probation_works_for_the_organisation_and_decides_nothing() {
        UUID newcomer = People.register(administrator, committee, "李秀英");
        member(newcomer, "");

        refused(appoint(newcomer, branch, "COMMITTEE_MEMBER", "2020-01-01", NO_END), "holder-not-a-full-member");
        appoint(newcomer, branch, "PARTY_WORKER", "2020-01-01", NO_END).statusCode(201);

        get(administrator, "/post-holdings").body("items.post", contains("PARTY_WORKER"));
    }

    @Test
    void whoever_left_the_roster_is_given_no_post_after_that_and_keeps_what_she_held_before() {
        become("EXPELLED", "2024-03-01");

        refused(appoint(person, branch, "SECRETARY", "2024-03-01", NO_END), "holder-not-on-the-roster");
        refused(appoint(person, branch, "PARTY_WORKER", "2024-03-02", NO_END), "holder-not-on-the-roster");
        refused(appoint(person, branch, "SECRETARY", "2020-01-01", NO_END), "holder-not-on-the-roster");
        refused(appoint(person, branch, "SECRETARY", "2020-01-01", ended("2024-03-02")), "holder-not-on-the-roster");
        get(administrator, "/post-holdings").body("items", hasSize(0));

        appoint(person, branch, "SECRETARY", "2020-01-01", ended("2024-03-01")).statusCode(201);
    }

    @Test
    void whoever_was_dead_is_appointed_to_nothing() {
        become("DECEASED", "2024-03-01");

        refused(appoint(person, branch, "SECRETARY", "2024-05-01", NO_END), "holder-not-on-the-roster");

        get(administrator, "/post-holdings").body("items", hasSize(0));
    }

    @Test
    void whoever_is_elected_again_holds_another_term_and_is_not_succeeded_by_another() {
        UUID first = made(appoint(person, branch, "SECRETARY", "2020-01-01", NO_END));

        UUID second = made(appoint(person, branch, "SECRETARY", "2023-01-01", NO_END));

        get(administrator, "/post-holdings/{id}", first)
                .body("until", equalTo("2023-01-01"))
                .body("endReason", equalTo("ANOTHER_TERM"));
        get(administrator, "/post-holdings/{id}", second).body("state", equalTo("HOLDING"));
    }

    @Test
    void an_earlier_holder_is_entered_after_the_present_one_who_stays() {
        UUID present = made(appoint(person, branch, "SECRETARY", "2022-01-01", NO_END));
        UUID earlier = People.register(administrator, committee, "李秀英");

        UUID former = made(appoint(earlier, branch, "SECRETARY", "2019-01-01", ended("2022-01-01")));

        get(administrator, "/post-holdings/{id}", present)
                .body("state", equalTo("HOLDING"))
                .body("$", not(hasKey("until")));
        get(administrator, "/post-holdings/{id}", former)
                .body("state", equalTo("ENDED"))
                .body("until", equalTo("2022-01-01"))
                .body("endReason", equalTo("SUCCESSION"));
    }

    @Test
    void an_earlier_holder_does_not_hold_it_on_a_day_of_the_present_one() {
        made(appoint(person, branch, "SECRETARY", "2022-01-01", NO_END));
        UUID earlier = People.register(administrator, committee, "李秀英");

        refused(appoint(earlier, branch, "SECRETARY", "2019-01-01", ended("2022-01-02")), "post-occupied");

        get(administrator, "/post-holdings").body("items", hasSize(1));
    }

    @Test
    void a_post_that_is_over_has_a_day_that_came_and_a_reason() {
        appoint(person, branch, "SECRETARY", "2020-01-01", ", \"until\": \"2021-01-01\"")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/endReason"));
        appoint(person, branch, "SECRETARY", "2020-01-01", ", \"endReason\": \"REMOVAL\"")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/until"));
        refused(appoint(person, branch, "SECRETARY", "2020-01-01", ended("2999-01-01")), "date-in-future");
        refused(appoint(person, branch, "SECRETARY", "2020-01-01", ended("2020-01-01")), "change-not-after-last");

        get(administrator, "/post-holdings").body("items", hasSize(0));
    }

    @Test
    void the_state_in_a_list_as_of_a_day_is_that_of_the_day() {
        appoint(
                        person,
                        branch,
                        "SECRETARY",
                        "2018-01-01",
                        ", \"termUntil\": \"2021-01-01\", \"until\": \"2022-01-01\", \"endReason\": \"REMOVAL\"")
                .statusCode(201);

        get(administrator, "/post-holdings?asOf=2020-12-31").body("items.state", contains("HOLDING"));
        get(administrator, "/post-holdings?asOf=2021-01-01").body("items.state", contains("HOLDING_OVER"));
        get(administrator, "/post-holdings").body("items.state", contains("ENDED"));
    }

    private UUID member(UUID somebody, String full) {
        return made(post(
                administrator,
                "/members",
                """
                {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01"%s}
                """
                        .formatted(somebody, branch, full)));
    }

    private void become(String state, String from) {
        post(
                        administrator,
                        "/members/" + member + "/states",
                        "{\"state\": \"%s\", \"from\": \"%s\"}".formatted(state, from))
                .statusCode(200);
    }

    private static String ended(String until) {
        return ", \"until\": \"%s\", \"endReason\": \"SUCCESSION\"".formatted(until);
    }

    private ValidatableResponse appoint(UUID somebody, UUID organization, String post, String from, String more) {
        return post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "%s", "from": "%s"%s}
                """
                        .formatted(organization, somebody, post, from, more));
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("type", equalTo("/problems/" + code));
    }
}
