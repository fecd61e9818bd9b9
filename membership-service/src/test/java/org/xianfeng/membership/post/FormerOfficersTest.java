package org.xianfeng.membership.post;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;

/** A post is a member's: with what takes a member off the roster ends, in the same moment, what she held and administered. */
@QuarkusTest
class FormerOfficersTest {

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    private UUID committee;
    private UUID branch;
    private String administrator;
    private UUID person;
    private UUID member;
    private String herself;

    @BeforeEach
    void a_secretary_who_signs_in() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        person = People.register(administrator, committee, "郑志强");
        member = made(post(
                administrator,
                "/members",
                """
                {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01"}
                """
                        .formatted(person, branch)));
        herself = callers.whoIs(person);
    }

    @Test
    void whoever_is_expelled_holds_no_post_and_administers_nothing_from_that_day() {
        UUID secretary = appoint("SECRETARY", committee, "2020-01-01");
        UUID worker = appoint("PARTY_WORKER", branch, "2020-01-01");
        get(herself, "/organizations/{id}/roster", branch).statusCode(200);

        become("EXPELLED", "2024-03-01").statusCode(200);

        get(administrator, "/post-holdings/{id}", secretary)
                .body("until", equalTo("2024-03-01"))
                .body("endReason", equalTo("REMOVAL"))
                .body("state", equalTo("ENDED"));
        get(administrator, "/post-holdings/{id}", worker).body("until", equalTo("2024-03-01"));
        get(herself, "/organizations/{id}/roster", branch).statusCode(403);
        assertThat(audited(secretary)).contains("post-holding:end");
    }

    @Test
    void whoever_died_left_her_posts_by_that() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");

        become("DECEASED", "2024-03-01").statusCode(200);

        get(administrator, "/post-holdings/{id}", holding)
                .body("until", equalTo("2024-03-01"))
                .body("endReason", equalTo("DEATH"));
        get(herself, "/members").statusCode(403);
    }

    @Test
    void a_post_she_was_given_after_the_day_never_was_and_stays_in_history() {
        UUID holding = appoint("SECRETARY", branch, "2024-05-01");

        become("REMOVED", "2024-03-01").statusCode(200);

        get(administrator, "/post-holdings/{id}", holding).statusCode(404);
        get(administrator, "/post-holdings?organization={id}", branch).body("items", hasSize(0));
        assertThat(behind.first(
                        "select fact ->> 'post' from superseded_fact where relation = 'post_holding' and fact ->> 'id' = ?",
                        row -> row.getString(1),
                        holding.toString()))
                .contains("SECRETARY");
        assertThat(audited(holding)).contains("post-holding:end");
    }

    @Test
    void a_post_that_ends_on_the_day_it_began_was_never_held_and_stays_in_history() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");
        get(herself, "/organizations/{id}/roster", branch).statusCode(200);
        String key = UUID.randomUUID().toString();

        end(holding, "2020-01-01", "REMOVAL", key).statusCode(204);

        get(administrator, "/post-holdings/{id}", holding).statusCode(404);
        get(administrator, "/post-holdings?organization={id}", branch).body("items", hasSize(0));
        get(herself, "/organizations/{id}/roster", branch).statusCode(not(200));
        assertThat(kept(holding)).containsExactly("SECRETARY null null");
        assertThat(audited(holding)).contains("post-holding:end");
        end(holding, "2020-01-01", "REMOVAL", key).statusCode(204).header("Idempotency-Replayed", "true");
        end(holding, "2020-01-01", "REMOVAL", UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void why_a_post_ended_is_corrected_for_its_day_and_what_was_said_stays_in_history() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");
        String key = UUID.randomUUID().toString();
        end(holding, "2021-01-01", "RESIGNATION", key).statusCode(200);

        end(holding, "2021-01-01", "REMOVAL", UUID.randomUUID().toString())
                .statusCode(200)
                .body("endReason", equalTo("REMOVAL"));
        end(holding, "2021-01-02", "DEATH", UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", equalTo("/problems/post-ended-already"));

        get(administrator, "/post-holdings/{id}", holding)
                .body("until", equalTo("2021-01-01"))
                .body("endReason", equalTo("REMOVAL"));
        assertThat(kept(holding)).containsExactly("SECRETARY 2021-01-01 RESIGNATION");
        end(holding, "2021-01-01", "RESIGNATION", key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("endReason", equalTo("RESIGNATION"));
    }

    private ValidatableResponse end(UUID holding, String until, String reason, String key) {
        return given().auth()
                .oauth2(administrator)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"until\": \"%s\", \"reason\": \"%s\"}".formatted(until, reason))
                .post("/api/v1/post-holdings/" + holding + "/ending")
                .then();
    }

    private List<String> kept(UUID holding) {
        return behind.all(
                """
                select concat_ws(' ', fact ->> 'post', coalesce(fact ->> 'valid_until', 'null'),
                                 coalesce(fact ->> 'end_reason', 'null'))
                  from superseded_fact where relation = 'post_holding' and fact ->> 'id' = ? order by id
                """,
                row -> row.getString(1),
                holding.toString());
    }

    @Test
    void what_was_ended_before_stays_as_it_was() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");
        post(
                        administrator,
                        "/post-holdings/" + holding + "/ending",
                        "{\"until\": \"2021-01-01\", \"reason\": \"RESIGNATION\"}")
                .statusCode(200);

        become("DECEASED", "2024-03-01").statusCode(200);

        get(administrator, "/post-holdings/{id}", holding)
                .body("until", equalTo("2021-01-01"))
                .body("endReason", equalTo("RESIGNATION"));
    }

    @Test
    void a_former_membership_that_is_recorded_late_takes_no_post_away_that_she_holds_as_a_member_today() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");

        made(post(
                administrator,
                "/members",
                """
                {"personId": "%s", "branchId": "%s", "joinDate": "2013-07-01", "fullMemberDate": "2014-07-01",
                 "state": {"state": "RESIGNED", "from": "2015-01-01"}}
                """
                        .formatted(person, branch)));

        get(administrator, "/post-holdings/{id}", holding)
                .body("from", equalTo("2020-01-01"))
                .body("$", not(hasKey("until")));
        get(herself, "/organizations/{id}/roster", branch).statusCode(200);
        assertThat(audited(holding)).doesNotContain("post-holding:end");
    }

    @Test
    void a_post_that_no_other_membership_covers_ends_with_the_one_that_is_left() {
        made(post(
                administrator,
                "/members",
                """
                {"personId": "%s", "branchId": "%s", "joinDate": "2013-07-01", "fullMemberDate": "2014-07-01",
                 "state": {"state": "RESIGNED", "from": "2015-01-01"}}
                """
                        .formatted(person, branch)));
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");

        become("EXPELLED", "2024-03-01").statusCode(200);

        get(administrator, "/post-holdings/{id}", holding).body("until", equalTo("2024-03-01"));
        get(herself, "/organizations/{id}/roster", branch).statusCode(403);
    }

    @Test
    void what_was_ended_after_the_day_ends_on_it_and_the_later_end_stays_in_history() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");
        UUID never = appoint("PARTY_WORKER", branch, "2024-04-01");
        for (UUID ended : List.of(holding, never)) {
            post(
                            administrator,
                            "/post-holdings/" + ended + "/ending",
                            "{\"until\": \"2024-06-01\", \"reason\": \"RESIGNATION\"}")
                    .statusCode(200);
        }

        become("DECEASED", "2024-03-01").statusCode(200);

        get(administrator, "/post-holdings/{id}", holding)
                .body("until", equalTo("2024-03-01"))
                .body("endReason", equalTo("DEATH"));
        get(administrator, "/post-holdings/{id}", never).statusCode(404);
        for (UUID kept : List.of(holding, never)) {
            assertThat(behind.first(
                            """
                            select fact ->> 'valid_until', fact ->> 'end_reason' from superseded_fact
                             where relation = 'post_holding' and fact ->> 'id' = ?
                            """,
                            row -> row.getString(1) + " " + row.getString(2),
                            kept.toString()))
                    .contains("2024-06-01 RESIGNATION");
        }
    }

    @Test
    void a_corrected_date_does_not_take_away_what_her_post_needed_when_it_began() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");
        String corrections = "/members/" + member + "/date-corrections";

        post(administrator, corrections, "{\"joinDate\": \"2016-07-01\", \"fullMemberDate\": \"2020-01-02\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/holder-not-a-full-member"))
                .body("post", equalTo("SECRETARY"))
                .body("from", equalTo("2020-01-01"));
        post(administrator, corrections, "{\"joinDate\": \"2016-07-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/holder-not-a-full-member"));

        get(administrator, "/members/{id}", member).body("fullMemberDate", equalTo("2017-07-01"));
        get(administrator, "/post-holdings/{id}", holding).body("$", not(hasKey("until")));
        post(administrator, corrections, "{\"joinDate\": \"2016-07-01\", \"fullMemberDate\": \"2020-01-01\"}")
                .statusCode(200);
    }

    @Test
    void a_change_of_state_that_is_refused_leaves_her_in_post() {
        UUID holding = appoint("SECRETARY", branch, "2020-01-01");

        become("EXPELLED", "2010-01-01").statusCode(409);

        get(administrator, "/post-holdings/{id}", holding).body("$", not(hasKey("until")));
        get(herself, "/organizations/{id}/roster", branch).statusCode(200);
    }

    private UUID appoint(String post, UUID organization, String from) {
        return made(post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "%s", "from": "%s"}
                """
                        .formatted(organization, person, post, from)));
    }

    private ValidatableResponse become(String state, String from) {
        return post(
                administrator,
                "/members/" + member + "/states",
                "{\"state\": \"%s\", \"from\": \"%s\"}".formatted(state, from));
    }

    private List<String> audited(UUID holding) {
        return behind.all(
                "select action from audit_entry where subject_id = ?", row -> row.getString(1), holding.toString());
    }
}
