package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
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

/** Since when somebody is a member, and a full one: recorded when it has happened, and corrected when it was wrong. */
@QuarkusTest
class MembershipDateTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    UUID branch;
    String administrator;

    @BeforeEach
    void a_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
    }

    @Test
    void nobody_is_recorded_as_a_full_member_of_a_day_to_come() {
        UUID person = People.register(administrator, committee, "王建国");

        post(administrator, "/members", membership(person, ", \"fullMemberDate\": \"2999-07-01\""))
                .statusCode(409)
                .body("type", equalTo("/problems/date-in-future"))
                .body("date", equalTo("2999-07-01"));

        get(administrator, "/members?count=true").body("total", equalTo(0));
    }

    @Test
    void nobody_joins_before_she_is_eighteen_and_no_correction_says_so_afterwards() {
        String born = "329999199607010016";
        UUID person = People.register(administrator, committee, "王建国", born);
        tooYoung(post(administrator, "/members", membership(person, "").replace("2016-07-01", "2014-06-30")));
        get(administrator, "/members?count=true").body("total", equalTo(0));

        UUID member =
                made(post(administrator, "/members", membership(person, "").replace("2016-07-01", "2014-07-01")));
        tooYoung(correction(member, "{\"joinDate\": \"2014-06-30\"}"));
        get(administrator, "/members/{id}", member).body("joinDate", equalTo("2014-07-01"));

        String tag = get(administrator, "/persons/{id}", person).extract().header("ETag");
        tooYoung(Api.patch(administrator, "/persons/" + person, tag, "{\"idNumber\": \"329999199607020011\"}"))
                .body("joinDate", equalTo("2014-07-01"));
        assertThat(behind.all("select birth_date from person where id = ?", row -> row.getString(1), person))
                .containsExactly("1996-07-01");
    }

    private static ValidatableResponse tooYoung(ValidatableResponse answer) {
        return answer.statusCode(409)
                .body("type", equalTo("/problems/member-too-young"))
                .body("youngest", equalTo(18))
                .body("$", not(hasKey("birthDate")));
    }

    @Test
    void a_veteran_of_a_time_without_probation_is_full_since_she_joined() {
        UUID person = People.register(administrator, committee, "王建国", "329999194907010015");
        String veteran = membership(person, ", \"fullMemberDate\": \"1970-07-01\", \"affiliatedFrom\": \"2014-01-01\"")
                .replace("2016-07-01", "1970-07-01");
        post(administrator, "/members", veteran.replace("\"fullMemberDate\": \"1970", "\"fullMemberDate\": \"1969"))
                .statusCode(409)
                .body("type", equalTo("/problems/probation-too-short"))
                .body("earliestDate", equalTo("1970-07-01"));

        UUID member = made(post(administrator, "/members", veteran));

        get(administrator, "/members/{id}", member)
                .body("stage", equalTo("FULL"))
                .body("fullMemberDate", equalTo("1970-07-01"));
    }

    @Test
    void a_probationary_member_is_confirmed_and_counts_as_full_from_that_day_on() {
        UUID member = probationary();

        confirmation(member, "2017-06-30")
                .statusCode(409)
                .body("type", equalTo("/problems/probation-too-short"))
                .body("earliestDate", equalTo("2017-07-01"));
        confirmation(member, "2999-07-01").statusCode(409).body("type", equalTo("/problems/date-in-future"));
        get(administrator, "/members/{id}", member).body("stage", equalTo("PROBATIONARY"));

        confirmation(member, "2017-08-01")
                .statusCode(200)
                .body("stage", equalTo("FULL"))
                .body("fullMemberDate", equalTo("2017-08-01"));

        confirmation(member, "2018-08-01")
                .statusCode(409)
                .body("type", equalTo("/problems/already-full-member"))
                .body("fullMemberDate", equalTo("2017-08-01"));
        get(administrator, "/members?stage=FULL").body("items.id", contains(member.toString()));
        get(administrator, "/organizations/{id}/statistics?asOf=2017-07-31", branch)
                .body("members.full", equalTo(0));
        get(administrator, "/organizations/{id}/statistics?asOf=2017-08-01", branch)
                .body("members.full", equalTo(1));
        assertThat(lastEvent(member)).contains("\"FULL\"").contains("2017-08-01");
        assertThat(audited(member)).containsExactly("{\"fullMemberDate\":\"2017-08-01\"}");
        assertThat(behind.first("select confirmed_by from membership where id = ?", row -> row.getString(1), member))
                .contains("〔2017〕9号");
    }

    @Test
    void wrong_dates_are_corrected_and_what_was_recorded_is_kept() {
        UUID member = probationary();
        confirmation(member, "2017-08-01").statusCode(200);

        correction(member, "{\"joinDate\": \"2016-07-02\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/affiliated-before-joining"));
        correction(member, "{\"joinDate\": \"2016-06-01\", \"fullMemberDate\": \"2017-05-31\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/probation-too-short"));
        correction(member, "{\"fullMemberDate\": \"2017-07-15\"}").statusCode(400);
        get(administrator, "/members/{id}", member)
                .body("joinDate", equalTo("2016-07-01"))
                .body("fullMemberDate", equalTo("2017-08-01"));
        assertThat(kept(member)).isEmpty();

        correction(member, "{\"joinDate\": \"2016-06-01\", \"fullMemberDate\": \"2017-07-15\"}")
                .statusCode(200)
                .body("joinDate", equalTo("2016-06-01"))
                .body("fullMemberDate", equalTo("2017-07-15"));
        correction(member, "{\"joinDate\": \"2016-06-01\"}")
                .statusCode(200)
                .body("stage", equalTo("PROBATIONARY"))
                .body("$", not(hasKey("fullMemberDate")));

        assertThat(kept(member)).containsExactly("2016-07-01 2017-08-01", "2016-06-01 2017-07-15");
        assertThat(behind.all(
                        "select fact ->> 'confirmed_by' from superseded_fact where subject_id = ? order by id",
                        row -> row.getString(1),
                        member))
                .containsExactly("〔2017〕9号", "〔2017〕9号");
        assertThat(behind.all(
                        "select coalesce(confirmed_by, 'none') from membership where id = ?",
                        row -> row.getString(1),
                        member))
                .containsExactly("none");
        assertThat(audited(member))
                .containsExactly(
                        "{\"fullMemberDate\":\"2017-08-01\"}",
                        "{\"fields\":[\"JOIN_DATE\",\"FULL_MEMBER_DATE\"]}",
                        "{\"fields\":[\"FULL_MEMBER_DATE\"]}");
        assertThat(lastEvent(member)).contains("2016-06-01").doesNotContain("\"FULL\"");
    }

    @Test
    void whoever_has_left_is_neither_confirmed_nor_dated_anew() {
        UUID member = probationary();
        post(
                        administrator,
                        "/members/" + member + "/states",
                        "{\"state\": \"PROBATION_CANCELLED\", \"from\": \"2017-09-01\"}")
                .statusCode(200);

        confirmation(member, "2017-08-01").statusCode(409).body("type", equalTo("/problems/membership-ended"));
        correction(member, "{\"joinDate\": \"2016-06-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/membership-ended"));

        get(administrator, "/members/{id}", member)
                .body("joinDate", equalTo("2016-07-01"))
                .body("fullMemberDate", nullValue());
        get(administrator, "/members?stage=FULL").body("items", hasSize(0));
    }

    @Test
    void neither_a_confirmation_nor_a_corrected_date_falls_into_the_days_of_a_stopped_membership_or_to_come() {
        UUID person = People.register(administrator, committee, "王建国");
        UUID member = made(post(administrator, "/members", membership(person, ", \"affiliatedFrom\": \"2019-01-01\"")));
        post(
                        administrator,
                        "/members/" + member + "/states",
                        "{\"state\": \"MEMBERSHIP_STOPPED\", \"from\": \"2018-01-01\"}")
                .statusCode(200);

        confirmation(member, "2018-02-01")
                .statusCode(409)
                .body("type", equalTo("/problems/not-on-roster-then"))
                .body("state", equalTo("MEMBERSHIP_STOPPED"))
                .body("date", equalTo("2018-02-01"));
        correction(member, "{\"joinDate\": \"2016-07-01\", \"fullMemberDate\": \"2018-02-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-on-roster-then"));
        correction(member, "{\"joinDate\": \"2018-01-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"));
        correction(member, "{\"joinDate\": \"2999-01-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/date-in-future"));

        get(administrator, "/members/{id}", member)
                .body("joinDate", equalTo("2016-07-01"))
                .body("fullMemberDate", nullValue());
        assertThat(kept(member)).isEmpty();
    }

    private UUID probationary() {
        return made(post(administrator, "/members", membership(People.register(administrator, committee, "王建国"), "")));
    }

    private ValidatableResponse confirmation(UUID member, String day) {
        return post(
                administrator,
                "/members/" + member + "/confirmation",
                "{\"fullMemberDate\": \"%s\", \"documentNo\": \"〔2017〕9号\"}".formatted(day));
    }

    private ValidatableResponse correction(UUID member, String dates) {
        return post(administrator, "/members/" + member + "/date-corrections", dates);
    }

    private List<String> kept(UUID member) {
        return behind.all(
                """
                select fact ->> 'join_date', fact ->> 'full_member_date' from superseded_fact
                 where subject_id = ? order by id
                """,
                row -> row.getString(1) + " " + row.getString(2),
                member);
    }

    private List<String> audited(UUID member) {
        return behind.all(
                "select payload::text from audit_entry where subject_id = ? and action = 'member:update' order by id",
                row -> row.getString(1),
                member.toString());
    }

    private String lastEvent(UUID member) {
        return behind.first(
                        "select data::text from feed_event where subject_id = ? order by number desc limit 1",
                        row -> row.getString(1),
                        member)
                .orElseThrow();
    }

    private String membership(UUID person, String more) {
        return "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"%s}"
                .formatted(person, branch, more);
    }
}
