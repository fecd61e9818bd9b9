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
import static org.xianfeng.membership.world.Api.patch;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class MemberResourceTest {

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
    void a_change_of_branch_leaves_the_roster_of_the_days_before_as_it_was() {
        UUID member = member("王建国", branch);

        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2020-05-15"))
                .statusCode(200)
                .body("branch.id", equalTo(otherBranch.toString()));

        get(administrator, "/organizations/{id}/roster?asOf=2020-05-14", branch)
                .body("items.id", contains(member.toString()));
        get(administrator, "/organizations/{id}/roster?asOf=2020-05-15", branch).body("items", hasSize(0));
        get(administrator, "/organizations/{id}/roster?asOf=2020-05-15", otherBranch)
                .body("items.id", contains(member.toString()));
        get(administrator, "/organizations/{id}/tree?asOf=2020-05-14", committee)
                .body("items.find { it.id == '" + branch + "' }.members", equalTo(1))
                .body("items[0].members", equalTo(1));
    }

    @Test
    void a_members_sheet_is_corrected_and_what_it_said_is_kept() {
        UUID member = member("王建国", branch);
        String tag = get(administrator, "/members/{id}", member).extract().header("ETag");

        patch(administrator, "/members/" + member, tag, "{\"jobPost\": \"车工\", \"lostContactSince\": \"2023-05-01\"}")
                .statusCode(200)
                .body("jobPost", equalTo("车工"))
                .body("lostContactSince", equalTo("2023-05-01"));
        patch(administrator, "/members/" + member, tag, "{\"jobPost\": \"钳工\"}").statusCode(412);
        tag = get(administrator, "/members/{id}", member).extract().header("ETag");
        patch(administrator, "/members/" + member, tag, "{\"lostContactSince\": \"2999-01-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/date-in-future"));
        patch(
                        administrator,
                        "/members/" + member,
                        tag,
                        "{\"lostContactSince\": null, \"mobileDestination\": \"江苏省兴化市\"}")
                .statusCode(200)
                .body("lostContactSince", nullValue())
                .body("mobileDestination", equalTo("江苏省兴化市"))
                .body("jobPost", equalTo("车工"));

        assertThat(behind.all(
                        "select fact ->> 'lost_contact_since' from superseded_fact where subject_id = ? order by id",
                        row -> row.getString(1),
                        member))
                .containsExactly(null, "2023-05-01");
        assertThat(behind.all(
                        "select payload::text from audit_entry where subject_id = ? and action = 'member:update' order by id",
                        row -> row.getString(1),
                        member.toString()))
                .containsExactly(
                        "{\"fields\":[\"JOB_POST\",\"LOST_CONTACT_SINCE\"]}",
                        "{\"fields\":[\"LOST_CONTACT_SINCE\",\"MOBILE_DESTINATION\"]}");
    }

    @Test
    void the_roster_of_a_past_day_shows_nothing_of_today_about_whoever_has_left_the_scope() {
        UUID member = member("王建国", branch);
        patch(
                        administrator,
                        "/members/" + member,
                        "*",
                        """
                        {"jobPost": "车工", "externalCode": "%s", "lostContactSince": "2021-05-01",
                         "mobileDestination": "江苏省兴化市"}
                        """
                                .formatted(member))
                .statusCode(200);
        String secretary = callers.administratorOf(branch);
        get(secretary, "/organizations/{id}/roster", branch).body("items[0].jobPost", equalTo("车工"));
        post(administrator, "/members/" + member + "/affiliations", affiliation(otherBranch, "2020-05-15"))
                .statusCode(200);

        get(secretary, "/organizations/{id}/roster?asOf=2017-06-30", branch)
                .body("items.id", contains(member.toString()))
                .body("items[0].name", equalTo("王建国"))
                .body("items[0].branch.id", equalTo(branch.toString()))
                .body("items[0].stage", equalTo("PROBATIONARY"))
                .body("items[0].state", equalTo("NORMAL"))
                .body("items[0]", not(hasKey("fullMemberDate")))
                .body("items[0]", not(hasKey("personId")))
                .body("items[0]", not(hasKey("externalCode")))
                .body("items[0]", not(hasKey("jobPost")))
                .body("items[0]", not(hasKey("lostContactSince")))
                .body("items[0]", not(hasKey("mobileDestination")));
        get(administrator, "/organizations/{id}/roster?asOf=2017-06-30", branch)
                .body("items[0].jobPost", equalTo("车工"))
                .body("items[0].externalCode", equalTo(member.toString()))
                .body("items[0]", not(hasKey("fullMemberDate")))
                .body("items[0]", not(hasKey("lostContactSince")));
        get(administrator, "/organizations/{id}/roster?asOf=2022-01-01", otherBranch)
                .body("items[0].fullMemberDate", equalTo("2017-07-01"))
                .body("items[0].lostContactSince", equalTo("2021-05-01"));
    }

    @Test
    void a_branch_outside_the_scope_takes_no_member_and_the_member_stays() {
        UUID member = member("王建国", branch);
        UUID foreignCommittee = Api.committee();
        UUID foreign = below(callers.administratorOf(foreignCommittee), foreignCommittee, "BRANCH", "外单位党支部（演示）");

        post(administrator, "/members/" + member + "/affiliations", affiliation(foreign, "2020-05-15"))
                .statusCode(404);

        get(administrator, "/members/{id}", member).body("branch.id", equalTo(branch.toString()));
    }

    @Test
    void members_belong_to_a_branch_and_never_straight_to_a_committee() {
        UUID person = People.register(administrator, committee, "李秀英");

        post(administrator, "/members", membership(person, committee))
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-branch"));

        get(administrator, "/members?count=true").body("total", equalTo(0));
    }

    @Test
    void a_person_is_a_member_once() {
        UUID person = People.register(administrator, committee, "李秀英");
        made(post(administrator, "/members", membership(person, branch)));

        post(administrator, "/members", membership(person, otherBranch))
                .statusCode(409)
                .body("type", equalTo("/problems/already-member"));

        get(administrator, "/members?count=true").body("total", equalTo(1));
    }

    @Test
    void a_secretary_sees_her_branch_and_nothing_beside_it() {
        UUID mine = member("王建国", branch);
        UUID others = member("赵卫东", otherBranch);
        UUID person = People.register(administrator, committee, "陈丽华");
        String secretary = personOf(person);
        appoint(person, branch, "2019-01-01", "2022-01-01");

        get(secretary, "/members?count=true")
                .body("items.id", contains(mine.toString()))
                .body("total", equalTo(1));
        get(secretary, "/members/{id}", others).statusCode(404);
        get(secretary, "/organizations/{id}/roster", otherBranch).statusCode(404);
        get(secretary, "/organizations/{id}/statistics", otherBranch).statusCode(404);
        get(secretary, "/members?organization={id}", committee).statusCode(404);
    }

    @Test
    void a_secretary_whose_term_is_over_works_on_until_a_fact_ends_her_post() {
        UUID person = People.register(administrator, committee, "陈丽华");
        String secretary = personOf(person);
        UUID holding = appoint(person, branch, "2019-01-01", "2022-01-01");

        get(secretary, "/post-holdings/{id}", holding).statusCode(200).body("state", equalTo("HOLDING_OVER"));
        get(secretary, "/members").statusCode(200);

        post(
                        administrator,
                        "/post-holdings/" + holding + "/ending",
                        "{\"until\": \"2024-03-01\", \"reason\": \"REMOVAL\"}")
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        get(secretary, "/members").statusCode(403);
    }

    @Test
    void a_successor_ends_her_predecessors_post_on_the_same_day() {
        UUID first = People.register(administrator, committee, "陈丽华");
        UUID second = People.register(administrator, committee, "孙桂芳");
        UUID holding = appoint(first, branch, "2019-01-01", "2022-01-01");

        appoint(second, branch, "2023-02-01", "2026-02-01");

        get(administrator, "/post-holdings/{id}", holding)
                .body("until", equalTo("2023-02-01"))
                .body("endReason", equalTo("SUCCESSION"));
        get(administrator, "/post-holdings?organization={id}&asOf=2024-01-01", branch)
                .body("items.personId", contains(second.toString()));
    }

    @Test
    void nobody_from_outside_the_scope_is_appointed() {
        UUID foreignCommittee = Api.committee();
        UUID stranger = People.register(callers.administratorOf(foreignCommittee), foreignCommittee, "周海涛");

        post(administrator, "/post-holdings", appointment(stranger, branch, "2019-01-01", "2022-01-01"))
                .statusCode(404);

        get(administrator, "/post-holdings?organization={id}", branch).body("items", hasSize(0));
    }

    @Test
    void no_account_is_tied_to_a_person_outside_the_scope() {
        UUID foreignCommittee = Api.committee();
        UUID stranger = People.register(callers.administratorOf(foreignCommittee), foreignCommittee, "周海涛");

        post(administrator, "/accounts", account(UUID.randomUUID().toString(), stranger))
                .statusCode(404);
    }

    @Test
    void a_member_sees_herself_and_nobody_else() {
        UUID person = People.register(administrator, committee, "吴晓梅");
        UUID herself = made(post(administrator, "/members", membership(person, branch)));
        UUID colleague = member("郑志强", branch);
        String member = personOf(person);

        get(member, "/members/{id}", herself).statusCode(200).body("name", equalTo("吴晓梅"));
        get(member, "/members").body("items.id", contains(herself.toString()));
        get(member, "/members/{id}", colleague).statusCode(404);
        get(member, "/organizations/{id}", branch).statusCode(200);
        get(member, "/organizations/{id}", otherBranch).statusCode(404);
        post(member, "/members", membership(person, branch)).statusCode(403);
    }

    @Test
    void an_application_gets_name_branch_and_posts_and_nothing_else() {
        member("王建国", branch);
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        post(administrator, "/grants", grant(account, AccessRole.APPLICATION)).statusCode(201);
        String application = TestTokens.ofApplication(subject, "members:read");

        get(application, "/members")
                .statusCode(200)
                .body("items[0].name", equalTo("王建国"))
                .body("items[0].branch.id", equalTo(branch.toString()))
                .body("items[0]", not(hasKey("joinDate")))
                .body("items[0]", not(hasKey("stage")))
                .body("items[0]", not(hasKey("personId")));
        get(TestTokens.ofApplication(subject), "/members").statusCode(403);
        post(application, "/members", membership(UUID.randomUUID(), branch)).statusCode(403);
    }

    @Test
    void whoever_configures_the_platform_reads_no_member_even_with_a_grant() {
        member("王建国", branch);
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        post(administrator, "/grants", grant(account, AccessRole.ADMINISTRATOR)).statusCode(201);

        get(TestTokens.of(subject, "platform-admin", "user"), "/members").statusCode(403);
        get(TestTokens.of(subject, "auditor"), "/members").statusCode(403);
    }

    @Test
    void a_subtree_that_moves_is_seen_from_its_new_place_on_and_counted_in_the_old_one_before() {
        UUID factory = below(administrator, committee, "GENERAL_BRANCH", "一厂党总支（演示）");
        UUID otherFactory = below(administrator, committee, "GENERAL_BRANCH", "二厂党总支（演示）");
        UUID workshop = below(administrator, factory, "BRANCH", "一厂一车间党支部（演示）");
        UUID member = member("王建国", workshop);
        String ofOtherFactory = callers.administratorOf(otherFactory);
        get(ofOtherFactory, "/members/{id}", member).statusCode(404);

        post(administrator, "/organizations/" + workshop + "/placements", placement(otherFactory, "2021-01-01"))
                .statusCode(200)
                .body("parentId", equalTo(otherFactory.toString()));

        get(ofOtherFactory, "/members/{id}", member).statusCode(200);
        get(administrator, "/organizations/{id}/statistics?asOf=2020-12-31", factory)
                .body("members.total", equalTo(1));
        get(administrator, "/organizations/{id}/statistics?asOf=2021-01-01", factory)
                .body("members.total", equalTo(0));
    }

    @Test
    void an_organisation_cannot_move_below_itself() {
        UUID factory = below(administrator, committee, "PARTY_COMMITTEE", "一厂党委（演示）");

        post(administrator, "/organizations/" + committee + "/placements", placement(factory, "2021-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/placement-would-be-cycle"));

        get(administrator, "/organizations/{id}", committee).body("parentId", nullValue());
    }

    @Test
    void the_share_of_a_staff_of_more_than_a_number_is_below_the_quotient() {
        member("王建国", branch);
        UUID enterprise = made(post(
                administrator,
                "/enterprises",
                """
                {"keeperId": "%s", "creditCode": "91329999M00000019N", "name": "兴达公司（演示）",
                 "kind": "PRIVATE_ENTERPRISE"}
                """
                        .formatted(committee)));
        post(
                        administrator,
                        "/enterprises/" + enterprise + "/headcounts",
                        "{\"people\": 14, \"precision\": \"MORE_THAN\", \"from\": \"2015-01-01\"}")
                .statusCode(200);
        post(
                        administrator,
                        "/enterprises/" + enterprise + "/organizations",
                        "{\"organizationId\": \"%s\", \"from\": \"2015-01-01\"}".formatted(committee))
                .statusCode(200);

        get(administrator, "/organizations/{id}/statistics?asOf=2019-12-15", committee)
                .body("members.total", equalTo(1))
                .body("branches", equalTo(2))
                .body("membersToStaff.said", equalTo("below 7.2 %"));
    }

    @Test
    void pages_follow_each_other_and_a_name_is_found_by_its_pinyin() {
        List<String> names = List.of("王建国", "李秀英", "赵卫东", "陈丽华", "孙桂芳");
        names.forEach(name -> member(name, branch));

        var first = get(administrator, "/members?limit=3&sort=name");
        String next = first.body("items", hasSize(3)).extract().path("next");
        var second = get(administrator, "/members?limit=3&sort=name&cursor={next}", next);

        List<String> shown = first.extract().path("items.name");
        List<String> rest = second.body("items", hasSize(2))
                .body("next", nullValue())
                .extract()
                .path("items.name");
        assertThat(shown).doesNotContainAnyElementsOf(rest);
        assertThat(names).containsAll(shown).containsAll(rest);
        get(administrator, "/members?q=zhaow").body("items.name", contains("赵卫东"));
        get(administrator, "/members?q=lxy").body("items.name", contains("李秀英"));
        get(administrator, "/members?colour=red").statusCode(400);
    }

    private UUID member(String name, UUID place) {
        UUID person = People.register(administrator, committee, name);
        return made(post(administrator, "/members", membership(person, place)));
    }

    /** The token of somebody who is this person. */
    private String personOf(UUID person) {
        String subject = UUID.randomUUID().toString();
        made(post(administrator, "/accounts", account(subject, person)));
        return TestTokens.of(subject, "user");
    }

    private UUID appoint(UUID person, UUID organization, String from, String termUntil) {
        return made(post(administrator, "/post-holdings", appointment(person, organization, from, termUntil)));
    }

    private static String account(String subject, UUID person) {
        return """
               {"issuer": "%s", "subject": "%s", "personId": "%s"}
               """
                .formatted(TestTokens.ISSUER, subject, person);
    }

    private String grant(UUID account, AccessRole role) {
        return """
               {"accountId": "%s", "role": "%s", "organizationId": "%s", "from": "%s", "reason": "for a test"}
               """
                .formatted(account, role, committee, LocalDate.of(2020, 1, 1));
    }

    private static String appointment(UUID person, UUID organization, String from, String termUntil) {
        return """
               {"organizationId": "%s", "personId": "%s", "post": "SECRETARY", "from": "%s", "termUntil": "%s"}
               """
                .formatted(organization, person, from, termUntil);
    }

    private static String membership(UUID person, UUID place) {
        return """
               {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01"}
               """
                .formatted(person, place);
    }

    private static String affiliation(UUID place, String from) {
        return """
               {"branchId": "%s", "from": "%s"}
               """.formatted(place, from);
    }

    private static String placement(UUID parent, String from) {
        return """
               {"parentId": "%s", "from": "%s"}
               """.formatted(parent, from);
    }
}
