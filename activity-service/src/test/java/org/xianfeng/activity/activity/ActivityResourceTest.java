package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;
import static org.xianfeng.activity.world.Api.held;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.TestPostgres;

@QuarkusTest
class ActivityResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    AdjustableClock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("activity"));

    private OrganizationRef committee;
    private OrganizationRef branch;
    private OrganizationRef otherBranch;
    private Api secretary;

    @BeforeEach
    void world() {
        clock.stopAt(NOW);
        roster.fallBehind(false);
        committee = roster.root("PARTY_COMMITTEE");
        branch = roster.below(committee, "BRANCH");
        otherBranch = roster.below(committee, "BRANCH");
        secretary = Api.as(callers.administratorOf(branch));
    }

    @AfterEach
    void time() {
        clock.run();
        roster.fallBehind(false);
    }

    @Test
    void a_plan_is_recorded_and_read_again() {
        Map<String, Object> plan = planned("THEME_PARTY_DAY", branch);
        plan.put("externalCode", "2026-12");

        String location = secretary
                .post(ACTIVITIES, plan)
                .statusCode(201)
                .body("activity.state", equalTo("PLANNED"))
                .body("attendanceSheet", nullValue())
                .extract()
                .header("Location");

        secretary
                .get(location)
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("externalCode", equalTo("2026-12"))
                .body("kind", equalTo("THEME_PARTY_DAY"))
                .body("day", equalTo("2026-12-05"))
                .body("hosts.name", contains(branch.name()))
                .body("hosts.confirmed", contains(true))
                .body("attendance", nullValue());
    }

    @Test
    void what_is_held_elsewhere_or_by_nobody_of_ours_is_not_there() {
        OrganizationRef foreign = roster.root("PARTY_COMMITTEE");
        long before = count("activity");

        secretary.post(ACTIVITIES, planned("THEME_PARTY_DAY", foreign)).statusCode(404);
        secretary
                .post(ACTIVITIES, planned("THEME_PARTY_DAY", unknown()))
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        UUID id = Api.as(callers.administratorOf(foreign)).record(planned("THEME_PARTY_DAY", foreign));
        secretary.get(ACTIVITIES + "/" + id).statusCode(404);

        assertThat(count("activity")).isEqualTo(before + 1);
    }

    @Test
    void whoever_the_roster_does_not_know_yet_may_still_come() {
        roster.fallBehind(true);
        long before = count("activity");

        secretary
                .post(ACTIVITIES, planned("THEME_PARTY_DAY", unknown()))
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/roster-behind"));

        assertThat(count("activity")).isEqualTo(before);
    }

    @Test
    void what_was_held_before_an_organisation_recorded_here_is_told_in_one_call() {
        Map<String, Object> held = held("OATH_RENEWAL", branch);
        held.put("place", "延安宝塔山");
        held.put("attendance", Api.sheet(List.of(Api.present(roster.member(branch)))));

        UUID id = secretary.record(held);

        secretary
                .get(ACTIVITIES + "/" + id)
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("lateEntryReason", equalTo("历史资料补录"))
                .body("recordedAt", equalTo(NOW.toString()))
                .body("day", equalTo("2019-11-11"))
                .body("attendance.people", equalTo(1));
    }

    @Test
    void a_late_entry_without_a_reason_is_refused_and_names_the_rule() {
        Map<String, Object> held = held("OATH_RENEWAL", branch);
        held.remove("lateEntryReason");
        long before = count("activity");

        secretary
                .post(ACTIVITIES, held)
                .statusCode(409)
                .body("type", equalTo("/problems/late-entry-needs-reason"))
                .body("days", equalTo(7))
                .body("rule.name", equalTo("activity.late-entry-days"))
                .body("rule.version", equalTo(0));

        assertThat(count("activity")).isEqualTo(before);
    }

    @Test
    void a_plan_whose_sheet_comes_a_year_later_says_why() {
        Roster.Member member = roster.member(branch);
        UUID id = secretary.record(planned("THEME_PARTY_DAY", branch));
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";
        Map<String, Object> lines = Api.sheet(List.of(Api.present(member)));
        clock.stopAt(Instant.parse("2027-12-05T03:00:00Z"));

        secretary
                .post(sheet, lines)
                .statusCode(409)
                .body("type", equalTo("/problems/late-entry-needs-reason"))
                .body("days", equalTo(7));
        secretary.get(ACTIVITIES + "/" + id).body("state", equalTo("PLANNED")).body("attendance", nullValue());
        secretary.get(sheet).body("items", hasSize(0));
        lines.put("lateEntryReason", "签到表后补");
        secretary.post(sheet, lines).statusCode(200);

        secretary
                .get(ACTIVITIES + "/" + id)
                .body("state", equalTo("HELD"))
                .body("lateEntryReason", equalTo("签到表后补"))
                .body("attendance.present", equalTo(1));
    }

    @Test
    void a_group_meeting_is_held_by_a_group_and_its_leader_records_it() {
        OrganizationRef group = roster.below(branch, "PARTY_GROUP");
        OrganizationRef otherGroup = roster.below(branch, "PARTY_GROUP");
        Api leader = Api.as(callers.with(AccessRole.GROUP_LEADER, group));
        long before = count("activity");

        leader.record(planned("PARTY_GROUP_MEETING", group));
        leader.post(ACTIVITIES, planned("PARTY_GROUP_MEETING", otherGroup)).statusCode(404);
        leader.post(ACTIVITIES, planned("BRANCH_MEMBERS_MEETING", branch)).statusCode(404);
        secretary
                .post(ACTIVITIES, planned("PARTY_GROUP_MEETING", branch))
                .statusCode(409)
                .body("type", equalTo("/problems/host-cannot-hold-kind"))
                .body("activityKind", equalTo("PARTY_GROUP_MEETING"))
                .body("organizationKind", equalTo("BRANCH"));

        assertThat(count("activity")).isEqualTo(before + 1);
    }

    @Test
    void nobody_held_anything_before_it_was_founded() {
        OrganizationRef young = roster.foundedOn(LocalDate.of(2020, 1, 1), committee, "BRANCH");
        long before = count("activity");

        secretaryOfAll()
                .post(ACTIVITIES, held("BASE_VISIT", young))
                .statusCode(409)
                .body("type", equalTo("/problems/host-not-there-that-day"))
                .body("day", equalTo("2019-11-11"));

        assertThat(count("activity")).isEqualTo(before);
    }

    @Test
    void the_publicity_commissioner_looks_after_study_and_nothing_else() {
        Api commissioner = Api.as(callers.with(AccessRole.STUDY, branch));
        long before = count("activity");

        commissioner.record(planned("PARTY_LECTURE", branch));
        commissioner.post(ACTIVITIES, planned("BRANCH_MEMBERS_MEETING", branch)).statusCode(403);

        assertThat(count("activity")).isEqualTo(before + 1);
    }

    @Test
    void several_hosts_see_the_activity_and_answer_for_it_once_they_confirm() {
        Map<String, Object> joint = planned("THEME_PARTY_DAY", branch, otherBranch);
        List<Object> hosts = new ArrayList<>((List<?>) joint.get("hosts"));
        hosts.add(Map.of("name", "区委网信办（演示）", "kind", "OFFICE"));
        joint.put("hosts", hosts);
        UUID id = secretary.record(joint);
        Api other = Api.as(callers.administratorOf(otherBranch));
        Api outsider = Api.as(callers.administratorOf(roster.below(committee, "BRANCH")));

        other.get(ACTIVITIES + "/" + id)
                .statusCode(200)
                .body("hosts.confirmed", contains(true, false, true))
                .body("hosts[2].name", equalTo("区委网信办（演示）"))
                .body("hosts[2].kind", equalTo("OFFICE"));
        other.post(ACTIVITIES + "/{id}/cancellation", Map.of("reason", "改期"), id)
                .statusCode(404);
        outsider.post(ACTIVITIES + "/" + id + "/hosts/" + otherBranch.id() + "/confirmation")
                .statusCode(404);
        secretary
                .post(ACTIVITIES + "/" + id + "/hosts/" + otherBranch.id() + "/confirmation")
                .statusCode(404);
        other.post(ACTIVITIES + "/" + id + "/hosts/" + otherBranch.id() + "/confirmation")
                .statusCode(200)
                .body("hosts.confirmed", contains(true, true, true));
        other.post(ACTIVITIES + "/" + id + "/hosts/" + otherBranch.id() + "/confirmation")
                .statusCode(409)
                .body("type", equalTo("/problems/host-already-confirmed"));
        other.post(ACTIVITIES + "/{id}/cancellation", Map.of("reason", "改期"), id)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        outsider.get(ACTIVITIES + "/" + id).statusCode(404);
    }

    @Test
    void a_host_who_was_named_and_did_not_confirm_is_not_shown_who_came() {
        Roster.Member member = roster.member(branch);
        Map<String, Object> joint = held("THEME_PARTY_DAY", branch, otherBranch);
        joint.put("attendance", Api.sheet(List.of(Api.present(member))));
        UUID id = secretary.record(joint);
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";
        String participant = ACTIVITIES + "/" + id + "/participants/"
                + secretary.get(sheet).extract().path("items[0].participantId");
        String readings = ACTIVITIES + "/" + id + "/roster-readings";
        String reading = readings + "/" + secretary.get(readings).extract().path("items[0].id");
        List<String> paths = List.of(sheet, participant, participant + "/entries", readings, reading);
        Api other = Api.as(callers.administratorOf(otherBranch));

        other.get(ACTIVITIES + "/" + id).statusCode(200);
        for (String path : paths) {
            other.get(path).statusCode(409).body("type", equalTo("/problems/host-not-confirmed"));
        }
        other.get("/api/v1/attendance?member=" + member.id()).body("items", hasSize(0));
        other.post(ACTIVITIES + "/" + id + "/hosts/" + otherBranch.id() + "/confirmation")
                .statusCode(200);

        for (String path : paths) {
            other.get(path).statusCode(200);
        }
        other.get("/api/v1/attendance?member=" + member.id()).body("items", hasSize(1));
    }

    @Test
    void of_an_organisation_elsewhere_nothing_is_told_until_it_confirms() {
        OrganizationRef office = roster.root("PARTY_COMMITTEE");
        OrganizationRef young = roster.foundedOn(LocalDate.of(2027, 1, 1), committee, "BRANCH");
        UUID id = secretary.record(planned("BRANCH_MEMBERS_MEETING", branch, office, young));

        secretary.get(ACTIVITIES + "/" + id).body("hosts.confirmed", contains(true, false, false));
        Api.as(callers.administratorOf(office))
                .post(ACTIVITIES + "/" + id + "/hosts/" + office.id() + "/confirmation")
                .statusCode(409)
                .body("type", equalTo("/problems/host-cannot-hold-kind"))
                .body("organizationKind", equalTo("PARTY_COMMITTEE"));
        Api.as(callers.administratorOf(young))
                .post(ACTIVITIES + "/" + id + "/hosts/" + young.id() + "/confirmation")
                .statusCode(409)
                .body("type", equalTo("/problems/host-not-there-that-day"));

        secretary.get(ACTIVITIES + "/" + id).body("hosts.confirmed", contains(true, false, false));
    }

    @Test
    void a_host_declines_and_is_shown_the_activity_no_more() {
        UUID id = secretary.record(held("THEME_PARTY_DAY", branch, otherBranch));
        String removal = ACTIVITIES + "/" + id + "/hosts/" + otherBranch.id() + "/removal";
        Api other = Api.as(callers.administratorOf(otherBranch));
        Api outsider = Api.as(callers.administratorOf(roster.below(committee, "BRANCH")));

        outsider.post(removal, Map.of("reason", "误列")).statusCode(404);
        other.post(removal, Map.of("reason", " ")).statusCode(400);
        other.get(ACTIVITIES + "/" + id).statusCode(200).body("hosts", hasSize(2));
        other.post(removal, Map.of("reason", "未参与主办")).statusCode(204);

        other.get(ACTIVITIES + "/" + id).statusCode(404);
        other.get(ACTIVITIES).body("items", hasSize(0));
        other.post(removal, Map.of("reason", "再次谢绝")).statusCode(404);
        secretary
                .get(ACTIVITIES + "/" + id)
                .body("hosts.organizationId", contains(branch.id().toString()));
        assertThat(behind.all(
                        "select organization_id || ' ' || confirmed || ' ' || reason from activity_host_removal where activity_id = ?",
                        row -> row.getString(1),
                        id))
                .containsExactly(otherBranch.id() + " false 未参与主办");
        assertThat(behind.all(
                        "select action || ' ' || coalesce(reason, '') from audit_entry where subject_id = ? order by at, id",
                        row -> row.getString(1),
                        id.toString()))
                .containsExactly("activity:create 历史资料补录", "activity:remove-host 未参与主办");
    }

    @Test
    void whoever_named_a_host_takes_it_back_until_it_confirms() {
        OrganizationRef third = roster.below(committee, "BRANCH");
        UUID id = secretary.record(planned("THEME_PARTY_DAY", branch, otherBranch, third));
        String hosts = ACTIVITIES + "/" + id + "/hosts/";
        Api.as(callers.administratorOf(third))
                .post(hosts + third.id() + "/confirmation")
                .statusCode(200);

        secretary
                .post(hosts + branch.id() + "/removal", Map.of("reason", "误列"))
                .statusCode(409)
                .body("type", equalTo("/problems/lead-host-stays"));
        secretary
                .post(hosts + third.id() + "/removal", Map.of("reason", "误列"))
                .statusCode(409)
                .body("type", equalTo("/problems/host-speaks-for-itself"));
        secretary
                .post(hosts + UUID.randomUUID() + "/removal", Map.of("reason", "误列"))
                .statusCode(404);
        secretary.get(ACTIVITIES + "/" + id).body("hosts", hasSize(3));
        secretary
                .post(hosts + otherBranch.id() + "/removal", Map.of("reason", "误列"))
                .statusCode(204);

        secretary
                .get(ACTIVITIES + "/" + id)
                .body(
                        "hosts.organizationId",
                        contains(branch.id().toString(), third.id().toString()))
                .body("hosts.confirmed", contains(true, true));
    }

    @Test
    void the_list_shows_each_activity_once_newest_first_and_page_by_page() {
        UUID first = secretaryOfAll().record(planned("THEME_PARTY_DAY", branch, otherBranch));
        UUID second = secretaryOfAll()
                .record(activity("PARTY_LECTURE", "2026-12-06T01:00:00Z", "2026-12-06T02:00:00Z", branch));
        UUID third = secretaryOfAll().record(held("DISCOUNT_EVENT", otherBranch));
        Api all = secretaryOfAll();

        all.get(ACTIVITIES + "?count=true")
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString(), third.toString()))
                .body("total", equalTo(3))
                .body("next", nullValue());
        ValidatableResponse page = all.get(ACTIVITIES + "?limit=2")
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("next", notNullValue());
        all.get(ACTIVITIES + "?limit=2&cursor=" + page.extract().path("next"))
                .statusCode(200)
                .body("items.id", contains(third.toString()))
                .body("next", nullValue());
        all.get(ACTIVITIES + "?sort=startsAt")
                .body("items.id", contains(third.toString(), first.toString(), second.toString()));
    }

    @Test
    void the_list_is_filtered_by_host_kind_state_period_and_code() {
        Map<String, Object> coded = held("DISCOUNT_EVENT", otherBranch);
        coded.put("externalCode", "双11");
        UUID discount = secretaryOfAll().record(coded);
        UUID plan = secretaryOfAll().record(planned("THEME_PARTY_DAY", branch));

        for (String filter : List.of(
                "host=" + otherBranch.id(),
                "kind=DISCOUNT_EVENT",
                "state=HELD",
                "period=2019-Q4",
                "period=2019-11-11")) {
            secretaryOfAll()
                    .get(ACTIVITIES + "?" + filter)
                    .statusCode(200)
                    .body("items.id", contains(discount.toString()));
        }
        secretaryOfAll()
                .get(ACTIVITIES + "?externalCode={code}", "双11")
                .body("items.id", contains(discount.toString()));
        secretaryOfAll().get(ACTIVITIES + "?state=PLANNED").body("items.id", contains(plan.toString()));
        secretaryOfAll()
                .get(ACTIVITIES + "?period=2026-13")
                .statusCode(400)
                .body("violations[0].parameter", equalTo("period"));
        secretaryOfAll()
                .get(ACTIVITIES + "?hosts=x")
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void a_number_is_given_once_by_each_host() {
        Map<String, Object> plan = planned("THEME_PARTY_DAY", branch);
        plan.put("externalCode", "A-1");
        secretary.record(plan);
        long before = count("activity");

        secretary.post(ACTIVITIES, plan).statusCode(409).body("type", equalTo("/problems/external-code-taken"));
        assertThat(count("activity")).isEqualTo(before);
        Map<String, Object> ofAnother = planned("THEME_PARTY_DAY", otherBranch);
        ofAnother.put("externalCode", "A-1");
        Api.as(callers.administratorOf(otherBranch)).record(ofAnother);
    }

    @Test
    void a_plan_is_changed_by_whoever_has_seen_its_last_version() {
        UUID id = secretary.record(planned("THEME_PARTY_DAY", branch));
        String path = ACTIVITIES + "/" + id;
        String seen = secretary.get(path).extract().header("ETag");

        String changed = secretary
                .patch(path, seen, Map.of("title", "改后的标题", "startsAt", "2026-12-05T02:00:00Z"))
                .statusCode(200)
                .body("title", equalTo("改后的标题"))
                .body("place", equalTo("一楼大厅"))
                .extract()
                .header("ETag");
        secretary.patch(path, seen, Map.of("title", "又改")).statusCode(412);
        secretary
                .patch(path, null, Map.of("title", "又改"))
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        secretary.patch(path, changed, "{\"title\": null}").statusCode(400);
        secretary.patch(path, changed, Map.of("kind", "PARTY_LECTURE")).statusCode(400);

        secretary.get(path).header("ETag", equalTo(changed)).body("title", equalTo("改后的标题"));
        secretary.get(ACTIVITIES + "?period=2026-12-05").body("items.startsAt", contains("2026-12-05T02:00:00Z"));
        assertThat(behind.all("select title from activity_change where activity_id = ?", row -> row.getString(1), id))
                .containsExactly("活动（演示）");
    }

    @Test
    void of_what_was_held_nothing_is_rewritten_by_which_it_was_counted() {
        UUID id = secretary.record(held("DISCOUNT_EVENT", branch));
        String path = ACTIVITIES + "/" + id;
        String seen = secretary.get(path).extract().header("ETag");

        secretary
                .patch(path, seen, Map.of("startsAt", "2019-11-11T00:00:00Z"))
                .statusCode(409)
                .body("type", equalTo("/problems/activity-already-held"));
        secretary.post(path + "/cancellation", Map.of("reason", "误录")).statusCode(409);

        secretary.get(path).header("ETag", equalTo(seen)).body("startsAt", equalTo("2019-11-11T01:00:00Z"));
        secretary.patch(path, seen, Map.of("place", "二楼大厅")).statusCode(200).body("place", equalTo("二楼大厅"));
    }

    @Test
    void a_repeated_request_records_once() {
        long before = count("activity");
        String key = UUID.randomUUID().toString();

        String first = Api.as(tokenOfSecretary())
                .post(ACTIVITIES, planned("THEME_PARTY_DAY", branch))
                .extract()
                .path("activity.id");
        String one = idempotent(key).statusCode(201).extract().path("activity.id");
        String two = idempotent(key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .path("activity.id");

        assertThat(two).isEqualTo(one).isNotEqualTo(first);
        assertThat(count("activity")).isEqualTo(before + 2);
    }

    @Test
    void a_member_reads_what_her_branch_does_and_plans_nothing() {
        UUID id = secretary.record(planned("THEME_PARTY_DAY", branch));
        UUID elsewhere = Api.as(callers.administratorOf(otherBranch)).record(planned("THEME_PARTY_DAY", otherBranch));
        Api member = Api.as(callers.member(roster.member(branch), branch));

        member.get(ACTIVITIES + "/" + id).statusCode(200);
        member.get(ACTIVITIES + "/" + elsewhere).statusCode(404);
        member.get(ACTIVITIES).body("items", hasSize(1));
        member.post(ACTIVITIES, planned("THEME_PARTY_DAY", branch)).statusCode(403);
    }

    @Test
    void an_activity_tells_the_other_services_what_it_is_and_names_nobody() {
        UUID id = secretary.record(planned("THEME_PARTY_DAY", branch, otherBranch));
        secretary
                .post(ACTIVITIES + "/{id}/cancellation", Map.of("reason", "改期"), id)
                .statusCode(200);

        List<String> events = behind.all(
                "select data from feed_event where subject_id = ? order by number", row -> row.getString(1), id);

        assertThat(events).hasSize(2);
        assertThat(events.get(0)).contains("\"PLANNED\"", branch.id().toString());
        assertThat(events.get(1)).contains("\"CANCELLED\"");
        assertThat(events).allSatisfy(data -> assertThat(data)
                .doesNotContain("活动（演示）", branch.name(), otherBranch.id().toString()));
        assertThat(behind.all(
                        "select action from audit_entry where subject_id = ? order by at, id",
                        row -> row.getString(1),
                        id.toString()))
                .containsExactly("activity:create", "activity:cancel");
    }

    @Test
    void form_errors_are_named_by_their_place() {
        Map<String, Object> nameless = planned("THEME_PARTY_DAY", branch);
        nameless.remove("title");

        secretary.post(ACTIVITIES, nameless).statusCode(400).body("violations[0].pointer", equalTo("/title"));
        secretary
                .post(ACTIVITIES, planned("THEME_PARTY_DAY"))
                .statusCode(400)
                .body("violations[0].pointer", endsWith("hosts"))
                .body("type", containsString("invalid-request"));
    }

    private ValidatableResponse idempotent(String key) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(tokenOfSecretary())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(planned("THEME_PARTY_DAY", branch))
                .post(ACTIVITIES)
                .then();
    }

    private String token;

    private String tokenOfSecretary() {
        if (token == null) {
            token = callers.administratorOf(branch);
        }
        return token;
    }

    private Api secretaryOfAll() {
        if (token == null) {
            token = callers.administratorOf(committee);
        }
        return Api.as(token);
    }

    private static Map<String, Object> planned(String kind, OrganizationRef... hosts) {
        return activity(kind, "2026-12-05T01:00:00Z", "2026-12-05T03:00:00Z", hosts);
    }

    private static OrganizationRef unknown() {
        return new OrganizationRef(UUID.randomUUID(), "无", "BRANCH", "/0/", Roster.ALWAYS, null);
    }

    private long count(String table) {
        return behind.first("select count(*) from " + table, row -> row.getLong(1))
                .orElseThrow();
    }
}
