package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.guest;
import static org.xianfeng.activity.world.Api.held;
import static org.xianfeng.activity.world.Api.line;
import static org.xianfeng.activity.world.Api.present;
import static org.xianfeng.activity.world.Api.sheet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

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
class AttendanceSheetResourceTest {

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    SessionFactory sessions;

    @Inject
    AdjustableClock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("activity"));

    private OrganizationRef committee;
    private OrganizationRef branch;
    private Api secretary;

    @BeforeEach
    void world() {
        roster.fallBehind(false);
        committee = roster.root("PARTY_COMMITTEE");
        branch = roster.below(committee, "INDUSTRY_BRANCH");
        secretary = Api.as(callers.administratorOf(branch));
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void the_discount_event_had_twelve_participants_one_of_them_invited() {
        Roster.Member leader = roster.member(branch);
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(inCapacity(present(leader), "ORGANIZATION_HEAD"));
        IntStream.range(0, 10).forEach(i -> lines.add(present(roster.member(branch))));
        lines.add(guest("赵六", "GUEST"));
        Map<String, Object> event = held("DISCOUNT_EVENT", branch);
        event.put("attendance", sheet(lines));

        JsonPath recorded =
                secretary.post(ACTIVITIES, event).statusCode(201).extract().jsonPath();

        assertThat(recorded.getList("attendanceSheet.items.status")).hasSize(12).containsOnly("RECORDED");
        assertThat(recorded.getMap("activity.attendance"))
                .containsOnly(
                        entry("due", "NOBODY"), entry("people", 12), entry("otherMembers", 11), entry("guests", 1));
        secretary
                .get(ACTIVITIES + "/" + recorded.getString("activity.id") + "/attendance-summary")
                .statusCode(200)
                .body("byCapacity.capacity", contains("MEMBER", "GUEST", "ORGANIZATION_HEAD"))
                .body("byCapacity.people", contains(10, 1, 1))
                .body("byOrganization.name", contains(branch.name()))
                .body("organizations", equalTo(1));
    }

    @Test
    void the_exchange_meeting_brought_130_people_of_61_organisations_together() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            OrganizationRef company = roster.below(committee, "BRANCH");
            Map<String, Object> head = inCapacity(present(roster.member(company)), "ORGANIZATION_HEAD");
            if (i < 5) {
                head.put("talks", List.of("经验介绍" + i));
            }
            lines.add(head);
            if (i < 40) {
                lines.add(inCapacity(present(roster.member(company)), "PARTY_WORKER"));
            }
        }
        IntStream.range(0, 29).forEach(i -> lines.add(guest("指导员" + (char) ('一' + i), "GUIDANCE_OFFICER")));
        Map<String, Object> meeting = held("EXCHANGE_MEETING", committee);
        meeting.put(
                "hosts",
                List.of(Map.of("organizationId", committee.id()), Map.of("name", "市委网信办（演示）", "kind", "OFFICE")));
        meeting.put("attendance", sheet(lines));
        Api association = Api.as(callers.administratorOf(committee));

        UUID id = association.record(meeting);

        association
                .get(ACTIVITIES + "/" + id + "/attendance-summary")
                .statusCode(200)
                .body("totals.people", equalTo(130))
                .body("totals.guests", equalTo(29))
                .body("totals.otherMembers", equalTo(101))
                .body("totals.due", equalTo("NOBODY"))
                .body("totals.expected", nullValue())
                .body("organizations", equalTo(61))
                .body("byCapacity.capacity", contains("ORGANIZATION_HEAD", "PARTY_WORKER", "GUIDANCE_OFFICER"))
                .body("byCapacity.people", contains(61, 40, 29))
                .body("byOrganization", hasSize(61))
                .body("speakers", equalTo(5))
                .body("talks", hasSize(5));
    }

    @Test
    void a_talk_between_two_misses_nobody_else_of_the_branch() {
        Roster.Member head = roster.appoint(roster.member(branch), "SECRETARY", branch);
        Roster.Member novice = roster.member(branch, "PROBATIONARY", false);
        IntStream.range(0, 28).forEach(i -> roster.member(branch));
        Map<String, Object> talk = held("HEART_TO_HEART_TALK", branch);
        talk.put("attendance", sheet(List.of(present(head), present(novice))));

        UUID id = secretary.record(talk);

        assertThat(secretary.get(ACTIVITIES + "/" + id).extract().<Map<String, Object>>path("attendance"))
                .containsOnly(entry("due", "NOBODY"), entry("people", 2), entry("otherMembers", 2), entry("guests", 0));
        secretary
                .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .body(
                        "items.memberId",
                        contains(head.id().toString(), novice.id().toString()))
                .body("items.due", contains(false, false))
                .body("items.votes", contains(false, false));
    }

    @Test
    void of_an_event_for_whoever_comes_a_whole_branch_may_come_and_no_roster_is_read() {
        OrganizationRef partner = roster.below(committee, "BRANCH");
        Roster.Member theirs = roster.member(partner);
        List<Roster.Member> ours =
                IntStream.range(0, 3).mapToObj(i -> roster.member(branch)).toList();
        UUID id = secretary.record(held("DISCOUNT_EVENT", branch, partner));
        String event = ACTIVITIES + "/" + id;
        Api all = Api.as(callers.administratorOf(committee));

        all.post(event + "/attendance-sheet", Map.of("allPresentOf", List.of(committee.id())))
                .statusCode(409)
                .body("type", equalTo("/problems/no-roster-of-its-own"));
        secretary
                .post(event + "/attendance-sheet", Map.of("allPresentOf", List.of(branch.id())))
                .statusCode(200)
                .body(
                        "items.memberId",
                        containsInAnyOrder(ours.stream()
                                .map(member -> member.id().toString())
                                .toArray()))
                .body("totals.people", equalTo(3))
                .body("totals.expected", nullValue());
        all.post(event + "/attendance-sheet", sheet(List.of(present(theirs)))).statusCode(200);
        Api.as(callers.administratorOf(partner))
                .post(event + "/hosts/" + partner.id() + "/confirmation")
                .statusCode(200)
                .body("attendance.people", equalTo(4))
                .body("attendance.notRecorded", nullValue());

        roster.correct(ours.get(0), partner);
        secretary
                .get(event + "/attendance-summary")
                .body("totals.otherMembers", equalTo(4))
                .body("totals.votingExpected", nullValue())
                .body("rosterCorrectedSince", nullValue());
        secretary
                .post(event + "/roster-readings", Map.of("reason", "名册已补全"))
                .statusCode(409)
                .body("type", equalTo("/problems/nobody-is-expected"))
                .body("activityKind", equalTo("DISCOUNT_EVENT"));
        secretary.get(event + "/roster-readings").body("items", hasSize(0));
        assertThat(behind.first(
                        "select count(*) from expected_member where activity_id = ?", row -> row.getLong(1), id))
                .contains(0L);
    }

    @Test
    void thirty_are_expected_of_a_branch_of_thirty_whoever_is_on_the_sheet() {
        IntStream.range(0, 25).forEach(i -> roster.member(branch));
        IntStream.range(0, 2).forEach(i -> roster.member(branch, "PROBATIONARY", false));
        Roster.Member outsider = roster.member(roster.below(committee, "BRANCH"));
        Map<String, Object> ill = line(roster.member(branch), "LEAVE");
        ill.put("absenceReason", "SICK_LEAVE");
        Map<String, Object> meeting = held("BRANCH_MEMBERS_MEETING", branch);
        meeting.put(
                "attendance",
                sheet(List.of(
                        present(roster.member(branch)),
                        present(roster.member(branch)),
                        ill,
                        present(outsider),
                        guest("钱无名", "GUEST"))));
        Api all = Api.as(callers.administratorOf(committee));

        UUID id = all.record(meeting);

        Map<String, Object> totals = all.get(ACTIVITIES + "/" + id).extract().path("attendance");
        assertThat(totals)
                .containsEntry("due", "MEMBERS")
                .containsEntry("expected", 30)
                .containsEntry("recorded", 3)
                .containsEntry("notRecorded", 27)
                .containsEntry("present", 2)
                .containsEntry("absent", 1)
                .containsEntry("excluded", 0)
                .containsEntry("votingExpected", 28)
                .containsEntry("votingPresent", 2)
                .containsEntry("otherMembers", 1)
                .containsEntry("guests", 1)
                .containsEntry("people", 4);
        all.get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .body("items.due", contains(true, true, true, false, false));
    }

    @Test
    void of_a_meeting_without_a_sheet_everybody_is_expected_and_nobody_recorded() {
        roster.member(branch);
        roster.member(branch);

        UUID id = secretary.record(held("BRANCH_MEMBERS_MEETING", branch));

        secretary
                .get(ACTIVITIES + "/" + id)
                .body("attendance.expected", equalTo(2))
                .body("attendance.recorded", equalTo(0))
                .body("attendance.notRecorded", equalTo(2))
                .body("attendance.votingExpected", equalTo(2));
    }

    @Test
    void members_of_a_host_are_due_once_it_answers_for_the_activity() {
        OrganizationRef partner = roster.below(committee, "BRANCH");
        Roster.Member theirs = roster.member(partner);
        roster.member(partner);
        Roster.Member ours = roster.member(branch);
        Map<String, Object> joint = held("THEME_PARTY_DAY", branch, partner);
        joint.put("attendance", sheet(List.of(present(ours))));
        UUID id = secretary.record(joint);
        Api other = Api.as(callers.administratorOf(partner));
        Api all = Api.as(callers.administratorOf(committee));
        all.post(ACTIVITIES + "/" + id + "/attendance-sheet", sheet(List.of(present(theirs))))
                .statusCode(200)
                .body("totals.expected", equalTo(1))
                .body("totals.otherMembers", equalTo(1));

        other.post(ACTIVITIES + "/" + id + "/hosts/" + partner.id() + "/confirmation")
                .statusCode(200)
                .body("attendance.expected", equalTo(3))
                .body("attendance.recorded", equalTo(2))
                .body("attendance.notRecorded", equalTo(1))
                .body("attendance.otherMembers", equalTo(0))
                .body("attendance.votingPresent", equalTo(2));
        secretary
                .get(ACTIVITIES + "/" + id + "/roster-readings")
                .statusCode(200)
                .body("items.cause", contains("HELD", "HOST_JOINED"))
                .body("items.people", contains(1, 3))
                .body("items.voting", contains(1, 3))
                .body("items[1].organizationId", equalTo(partner.id().toString()));
    }

    @Test
    void neither_a_correction_of_the_roster_nor_whoever_is_entered_later_changes_who_was_expected() {
        Roster.Member leaves = roster.member(branch);
        Roster.Member novice = roster.member(branch, "PROBATIONARY", false);
        Map<String, Object> meeting = held("BRANCH_MEMBERS_MEETING", branch);
        meeting.put("attendance", sheet(List.of(present(roster.member(branch)))));
        Api all = Api.as(callers.administratorOf(committee));
        UUID id = all.record(meeting);
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";
        String summary = ACTIVITIES + "/" + id + "/attendance-summary";
        String readAt = all.get(summary)
                .body("rosterCorrectedSince", nullValue())
                .extract()
                .path("totals.rosterReadAt");

        roster.correct(leaves, roster.below(committee, "BRANCH"));
        roster.correct(novice, branch);
        Roster.Member newcomer = roster.member(branch);
        JsonPath totals = all.post(
                        sheet,
                        sheet(List.of(
                                present(newcomer),
                                present(leaves),
                                present(novice),
                                guest("钱无名", "GUEST"),
                                guest("孙无名", "GUEST"))))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(totals.getMap("totals"))
                .containsEntry("expected", 3)
                .containsEntry("recorded", 3)
                .containsEntry("notRecorded", 0)
                .containsEntry("votingExpected", 2)
                .containsEntry("votingPresent", 2)
                .containsEntry("otherMembers", 1)
                .containsEntry("people", 6)
                .containsEntry("rosterReadAt", readAt);
        all.get(sheet)
                .body(lineOf(newcomer) + ".due", equalTo(false))
                .body(lineOf(leaves) + ".due", equalTo(true))
                .body(lineOf(novice) + ".votes", equalTo(false))
                .body(lineOf(novice) + ".roster.votingRight", equalTo(true));
        assertThat(all.get(summary).extract().<Map<String, Object>>path("rosterCorrectedSince"))
                .containsOnly(entry("came", 1), entry("left", 1), entry("changed", 1), entry("changedVote", 1));
        Api guide = Api.as(callers.with(AccessRole.GUIDANCE, committee));
        guide.get(summary).body("totals.expected", equalTo(3)).body("rosterCorrectedSince", nullValue());
    }

    @Test
    void for_a_stated_reason_the_roster_is_read_anew_and_what_was_counted_before_stays() {
        Roster.Member leaves = roster.member(branch);
        UUID id = recorded(List.of(present(leaves), present(roster.member(branch))));
        String activity = ACTIVITIES + "/" + id;
        String readings = activity + "/roster-readings";
        OrganizationRef elsewhere = roster.below(committee, "BRANCH");
        roster.correct(leaves, elsewhere);
        Roster.Member forgotten = roster.member(branch, "PROBATIONARY", false);
        secretary.post(activity + "/attendance-sheet", sheet(List.of(present(forgotten))));
        secretary.get(activity).body("attendance.expected", equalTo(2));
        String before = secretary.get(activity).extract().header("ETag");

        secretary.post(readings, Map.of("reason", " ")).statusCode(400);
        String location = secretary
                .post(readings, Map.of("reason", " 登记时名册尚未补全 "))
                .statusCode(201)
                .body("number", equalTo(2))
                .body("cause", equalTo("READ_ANEW"))
                .body("reason", equalTo("登记时名册尚未补全"))
                .body("people", equalTo(2))
                .body("voting", equalTo(1))
                .extract()
                .header("Location");

        assertThat(secretary
                        .get(activity)
                        .body("attendance.expected", equalTo(2))
                        .body("attendance.recorded", equalTo(2))
                        .body("attendance.otherMembers", equalTo(1))
                        .body("attendance.votingExpected", equalTo(1))
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(before);
        secretary
                .get(activity + "/attendance-sheet")
                .body(lineOf(leaves) + ".due", equalTo(false))
                .body(lineOf(leaves) + ".votes", equalTo(false))
                .body(lineOf(leaves) + ".roster.branchId", equalTo(branch.id().toString()))
                .body(lineOf(forgotten) + ".due", equalTo(true))
                .body(lineOf(forgotten) + ".votes", equalTo(false));
        secretary.get(activity + "/attendance-summary").body("rosterCorrectedSince", nullValue());
        secretary.get(location.substring(location.indexOf("/api/"))).body("number", equalTo(2));
        secretary.get(readings + "/" + UUID.randomUUID()).statusCode(404);
        secretary
                .get(readings + "?count=true&limit=1")
                .body("items.cause", contains("HELD"))
                .body("items.people", contains(2))
                .body("items.voting", contains(2))
                .body("items[0].readBy", notNullValue())
                .body("total", equalTo(2));
        assertThat(behind.all(
                        "select reason from audit_entry where subject_id = ? and action = 'attendance:read-roster'",
                        row -> row.getString(1),
                        id.toString()))
                .containsExactly("登记时名册尚未补全");
    }

    @Test
    void the_roster_is_read_for_a_plan_when_its_first_line_says_that_it_was_held() {
        clock.stopAt(Instant.parse("2026-11-22T04:00:00Z"));
        Roster.Member came = roster.member(branch);
        UUID id = secretary.record(
                Api.activity("THEME_PARTY_DAY", "2026-11-22T05:00:00Z", "2026-11-22T06:00:00Z", branch));
        String activity = ACTIVITIES + "/" + id;
        clock.stopAt(Instant.parse("2026-11-22T05:30:00Z"));

        secretary
                .post(activity + "/attendance-sheet", sheet(List.of(line(came, "ABSENT"))))
                .statusCode(200)
                .body("items.status", contains("REFUSED"))
                .body("totals.rosterReadAt", nullValue());
        secretary
                .post(activity + "/roster-readings", Map.of("reason", "名册已补全"))
                .statusCode(409)
                .body("type", equalTo("/problems/activity-not-held"));
        secretary.get(activity + "/roster-readings").body("items", hasSize(0));
        secretary.get(activity).body("state", equalTo("PLANNED"));
        roster.member(branch);

        secretary
                .post(activity + "/attendance-sheet", sheet(List.of(present(came))))
                .body("totals.expected", equalTo(2))
                .body("totals.recorded", equalTo(1))
                .body("totals.votingPresent", equalTo(1))
                .body("totals.rosterReadAt", equalTo("2026-11-22T05:30:00Z"));
    }

    private static String lineOf(Roster.Member member) {
        return "items.find { it.memberId == '" + member.id() + "' }";
    }

    @Test
    void each_line_is_answered_by_itself_and_a_refused_one_changes_nothing() {
        Roster.Member came = roster.member(branch);
        Roster.Member ill = roster.member(branch, "PROBATIONARY", false);
        Roster.Member unexplained = roster.member(branch);
        Roster.Member foreign = roster.member(roster.root("BRANCH"));
        Roster.Member gone = newcomer(roster.member(branch));
        UUID id = secretary.record(held("BRANCH_MEMBERS_MEETING", branch));
        Map<String, Object> onLeave = line(ill, "LEAVE");
        onLeave.put("absenceReason", "SICK_LEAVE");

        secretary
                .post(
                        ACTIVITIES + "/" + id + "/attendance-sheet",
                        sheet(List.of(
                                present(came),
                                onLeave,
                                line(unexplained, "ABSENT"),
                                present(foreign),
                                present(gone),
                                line(came, "LATE"))))
                .statusCode(200)
                .body("items.index", contains(0, 1, 2, 3, 4, 5))
                .body("items.status", contains("RECORDED", "RECORDED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                .body("items[2].problem.type", equalTo("/problems/absence-reason-missing"))
                .body("items[2].problem.attendance", equalTo("ABSENT"))
                .body("items[3].problem.type", equalTo("/problems/not-found"))
                .body("items[4].problem.type", equalTo("/problems/not-on-roster-that-day"))
                .body("items[4].problem.day", equalTo("2019-11-11"))
                .body("items[5].problem.type", equalTo("/problems/line-repeated"))
                .body("totals.expected", equalTo(3))
                .body("totals.recorded", equalTo(2))
                .body("totals.notRecorded", equalTo(1))
                .body("totals.present", equalTo(1))
                .body("totals.absent", equalTo(1))
                .body("totals.votingExpected", equalTo(2))
                .body("totals.votingPresent", equalTo(1));

        secretary
                .get(ACTIVITIES + "/" + id + "/attendance-sheet?count=true")
                .statusCode(200)
                .body("total", equalTo(2))
                .body(
                        "items.memberId",
                        containsInAnyOrder(came.id().toString(), ill.id().toString()));
        assertThat(behind.first(
                        "select count(*) from attendance_entry e join participant p on p.id = e.participant_id"
                                + " where p.activity_id = ?",
                        row -> row.getLong(1),
                        id))
                .contains(2L);
    }

    @Test
    void everybody_was_present_except_whom_the_lines_name() {
        List<Roster.Member> members =
                IntStream.range(0, 24).mapToObj(i -> roster.member(branch)).toList();
        UUID id = secretary.record(held("BRANCH_MEMBERS_MEETING", branch));
        Map<String, Object> away = line(members.get(3), "LEAVE");
        away.put("absenceReason", "BUSINESS_TRIP");
        Map<String, Object> request = sheet(List.of(away));
        request.put("allPresentOf", List.of(branch.id()));

        secretary
                .post(ACTIVITIES + "/" + id + "/attendance-sheet", request)
                .statusCode(200)
                .body("items", hasSize(24))
                .body("items.status", everyItem(is("RECORDED")))
                .body("totals.expected", equalTo(24))
                .body("totals.present", equalTo(23))
                .body("totals.absent", equalTo(1));
        secretary
                .post(ACTIVITIES + "/" + id + "/attendance-sheet", Map.of("allPresentOf", List.of(committee.id())))
                .statusCode(404);
        Api.as(callers.administratorOf(committee))
                .post(ACTIVITIES + "/" + id + "/attendance-sheet", Map.of("allPresentOf", List.of(committee.id())))
                .statusCode(409)
                .body("type", equalTo("/problems/no-roster-of-its-own"));
        secretary
                .post(ACTIVITIES + "/" + id + "/attendance-sheet", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/sheet-empty"));

        secretary.get(ACTIVITIES + "/" + id).body("attendance.people", equalTo(23));
    }

    @Test
    void at_a_committee_meeting_the_committee_is_due_and_not_the_branch() {
        Roster.Member head = roster.appoint(roster.member(branch), "SECRETARY", branch);
        Roster.Member commissioner = roster.appoint(roster.member(branch), "PUBLICITY_COMMISSIONER", branch);
        roster.appoint(roster.member(branch), "PARTY_WORKER", branch);
        roster.member(branch);
        UUID id = secretary.record(held("BRANCH_COMMITTEE_MEETING", branch));

        secretary
                .post(ACTIVITIES + "/" + id + "/attendance-sheet", Map.of("allPresentOf", List.of(branch.id())))
                .statusCode(200)
                .body(
                        "items.memberId",
                        containsInAnyOrder(
                                head.id().toString(), commissioner.id().toString()))
                .body("totals.due", equalTo("LEADING_BODY"))
                .body("totals.expected", equalTo(2));
    }

    @Test
    void an_officer_who_belongs_elsewhere_is_answered_by_herself_and_the_others_go_on() {
        Roster.Member head = roster.appoint(roster.member(branch), "SECRETARY", branch);
        OrganizationRef elsewhere = roster.below(committee, "BRANCH");
        Roster.Member deputy = roster.appoint(roster.member(elsewhere), "DEPUTY_SECRETARY", branch);
        UUID id = secretary.record(held("BRANCH_COMMITTEE_MEETING", branch));
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";
        Map<String, Object> allPresent = Map.of("allPresentOf", List.of(branch.id()));

        JsonPath answer =
                secretary.post(sheet, allPresent).statusCode(200).extract().jsonPath();

        assertThat(answer.getString(statusOf(head))).isEqualTo("RECORDED");
        assertThat(answer.getString(statusOf(deputy))).isEqualTo("REFUSED");
        assertThat(answer.getString("items.find { it.problem != null }.problem.type"))
                .isEqualTo("/problems/officer-belongs-elsewhere");
        assertThat(answer.getMap("totals"))
                .containsEntry("expected", 2)
                .containsEntry("recorded", 1)
                .containsEntry("notRecorded", 1);
        secretary.get(sheet).body("items.memberId", contains(head.id().toString()));
        Api.as(callers.administratorOf(committee))
                .post(sheet, allPresent)
                .body("items.memberId", contains(deputy.id().toString()))
                .body("totals.notRecorded", equalTo(0));
    }

    private static String statusOf(Roster.Member member) {
        return "items.find { it.memberId == '" + member.id() + "' }.status";
    }

    @Test
    void a_group_leader_records_her_group_and_nobody_else() {
        OrganizationRef group = roster.below(branch, "PARTY_GROUP");
        Roster.Member hers = roster.member(branch, group);
        Roster.Member other = roster.member(branch);
        Api leader = Api.as(callers.with(AccessRole.GROUP_LEADER, group));
        UUID id = leader.record(held("PARTY_GROUP_MEETING", group));

        leader.post(
                        ACTIVITIES + "/" + id + "/attendance-sheet",
                        Map.of("allPresentOf", List.of(group.id()), "lines", List.of(present(other))))
                .statusCode(200)
                .body("items.status", contains("REFUSED", "RECORDED"))
                .body("items[1].memberId", equalTo(hers.id().toString()));

        leader.get("/api/v1/attendance?member=" + hers.id()).body("items", hasSize(1));
        leader.get("/api/v1/attendance?member=" + other.id()).body("items", hasSize(0));
    }

    @Test
    void a_correction_is_added_and_the_roster_of_that_day_stays_as_it_was_told() {
        Roster.Member member = roster.member(branch, "PROBATIONARY", false);
        UUID id = recorded(List.of(present(member)));
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";
        OrganizationRef elsewhere = roster.below(committee, "BRANCH");
        roster.correct(member, elsewhere);
        Map<String, Object> late = sheet(List.of(line(member, "LATE")));

        secretary.post(sheet, late).body("items[0].problem.type", equalTo("/problems/correction-needs-reason"));
        secretary.get(sheet).body("items.code", contains("PRESENT"));
        late.put("correctionReason", "签到表显示迟到");
        String participant = secretary
                .post(sheet, late)
                .statusCode(200)
                .body("items.status", contains("CORRECTED"))
                .extract()
                .path("items[0].participantId");

        secretary
                .get(sheet)
                .body("items.code", contains("LATE"))
                .body("items.entries", contains(2))
                .body("items[0].name", equalTo(member.name()))
                .body("items[0].roster.branchId", equalTo(branch.id().toString()))
                .body("items[0].roster.votingRight", equalTo(false))
                .body("items[0].rosterNow.branchId", equalTo(elsewhere.id().toString()))
                .body("items[0].rosterNow.stage", equalTo("FULL"));
        secretary
                .get(ACTIVITIES + "/" + id + "/participants/" + participant + "/entries")
                .statusCode(200)
                .body("items.code", contains("PRESENT", "LATE"))
                .body("items[0].correctionReason", nullValue())
                .body("items[1].correctionReason", equalTo("签到表显示迟到"));
        secretary.get(ACTIVITIES + "/" + id).body("attendance.votingExpected", equalTo(0));
    }

    @Test
    void what_was_recorded_cannot_be_changed_by_the_program_itself() {
        recorded(List.of(present(roster.member(branch))));
        Sql program = new Sql(TestPostgres.asApplication("activity"));

        for (String attempt : List.of(
                "update attendance_entry set code = 'LATE'",
                "delete from attendance_entry",
                "delete from roster_reading",
                "delete from activity_change")) {
            assertThatThrownBy(() -> program.update(attempt)).hasStackTraceContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"329999199001017774", "13800138000", "张三 13800138000", "\u200b", " "})
    void a_number_is_no_name_of_a_guest(String name) {
        UUID id = recorded(List.of(guest("欧阳无名", "GUEST")));
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";

        secretary
                .post(sheet, sheet(List.of(guest(name, "GUEST"))))
                .statusCode(400)
                .body("violations.pointer", contains("/lines/0/guest/name"));

        secretary.get(sheet).body("items", hasSize(1));
    }

    @Test
    void of_a_guest_nothing_but_a_name_is_taken_and_that_is_stored_encrypted() {
        UUID id = recorded(List.of(guest("欧阳无名", "GUEST")));
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";

        for (String more : List.of("idNumber", "phone", "birthDate", "religion", "health", "remark")) {
            secretary
                    .post(sheet, sheet(List.of(Map.of("guest", Map.of("name", "李四", more, "x"), "code", "PRESENT"))))
                    .statusCode(400)
                    .body("type", equalTo("/problems/unknown-property"));
        }

        secretary
                .get(sheet)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("欧阳*"))
                .body("items[0].memberId", nullValue())
                .body("items[0].roster", nullValue());
        assertThat(everythingStored()).doesNotContain("欧阳无名");
    }

    @Test
    void why_a_guest_stayed_away_is_nobodys_business() {
        UUID id = recorded(List.of(guest("周无名", "GUEST")));
        String sheet = ACTIVITIES + "/" + id + "/attendance-sheet";
        Map<String, Object> ill = guest("吴无名", "GUEST");
        ill.putAll(Map.of("code", "ABSENT", "absenceReason", "OTHER", "absenceText", "病重住院"));
        Map<String, Object> convicted = guest("郑无名", "GUEST");
        convicted.putAll(
                Map.of("code", "EXCLUDED", "exclusionGround", "SERVING_SENTENCE", "approvalNumber", "批〔2019〕3号"));

        secretary
                .post(sheet, sheet(List.of(ill, convicted)))
                .statusCode(200)
                .body("items.status", contains("REFUSED", "REFUSED"))
                .body("items.problem.type", everyItem(equalTo("/problems/guest-only-came")));

        secretary.get(sheet).body("items", hasSize(1));
        assertThat(everythingStored()).doesNotContain("病重住院").doesNotContain("批〔2019〕3号");
    }

    @Test
    void the_database_keeps_no_absence_of_a_guest_either() {
        UUID id = recorded(List.of(guest("冯无名", "GUEST")));

        for (String attempt : List.of(
                "code = 'ABSENT', absence_reason = 'SICK_LEAVE', came = false",
                "absence_text = '病重住院'",
                "code = 'EXCLUDED', exclusion_ground = 'SERVING_SENTENCE', approval_number = '3', came = false")) {
            assertThatThrownBy(() -> behind.update("update participant set " + attempt + " where activity_id = ?", id))
                    .hasStackTraceContaining("participant_guest_came_ck");
        }

        secretary.get(ACTIVITIES + "/" + id + "/attendance-sheet").body("items.code", contains("PRESENT"));
    }

    @Test
    void a_guests_name_is_shown_for_a_purpose_and_forgotten_for_good() {
        UUID id = recorded(List.of(guest("王无名", "GUEST"), present(roster.member(branch))));
        String participant = secretary
                .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .extract()
                .path("items.find { it.memberId == null }.participantId");
        String path = ACTIVITIES + "/" + id + "/participants/" + participant;

        secretary.post(path + "/disclosure", Map.of()).statusCode(400);
        secretary
                .post(path + "/disclosure", Map.of("purpose", "寄送感谢信"))
                .statusCode(200)
                .body("name", equalTo("王无名"));
        Api.as(callers.with(AccessRole.READER, branch))
                .post(path + "/disclosure", Map.of("purpose", "查看"))
                .statusCode(403);
        Api.as(callers.administratorOf(roster.root("BRANCH")))
                .post(path + "/disclosure", Map.of("purpose", "查看"))
                .statusCode(404);
        secretary.post(path + "/erasure").statusCode(204);
        secretary.post(path + "/erasure").statusCode(204);

        secretary.post(path + "/disclosure", Map.of("purpose", "再看")).statusCode(404);
        secretary
                .get(path)
                .body("erased", equalTo(true))
                .body("name", nullValue())
                .body("code", equalTo("PRESENT"));
        secretary
                .get(ACTIVITIES + "/" + id)
                .body("attendance.people", equalTo(2))
                .body("attendance.guests", equalTo(1));
        assertThat(behind.all(
                        "select action || ' ' || coalesce(reason, '') from audit_entry where subject_id = ? order by at, id",
                        row -> row.getString(1),
                        participant))
                .containsExactly(
                        "guest:disclose 寄送感谢信",
                        "guest:disclose ",
                        "guest:disclose 查看",
                        "guest:erase ",
                        "guest:disclose 再看");
    }

    @Test
    void whoever_is_refused_a_guest_is_recorded_and_the_guest_stays_who_she_was() {
        UUID id = recorded(List.of(guest("孙无名", "GUEST")));
        String participant = secretary
                .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .extract()
                .path("items[0].participantId");
        String path = ACTIVITIES + "/" + id + "/participants/" + participant;
        Map<String, String> purpose = Map.of("purpose", " 回电 13800138000 ");

        Api reader = Api.as(callers.with(AccessRole.READER, branch));
        reader.post(path + "/disclosure", purpose).statusCode(403);
        reader.post(path + "/erasure").statusCode(403);
        Api stranger = Api.as(callers.administratorOf(roster.root("BRANCH")));
        stranger.post(path + "/disclosure", purpose).statusCode(404);
        stranger.post(path + "/erasure").statusCode(404);

        assertThat(behind.all(
                        """
                        select concat_ws(' ', action, outcome, refusal, reason) from audit_entry
                         where subject_type = 'participant' and subject_id = ? and payload ->> 'activity' = ? order by at, id
                        """,
                        row -> row.getString(1),
                        participant,
                        id.toString()))
                .containsExactly(
                        "guest:disclose REFUSED insufficient-permission",
                        "guest:erase REFUSED insufficient-permission",
                        "guest:disclose REFUSED not-found 回电 *******8000",
                        "guest:erase REFUSED not-found");
        secretary.post(path + "/disclosure", purpose).statusCode(200).body("name", equalTo("孙无名"));
        assertThat(behind.all(
                        "select reason from audit_entry where subject_id = ? and outcome = 'DONE'",
                        row -> row.getString(1),
                        participant))
                .containsExactly("回电 *******8000");
    }

    @Test
    void members_are_not_erased_as_guests() {
        UUID id = recorded(List.of(present(roster.member(branch))));
        String participant = secretary
                .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .extract()
                .path("items[0].participantId");

        secretary
                .post(ACTIVITIES + "/" + id + "/participants/" + participant + "/erasure")
                .statusCode(404);

        secretary
                .get(ACTIVITIES + "/" + id + "/participants/" + participant)
                .body("erased", nullValue())
                .body("memberId", notNullValue());
    }

    @Test
    void whoever_may_not_see_people_sees_counts_only() {
        UUID id = recorded(List.of(present(roster.member(branch))));
        Api officer = Api.as(callers.with(AccessRole.GUIDANCE, branch));
        Api member = Api.as(callers.member(roster.member(branch), branch));

        officer.get(ACTIVITIES + "/" + id + "/attendance-summary")
                .statusCode(200)
                .body("totals.people", equalTo(1));
        officer.get(ACTIVITIES + "/" + id + "/attendance-sheet").statusCode(403);
        member.get(ACTIVITIES + "/" + id + "/attendance-summary").statusCode(200);
        member.get(ACTIVITIES + "/" + id + "/attendance-sheet").statusCode(404);
        Api.as(callers.administratorOf(roster.root("BRANCH")))
                .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .statusCode(404);
    }

    @Test
    void a_member_sees_where_she_took_part_and_others_as_far_as_their_scope_goes() {
        Roster.Member member = roster.member(branch);
        UUID own = recorded(List.of(present(member)));
        Api all = Api.as(callers.administratorOf(committee));
        Map<String, Object> above = held("EXCHANGE_MEETING", committee);
        above.put("startsAt", "2019-11-10T01:00:00Z");
        above.put("attendance", sheet(List.of(present(member))));
        UUID atCommittee = all.record(above);
        Api herself = Api.as(callers.member(member, branch));
        String path = "/api/v1/attendance?member=" + member.id();

        herself.get(path + "&count=true")
                .statusCode(200)
                .body("items.activityId", contains(own.toString(), atCommittee.toString()))
                .body("items.branchId", everyItem(is(branch.id().toString())))
                .body("total", equalTo(2));
        secretary.get(path).body("items", hasSize(2));
        all.get(path + "&limit=1").body("items.activityId", contains(own.toString()));
        Api.as(callers.administratorOf(roster.below(committee, "BRANCH")))
                .get(path)
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as(callers.member(roster.member(branch), branch)).get(path).body("items", hasSize(0));
        secretary.get("/api/v1/attendance").statusCode(400);
    }

    @Test
    void an_annulled_record_stays_readable_with_its_sheet_and_counts_for_nobody() {
        Roster.Member member = roster.member(branch);
        Map<String, Object> once = held("BRANCH_MEMBERS_MEETING", branch);
        once.put("externalCode", "D-2019-1");
        once.put("attendance", sheet(List.of(present(member), guest("何无名", "GUEST"))));
        UUID id = secretary.record(once);
        String activity = ACTIVITIES + "/" + id;
        String guest = secretary
                .get(activity + "/attendance-sheet")
                .extract()
                .path("items.find { it.memberId == null }.participantId");
        clock.stopAt(Instant.parse("2026-11-22T04:00:00Z"));

        secretary
                .post(activity + "/annulment", Map.of("reason", " 重复登记 "))
                .statusCode(200)
                .body("state", equalTo("ANNULLED"))
                .body("annulment.reason", equalTo("重复登记"))
                .body("annulment.annulledAt", equalTo("2026-11-22T04:00:00Z"))
                .body("annulment.annulledBy", notNullValue())
                .body("attendance.people", equalTo(2));
        secretary.get(activity + "/attendance-sheet").body("items", hasSize(2));
        secretary.get(activity + "/attendance-summary").body("totals.expected", equalTo(1));
        secretary.get("/api/v1/attendance?member=" + member.id()).body("items", hasSize(0));
        String list = ACTIVITIES + "?count=true&host=" + branch.id();
        secretary.get(list + "&state=HELD").body("total", equalTo(0));
        secretary
                .get(list + "&state=ANNULLED")
                .body("items.id", contains(id.toString()))
                .body("items[0].annulment.reason", equalTo("重复登记"));
        secretary.post(activity + "/participants/" + guest + "/erasure").statusCode(204);
        assertThat(behind.all(
                        """
                        select data ->> 'state' from feed_event
                         where subject_id = ? and type = 'org.xianfeng.activity.activity.state' order by number
                        """,
                        row -> row.getString(1),
                        id))
                .last()
                .isEqualTo("ANNULLED");
        assertThat(behind.all(
                        "select reason from audit_entry where subject_id = ? and action = 'activity:annul'",
                        row -> row.getString(1),
                        id.toString()))
                .containsExactly("重复登记");
    }

    @Test
    void the_right_record_gets_the_number_of_the_one_that_was_annulled() {
        Map<String, Object> wrong = held("DISCOUNT_EVENT", branch);
        wrong.put("externalCode", "D-2019-2");
        UUID id = secretary.record(wrong);
        secretary.post(ACTIVITIES, wrong).statusCode(409);
        secretary
                .post(ACTIVITIES + "/" + id + "/annulment", Map.of("reason", "日期有误"))
                .statusCode(200);

        UUID right = secretary.record(wrong);
        secretary.post(ACTIVITIES, wrong).statusCode(409);
        secretary
                .post(ACTIVITIES + "/" + right + "/annulment", Map.of("reason", "主办方有误"))
                .statusCode(200);

        secretary
                .get(ACTIVITIES + "?externalCode=D-2019-2&host=" + branch.id())
                .body("items.state", contains("ANNULLED", "ANNULLED"));
    }

    @Test
    void five_hundred_lines_cost_as_many_statements_as_five() {
        List<Roster.Member> members =
                IntStream.range(0, 450).mapToObj(i -> roster.member(branch)).toList();
        List<Map<String, Object>> lines = new ArrayList<>();
        members.forEach(member -> lines.add(present(member)));
        IntStream.range(0, 50).forEach(i -> lines.add(guest("客" + (char) ('一' + i), "GUEST")));
        UUID small = secretary.record(held("BRANCH_MEMBERS_MEETING", branch));
        UUID large = secretary.record(held("BRANCH_MEMBERS_MEETING", branch));

        long forFive =
                statementsOf(small, List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(498), lines.get(499)));
        long forFiveHundred = statementsOf(large, lines);

        assertThat(forFiveHundred).isEqualTo(forFive).isLessThanOrEqualTo(20);
        secretary.get(ACTIVITIES + "/" + large).body("attendance.people", equalTo(500));
        long page = statements(() -> secretary
                .get(ACTIVITIES + "/" + large + "/attendance-sheet?limit=200")
                .body("items", hasSize(200)));
        assertThat(page).isLessThanOrEqualTo(5);
    }

    @Test
    void more_than_five_hundred_people_are_not_recorded_at_once() {
        List<Map<String, Object>> lines = new ArrayList<>();
        IntStream.range(0, 501).forEach(i -> lines.add(guest("客" + (char) ('一' + i), "GUEST")));
        UUID id = secretary.record(held("EXCHANGE_MEETING", branch));
        String path = ACTIVITIES + "/" + id + "/attendance-sheet";

        secretary.post(path, sheet(lines)).statusCode(400);
        IntStream.range(0, 10).forEach(i -> roster.member(branch));
        Map<String, Object> request = sheet(lines.subList(0, 491));
        request.put("allPresentOf", List.of(branch.id()));
        secretary
                .post(path, request)
                .statusCode(409)
                .body("type", equalTo("/problems/sheet-too-large"))
                .body("people", equalTo(501))
                .body("limit", equalTo(500));

        secretary.get(path).body("items", hasSize(0));
    }

    @Test
    void confirmed_attendance_is_told_with_ids_only() {
        Roster.Member member = roster.member(branch);
        UUID id = recorded(List.of(present(member), guest("孙无名", "GUEST")));

        List<String> events = behind.all(
                "select data from feed_event where subject_id = ? and type = 'org.xianfeng.activity.attendance.confirmed'",
                row -> row.getString(1),
                id);

        assertThat(events).singleElement().satisfies(data -> assertThat(data)
                .contains(member.id().toString(), branch.id().toString(), "\"PRESENT\"", "\"guests\": 1")
                .doesNotContain(member.name(), "孙"));
    }

    private UUID recorded(List<Map<String, Object>> lines) {
        Map<String, Object> activity = held("BRANCH_MEMBERS_MEETING", branch);
        activity.put("attendance", sheet(lines));
        return secretary.record(activity);
    }

    private Roster.Member newcomer(Roster.Member member) {
        roster.cameOn(LocalDate.of(2020, 1, 1), member);
        return member;
    }

    private static Map<String, Object> inCapacity(Map<String, Object> line, String capacity) {
        Map<String, Object> more = new TreeMap<>(line);
        more.put("capacity", capacity);
        return more;
    }

    private long statementsOf(UUID id, List<Map<String, Object>> lines) {
        return statements(() -> secretary
                .post(ACTIVITIES + "/" + id + "/attendance-sheet", sheet(lines))
                .statusCode(200)
                .body("items.status", everyItem(is("RECORDED"))));
    }

    private long statements(Runnable request) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    /** Every text in the tables that a guest's name could have got into. */
    private String everythingStored() {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of("participant", "attendance_entry", "talk", "feed_event", "audit_entry", "activity")) {
            behind.all("select t::text from " + table + " t", row -> row.getString(1))
                    .forEach(all::append);
        }
        return all.toString();
    }
}
