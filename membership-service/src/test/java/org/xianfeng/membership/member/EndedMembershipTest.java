package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.patch;
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

/** What becomes of a membership that is over: it leaves the lists of today, stays in history and changes no more. */
@QuarkusTest
class EndedMembershipTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    UUID branch;
    UUID otherBranch;
    String administrator;

    @BeforeEach
    void two_branches_below_a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        otherBranch = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
    }

    @Test
    void the_members_of_today_are_those_on_the_roster_unless_a_state_or_a_number_is_asked_for() {
        UUID present = member(person("王建国"), branch);
        UUID stopped = member(person("李秀英"), branch);
        UUID restored = member(person("陈丽华"), branch);
        String code = UUID.randomUUID().toString();
        UUID dead = made(post(
                administrator,
                "/members",
                membership(person("赵卫东"), branch).replaceFirst("\\{", "{\"externalCode\": \"%s\", ".formatted(code))));
        becomes(stopped, "MEMBERSHIP_STOPPED", "2020-01-01").statusCode(200);
        becomes(restored, "MEMBERSHIP_STOPPED", "2020-01-01").statusCode(200);
        becomes(restored, "RESTORED", "2021-01-01").statusCode(200);
        becomes(dead, "DECEASED", "2020-01-01").statusCode(200);

        get(administrator, "/members?count=true")
                .body("items.id", containsInAnyOrder(present.toString(), restored.toString()))
                .body("total", equalTo(2));
        get(administrator, "/organizations/{id}/roster?count=true", committee).body("total", equalTo(2));
        get(administrator, "/members?state=DECEASED").body("items.id", contains(dead.toString()));
        get(administrator, "/members?state=MEMBERSHIP_STOPPED").body("items.id", contains(stopped.toString()));
        get(administrator, "/members?externalCode={code}", code).body("items.id", contains(dead.toString()));
        get(administrator, "/members/{id}", dead)
                .statusCode(200)
                .body("state", equalTo("DECEASED"))
                .body("partyAgeYears", equalTo(2));
    }

    @Test
    void from_a_person_one_gets_to_her_memberships_the_ended_ones_too_within_ones_scope() {
        UUID person = person("王建国");
        UUID ended = member(person, branch);
        becomes(ended, "RESIGNED", "2020-01-01").statusCode(200);
        UUID again = made(post(
                administrator,
                "/members",
                "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2021-07-01\"}"
                        .formatted(person, otherBranch)));
        member(person("李秀英"), branch);

        get(administrator, "/members?person={id}&count=true", person)
                .body("items.id", containsInAnyOrder(ended.toString(), again.toString()))
                .body("items.personId", everyItem(equalTo(person.toString())))
                .body("total", equalTo(2));
        get(administrator, "/members?person={id}&state=NORMAL", person).body("items.id", contains(again.toString()));
        get(callers.administratorOf(otherBranch), "/members?person={id}&count=true", person)
                .body("items.id", contains(again.toString()))
                .body("total", equalTo(1));
        get(callers.administratorOf(Api.committee()), "/members?person={id}&count=true", person)
                .body("items", empty())
                .body("total", equalTo(0));
        get(administrator, "/members?person={id}", UUID.randomUUID()).body("items", empty());
    }

    @Test
    void an_application_gets_nobody_who_has_left_the_roster_however_it_asks() {
        String code = UUID.randomUUID().toString();
        UUID present = member(person("王建国"), branch);
        UUID expelled = made(post(
                administrator,
                "/members",
                membership(person("赵卫东"), branch).replaceFirst("\\{", "{\"externalCode\": \"%s\", ".formatted(code))));
        becomes(expelled, "EXPELLED", "2020-01-01").statusCode(200);
        String application = callers.application(committee, "members:read");

        get(application, "/members?count=true")
                .body("items.id", contains(present.toString()))
                .body("total", equalTo(1));
        assertThat(shown(application, "/members?state=EXPELLED")).isEmpty();
        assertThat(shown(application, "/members?externalCode=" + code)).isEmpty();
        get(application, "/members/{id}", expelled).statusCode(404);
        get(application, "/members/{id}", present).statusCode(200);
    }

    @Test
    void the_dead_neither_join_again_nor_were_members_after_their_death() {
        UUID person = person("王建国");
        becomes(member(person, branch), "DECEASED", "2020-01-01").statusCode(200);

        afterDeath(post(
                administrator,
                "/members",
                membership(person, otherBranch).replace("2016", "2021").replace("2017", "2022")));
        afterDeath(post(administrator, "/members", ended(person, otherBranch, "2014-07-01", "2020-01-02")));

        get(administrator, "/members?count=true").body("total", equalTo(0));
        post(administrator, "/members", ended(person, otherBranch, "2014-07-01", "2015-01-01"))
                .statusCode(201);
    }

    @Test
    void nobody_is_said_to_have_died_before_the_membership_that_goes_on() {
        UUID person = person("王建国");
        UUID member = member(person, branch);

        afterDeath(
                post(
                        administrator,
                        "/members",
                        ended(person, otherBranch, "2014-07-01", "2015-01-01").replace("RESIGNED", "DECEASED")),
                "2015-01-01");

        get(administrator, "/members?count=true")
                .body("items.id", contains(member.toString()))
                .body("total", equalTo(1));
    }

    private static void afterDeath(ValidatableResponse answer) {
        afterDeath(answer, "2020-01-01");
    }

    private static void afterDeath(ValidatableResponse answer, String day) {
        answer.statusCode(409)
                .body("type", equalTo("/problems/person-deceased"))
                .body("diedOn", equalTo(day));
    }

    @Test
    void nobody_takes_back_or_corrects_whose_membership_is_over() {
        UUID member = member(person("王建国"), branch);
        becomes(member, "EXPELLED", "2020-01-01").statusCode(200);

        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2021-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/membership-ended"))
                .body("state", equalTo("EXPELLED"))
                .body("since", equalTo("2020-01-01"));
        patch(administrator, "/members/" + member, "*", "{\"jobPost\": \"车工\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/membership-ended"));

        assertThat(affiliations(member)).containsExactly(branch + " 2016-07-01 2020-01-01");
        get(administrator, "/members/{id}", member)
                .body("branch.id", equalTo(branch.toString()))
                .body("jobPost", nullValue());
    }

    @Test
    void whoever_was_admitted_again_elsewhere_stays_there_whatever_becomes_of_the_old_membership() {
        UUID person = person("王建国");
        UUID old = member(person, branch);
        becomes(old, "RESIGNED", "2020-01-01").statusCode(200);
        made(post(
                administrator,
                "/members",
                membership(person, otherBranch).replace("2016", "2021").replace("2017", "2022")));
        String secretary = callers.administratorOf(branch);
        String otherSecretary = callers.administratorOf(otherBranch);

        patch(secretary, "/members/" + old, "*", "{\"jobPost\": \"车工\"}").statusCode(409);
        get(secretary, "/persons/{id}", person).statusCode(404);
        get(otherSecretary, "/persons/{id}", person).statusCode(200);

        made(post(administrator, "/members", ended(person, branch, "2014-07-01", "2015-07-01")));
        get(secretary, "/persons/{id}", person).statusCode(404);
        get(otherSecretary, "/persons/{id}", person).statusCode(200);
    }

    @Test
    void ones_own_membership_is_the_one_that_goes_on() {
        UUID person = person("王建国");
        UUID first = made(post(administrator, "/members", ended(person, branch, "2014-07-01", "2015-07-01")));
        String herself = callers.whoIs(person);
        get(herself, "/members/{id}", first).statusCode(403);

        UUID present = member(person, otherBranch);
        made(post(administrator, "/members", ended(person, branch, "2015-09-01", "2016-03-01")));

        get(herself, "/members/{id}", present).statusCode(200);
        get(herself, "/members/{id}", first).statusCode(404);
        get(herself, "/members").body("items.id", contains(present.toString()));
        assertThat(behind.all(
                        """
                        select distinct e.member_id from access_entry e join account a on a.id = e.account_id
                         where a.person_id = ? and e.member_id is not null
                        """,
                        row -> row.getObject(1, UUID.class),
                        person))
                .containsExactly(present);
        assertThat(behind.first(
                        """
                        select f.data ->> 'memberId' from feed_event f join account a on a.id = f.subject_id
                         where a.person_id = ? and f.type like '%access.state' order by f.number desc limit 1
                        """,
                        row -> row.getString(1), person))
                .contains(present.toString());
    }

    @Test
    void an_end_before_the_last_change_of_branch_is_recorded_as_if_that_had_not_been() {
        UUID member = member(person("王建国"), branch);
        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2020-09-10"))
                .statusCode(200);

        becomes(member, "DECEASED", "2020-09-08")
                .statusCode(200)
                .body("branch.id", equalTo(branch.toString()))
                .body("state", equalTo("DECEASED"));

        assertThat(affiliations(member)).containsExactly(branch + " 2016-07-01 2020-09-08");
        get(administrator, "/organizations/{id}/roster?asOf=2020-09-10", otherBranch)
                .body("items", hasSize(0));
        get(administrator, "/organizations/{id}/roster?asOf=2020-09-07", branch).body("items", hasSize(1));
        get(administrator, "/organizations/{id}/roster?asOf=2020-09-08", branch).body("items", hasSize(0));
        assertThat(behind.all(
                        """
                        select (fact ->> 'branch_id') || ' ' || (fact ->> 'valid_from') from superseded_fact
                         where subject_id = ? and relation = 'affiliation' order by 1
                        """,
                        row -> row.getString(1),
                        member))
                .containsExactlyInAnyOrder(branch + " 2016-07-01", otherBranch + " 2020-09-10");
    }

    @Test
    void a_state_that_is_corrected_on_its_first_day_stays_in_history() {
        UUID member = member(person("王建国"), branch);
        becomes(member, "MEMBERSHIP_STOPPED", "2020-09-08").statusCode(200);

        becomes(member, "REMOVED", "2020-09-08").statusCode(200).body("state", equalTo("REMOVED"));
        becomes(member, "DECEASED", "2020-09-08").statusCode(200).body("state", equalTo("DECEASED"));

        becomes(member, "NORMAL", "2020-09-09").statusCode(409).body("type", equalTo("/problems/membership-ended"));
        get(administrator, "/members/{id}", member).body("state", equalTo("DECEASED"));
        assertThat(behind.all(
                        """
                        select (fact ->> 'state') || ' ' || (fact ->> 'valid_from') from superseded_fact
                         where subject_id = ? and relation = 'membership_state' order by id
                        """,
                        row -> row.getString(1),
                        member))
                .containsExactly("MEMBERSHIP_STOPPED 2020-09-08", "REMOVED 2020-09-08");
        assertThat(affiliations(member)).containsExactly(branch + " 2016-07-01 2020-09-08");
    }

    @Test
    void an_end_that_was_recorded_by_mistake_is_taken_back_and_she_belongs_on_where_she_belonged() {
        UUID member = member(person("王建国"), branch);
        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2020-09-10"))
                .statusCode(200);
        becomes(member, "EXPELLED", "2021-03-01").statusCode(200);

        becomes(member, "NORMAL", "2021-03-01")
                .statusCode(200)
                .body("state", equalTo("NORMAL"))
                .body("branch.id", equalTo(otherBranch.toString()));

        assertThat(affiliations(member))
                .containsExactly(branch + " 2016-07-01 2020-09-10", otherBranch + " 2020-09-10 null");
        get(administrator, "/members?count=true").body("total", equalTo(1));
        get(administrator, "/organizations/{id}/roster?asOf=2021-03-01", otherBranch)
                .body("items.id", contains(member.toString()));
        assertThat(behind.all(
                        """
                        select coalesce(fact ->> 'state', fact ->> 'branch_id') || ' ' || (fact ->> 'valid_from')
                          from superseded_fact where subject_id = ? order by relation, id
                        """,
                        row -> row.getString(1),
                        member))
                .containsExactly(otherBranch + " 2020-09-10", "EXPELLED 2021-03-01");
        patch(administrator, "/members/" + member, "*", "{\"jobPost\": \"车工\"}").statusCode(200);
    }

    @Test
    void an_end_is_not_taken_back_where_she_cannot_belong_any_more() {
        UUID dissolved = below(administrator, committee, "BRANCH", "三车间党支部（演示）");
        UUID task = below(administrator, committee, "BRANCH", "五车间党支部（演示）");
        UUID raised = below(administrator, committee, "BRANCH", "四车间党支部（演示）");
        UUID group = below(administrator, branch, "PARTY_GROUP", "第一党小组（演示）");
        UUID ofDissolved = left(membership(person("王建国"), dissolved));
        UUID ofTask = left(membership(person("赵卫东"), task));
        UUID ofRaised = left(membership(person("李秀英"), raised));
        UUID ofGroup =
                left(membership(person("陈丽华"), branch).replaceFirst("\\{", "{\"groupId\": \"%s\", ".formatted(group)));
        post(administrator, "/organizations/" + dissolved + "/dissolution", "{\"until\": \"2022-01-01\"}")
                .statusCode(200);
        becomesAnother(raised, "GENERAL_BRANCH");
        becomesAnother(task, "TEMPORARY_BRANCH");
        post(
                        administrator,
                        "/organizations/" + group + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2022-01-01\"}".formatted(otherBranch))
                .statusCode(200);

        notTakenBack(ofDissolved, "not-there-on-these-days");
        notTakenBack(ofRaised, "not-a-branch");
        notTakenBack(ofTask, "relationships-stay-at-home");
        notTakenBack(ofGroup, "not-a-group-of-the-branch");
    }

    private void becomesAnother(UUID organization, String kind) {
        post(
                        administrator,
                        "/organizations/" + organization + "/kinds",
                        "{\"kind\": \"%s\", \"from\": \"2022-01-01\"}".formatted(kind))
                .statusCode(200);
    }

    private UUID left(String membership) {
        UUID member = made(post(administrator, "/members", membership));
        becomes(member, "REMOVED", "2021-03-01").statusCode(200);
        return member;
    }

    private void notTakenBack(UUID member, String problem) {
        becomes(member, "NORMAL", "2021-03-01").statusCode(409).body("type", equalTo("/problems/" + problem));
        get(administrator, "/members/{id}", member).body("state", equalTo("REMOVED"));
        assertThat(affiliations(member)).allMatch(affiliation -> affiliation.endsWith(" 2021-03-01"));
    }

    @Test
    void nobody_is_a_member_twice_on_one_day_in_whatever_order_it_is_recorded() {
        UUID person = person("王建国");
        UUID first = member(person, branch);
        twice(post(administrator, "/members", ended(person, otherBranch, "2014-07-01", "2016-07-02")), first);
        twice(
                post(
                        administrator,
                        "/members",
                        ended(person, otherBranch, "2017-07-01", "2018-01-01")
                                .replace("RESIGNED", "MEMBERSHIP_STOPPED")),
                first);
        becomes(first, "RESIGNED", "2020-01-01").statusCode(200);
        UUID second = made(post(
                administrator,
                "/members",
                membership(person, otherBranch).replace("2016", "2021").replace("2017", "2022")));

        twice(
                        post(
                                administrator,
                                "/members/" + second + "/date-corrections",
                                "{\"joinDate\": \"2019-12-31\", \"fullMemberDate\": \"2022-07-01\"}"),
                        first)
                .body("until", equalTo("2020-01-01"));
        twice(becomes(first, "NORMAL", "2020-01-01"), second).body("since", equalTo("2021-07-01"));
        afterDeath(becomes(first, "DECEASED", "2020-01-01"));

        get(administrator, "/members/{id}", first).body("state", equalTo("RESIGNED"));
        get(administrator, "/members/{id}", second).body("joinDate", equalTo("2021-07-01"));
        get(administrator, "/organizations/{id}/roster?asOf=2018-01-01&count=true", committee)
                .body("total", equalTo(1));
        get(administrator, "/organizations/{id}/roster?count=true", committee).body("total", equalTo(1));
    }

    private static ValidatableResponse twice(ValidatableResponse answer, UUID other) {
        return answer.statusCode(409)
                .body("type", equalTo("/problems/already-member"))
                .body("member", equalTo(other.toString()));
    }

    @Test
    void the_dead_are_not_said_to_have_been_stopped_and_so_to_be_members_still() {
        UUID person = person("王建国");
        becomes(member(person, branch), "DECEASED", "2020-01-01").statusCode(200);

        afterDeath(post(
                administrator,
                "/members",
                ended(person, otherBranch, "2014-07-01", "2015-01-01").replace("RESIGNED", "MEMBERSHIP_STOPPED")));

        get(administrator, "/members?state=MEMBERSHIP_STOPPED").body("items", hasSize(0));
    }

    @Test
    void the_probation_of_a_full_member_is_not_cancelled() {
        UUID member = member(person("王建国"), branch);

        becomes(member, "PROBATION_CANCELLED", "2020-09-08")
                .statusCode(409)
                .body("type", equalTo("/problems/already-full-member"))
                .body("fullMemberDate", equalTo("2017-07-01"));

        get(administrator, "/members/{id}", member).body("state", equalTo("NORMAL"));
        assertThat(affiliations(member)).containsExactly(branch + " 2016-07-01 null");
    }

    @Test
    void an_end_on_the_day_of_the_last_change_of_branch_voids_that_change() {
        UUID member = member(person("王建国"), branch);
        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2020-09-10"))
                .statusCode(200);

        becomes(member, "REMOVED", "2020-09-10").statusCode(200);

        assertThat(affiliations(member)).containsExactly(branch + " 2016-07-01 2020-09-10");
    }

    @Test
    void whoever_does_not_answer_for_the_branch_before_cannot_void_the_change_of_branch() {
        UUID member = member(person("王建国"), branch);
        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2020-09-10"))
                .statusCode(200);

        post(
                        callers.administratorOf(otherBranch),
                        "/members/" + member + "/states",
                        "{\"state\": \"DECEASED\", \"from\": \"2020-09-08\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"))
                .body("from", equalTo("2020-09-08"))
                .body("lastFrom", equalTo("2020-09-10"));

        get(administrator, "/members/{id}", member).body("state", equalTo("NORMAL"));
        assertThat(affiliations(member))
                .containsExactly(branch + " 2016-07-01 2020-09-10", otherBranch + " 2020-09-10 null");
    }

    @Test
    void an_end_before_the_first_day_in_a_branch_is_refused_alone_and_in_a_list() {
        UUID person = person("王建国");
        String since2018 = membership(person, branch).replaceFirst("\\{", "{\"affiliatedFrom\": \"2018-01-01\", ");
        String atOnce =
                since2018.replaceFirst("\\{", "{\"state\": {\"state\": \"DECEASED\", \"from\": \"2018-01-01\"}, ");

        post(administrator, "/members", atOnce)
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"))
                .body("lastFrom", equalTo("2018-01-01"));
        post(administrator, "/member-batches", "{\"items\": [" + atOnce + "]}")
                .statusCode(200)
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.type", equalTo("/problems/change-not-after-last"));
        get(administrator, "/members?state=DECEASED").body("items", hasSize(0));

        UUID member = made(post(administrator, "/members", since2018));
        becomes(member, "DECEASED", "2018-01-01")
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"));
        get(administrator, "/members/{id}", member).body("state", equalTo("NORMAL"));
        assertThat(affiliations(member)).containsExactly(branch + " 2018-01-01 null");
    }

    private List<String> shown(String token, String path) {
        ValidatableResponse answer = get(token, path);
        return answer.extract().statusCode() == 200 ? answer.extract().path("items.id") : List.of();
    }

    private List<String> affiliations(UUID member) {
        return behind.all(
                "select branch_id, valid_from, valid_until from affiliation where member_id = ? order by valid_from",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                member);
    }

    private UUID person(String name) {
        return People.register(administrator, committee, name);
    }

    private UUID member(UUID person, UUID place) {
        return made(post(administrator, "/members", membership(person, place)));
    }

    private ValidatableResponse becomes(UUID member, String state, String from) {
        return post(
                administrator,
                "/members/" + member + "/states",
                "{\"state\": \"%s\", \"from\": \"%s\"}".formatted(state, from));
    }

    private static String membership(UUID person, UUID place) {
        return """
               {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01"}
               """
                .formatted(person, place);
    }

    /** A membership that is recorded when it has been over for long. */
    private static String ended(UUID person, UUID place, String from, String until) {
        return """
               {"personId": "%s", "branchId": "%s", "joinDate": "%s", "state": {"state": "RESIGNED", "from": "%s"}}
               """
                .formatted(person, place, from, until);
    }

    private static String affiliation(UUID place, String from) {
        return """
               {"branchId": "%s", "from": "%s"}
               """.formatted(place, from);
    }
}
