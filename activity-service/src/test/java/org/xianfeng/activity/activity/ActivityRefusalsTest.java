package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;
import static org.xianfeng.activity.world.Api.held;
import static org.xianfeng.activity.world.Api.line;
import static org.xianfeng.activity.world.Api.present;
import static org.xianfeng.activity.world.Api.sheet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.TestPostgres;

/** The rules of an activity as a caller runs into them; none of what is refused here leaves anything behind. */
@QuarkusTest
class ActivityRefusalsTest {

    private static final String LATER = "2026-12-05T01:00:00Z";
    private static final String LATER_STILL = "2026-12-05T03:00:00Z";

    private static final List<String> LINES = List.of(
            "line-names-not-one",
            "guest-only-came",
            "online-not-offered",
            "exclusion-incomplete",
            "absence-reason-missing",
            "absence-reason-contradicts",
            "not-found",
            "roster-behind",
            "not-on-roster-that-day",
            "member-is-no-guest",
            "line-repeated");

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    AdjustableClock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("activity"));

    private OrganizationRef branch;
    private Api secretary;
    private String plan;
    private String version;
    private String state;

    @BeforeEach
    void world() {
        clock.stopAt(Instant.parse("2026-11-22T04:00:00Z"));
        roster.fallBehind(false);
        branch = roster.root("INDUSTRY_BRANCH");
        secretary = Api.as(callers.administratorOf(branch));
        plan = ACTIVITIES + "/" + secretary.record(planned());
        version = secretary.get(plan).extract().header("ETag");
        state = state();
    }

    @AfterEach
    void nothing_is_left_behind() {
        clock.run();
        roster.fallBehind(false);
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void of_a_new_activity() {
        Map<String, Object> backwards = planned();
        backwards.put("endsAt", LATER);
        Map<String, Object> past = activity("THEME_PARTY_DAY", "2026-11-20T01:00:00Z", "2026-11-20T02:00:00Z", branch);
        Map<String, Object> toCome = planned();
        toCome.put("state", "HELD");
        Map<String, Object> attended = planned();
        attended.put("attendance", sheet(List.of(present(roster.member(branch)))));
        Map<String, Object> foreign = planned();
        foreign.put("hosts", List.of(Map.of("name", "区委网信办（演示）", "kind", "OFFICE")));
        Map<String, Object> twice = activity("THEME_PARTY_DAY", LATER, LATER_STILL, branch, branch);

        refused("end-not-after-start", secretary.post(ACTIVITIES, backwards));
        refused("start-has-passed", secretary.post(ACTIVITIES, past));
        refused("not-held-yet", secretary.post(ACTIVITIES, toCome));
        refused("activity-not-begun", secretary.post(ACTIVITIES, attended));
        refused("no-host-of-ours", secretary.post(ACTIVITIES, foreign));
        refused("host-named-twice", secretary.post(ACTIVITIES, twice))
                .body("host", equalTo(branch.id().toString()));
    }

    @Test
    void of_hosts_that_are_named_in_no_way_or_in_two() {
        Map<String, Object> ours = Map.of("organizationId", branch.id());
        Map<String, Object> both = Map.of("organizationId", branch.id(), "name", "一厂党支部（演示）");
        Map<String, Object> kind = Map.of("organizationId", branch.id(), "kind", "OFFICE");
        Map<String, Object> activity = planned();

        activity.put("hosts", List.of(ours, Map.of(), Map.of("kind", "OFFICE")));
        invalid(secretary.post(ACTIVITIES, activity), "/hosts/1", "/hosts/2");
        activity.put("hosts", List.of(ours, Map.of("name", "\u200b")));
        invalid(secretary.post(ACTIVITIES, activity), "/hosts/1/name");
        activity.put("hosts", List.of(Map.of()));
        invalid(secretary.post(ACTIVITIES, activity), "/hosts/0");
        activity.put("hosts", List.of(both, Map.of("name", "区委网信办（演示）"), kind));
        invalid(secretary.post(ACTIVITIES, activity), "/hosts/0/name", "/hosts/2/kind");
    }

    private static void invalid(ValidatableResponse answer, String... pointers) {
        answer.statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", contains(pointers));
    }

    @Test
    void of_a_new_activity_with_its_sheet() {
        OrganizationRef committee = roster.root("PARTY_COMMITTEE");
        Api all = Api.as(callers.administratorOf(committee));

        refused("sheet-empty", all.post(ACTIVITIES, heldBy(committee, sheet(List.of()))));
        refused(
                "no-roster-of-its-own",
                all.post(ACTIVITIES, heldBy(committee, Map.of("allPresentOf", List.of(committee.id())))));
        OrganizationRef crowded = roster.below(committee, "BRANCH");
        roster.member(crowded);
        Map<String, Object> tooMany = sheet(Collections.nCopies(500, Api.guest("赵六", "GUEST")));
        tooMany.put("allPresentOf", List.of(crowded.id()));
        refused("sheet-too-large", all.post(ACTIVITIES, heldBy(committee, tooMany)));
    }

    @Test
    void of_a_change_to_a_plan() {
        Map<String, Object> coded = planned();
        coded.put("externalCode", "2026-12");
        secretary.record(coded);
        state = state();

        refused("external-code-taken", secretary.post(ACTIVITIES, coded))
                .body("externalCode", equalTo("2026-12"))
                .body("kind", equalTo("activity"));
        refused("external-code-taken", secretary.patch(plan, version, Map.of("externalCode", "2026-12")))
                .body("externalCode", equalTo("2026-12"));
        refused("end-not-after-start", secretary.patch(plan, version, Map.of("endsAt", LATER)));
        refused("start-has-passed", secretary.patch(plan, version, Map.of("startsAt", "2026-11-20T01:00:00Z")));
    }

    @Test
    void of_a_plan_for_a_day_on_which_its_host_exists_no_longer() {
        LocalDate day = LocalDate.parse(LATER_STILL.substring(0, 10)).plusDays(1);
        roster.dissolve(branch, day);
        Map<String, Object> after = Map.of("startsAt", day + "T01:00:00Z", "endsAt", day + "T02:00:00Z");

        refused("host-not-there-that-day", secretary.patch(plan, version, after));
        refused(
                "host-not-there-that-day",
                secretary.post(
                        ACTIVITIES, activity("THEME_PARTY_DAY", day + "T01:00:00Z", day + "T02:00:00Z", branch)));
        String title = "{\"title\": \"改后的标题\"}";
        secretary.patch(plan, version, title).statusCode(200);
        state = state();
    }

    @Test
    void of_what_was_annulled() {
        OrganizationRef other = roster.root("BRANCH");
        Roster.Member member = roster.member(branch);
        Map<String, Object> joint = held("THEME_PARTY_DAY", branch, other);
        joint.put("attendance", sheet(List.of(present(member))));
        String record = ACTIVITIES + "/" + secretary.record(joint);
        Map<String, Object> reason = Map.of("reason", "重复登记");
        secretary.post(record + "/annulment", reason).statusCode(200);
        version = secretary.get(record).extract().header("ETag");
        state = state();

        refused("activity-annulled", secretary.post(record + "/annulment", reason));
        refused("activity-annulled", secretary.post(record + "/cancellation", reason));
        refused("activity-annulled", secretary.patch(record, version, Map.of("title", "改后的标题")));
        Map<String, Object> corrected = sheet(List.of(line(member, "LATE")));
        corrected.put("correctionReason", "签到表显示迟到");
        refused("activity-annulled", secretary.post(record + "/attendance-sheet", corrected));
        refused("activity-annulled", secretary.post(record + "/outcomes", outcome("order", "month")));
        refused("activity-annulled", secretary.post(record + "/roster-readings", reason));
        String hosts = record + "/hosts/" + other.id();
        refused("activity-annulled", Api.as(callers.administratorOf(other)).post(hosts + "/confirmation"));
        refused("activity-annulled", secretary.post(hosts + "/removal", reason));
    }

    @Test
    void of_a_roster_that_nobody_asked_for() {
        String event = ACTIVITIES + "/" + secretary.record(held("EXCHANGE_MEETING", branch));
        state = state();

        refused("nobody-is-expected", secretary.post(event + "/roster-readings", Map.of("reason", "名册已补全")));
    }

    @Test
    void of_an_annulment() {
        OrganizationRef other = roster.root("BRANCH");
        Api partner = Api.as(callers.administratorOf(other));
        String record = ACTIVITIES + "/" + secretary.record(held("THEME_PARTY_DAY", branch, other));
        partner.post(record + "/hosts/" + other.id() + "/confirmation").statusCode(200);
        String cancelled = ACTIVITIES + "/" + secretary.record(planned());
        Map<String, Object> reason = Map.of("reason", "重复登记");
        secretary.post(cancelled + "/cancellation", reason).statusCode(200);
        state = state();

        refused("activity-not-held", secretary.post(plan + "/annulment", reason));
        refused("activity-cancelled", secretary.post(cancelled + "/annulment", reason));
        refused("lead-host-annuls", partner.post(record + "/annulment", reason))
                .body("organization", equalTo(branch.id().toString()));
        secretary.post(record + "/annulment", Map.of("reason", " ")).statusCode(400);
        secretary.get(record).body("state", equalTo("HELD"));
    }

    @Test
    void of_what_was_cancelled() {
        secretary.post(plan + "/cancellation", Map.of("reason", "改期")).statusCode(200);
        OrganizationRef other = roster.root("BRANCH");
        String joint =
                ACTIVITIES + "/" + secretary.record(activity("THEME_PARTY_DAY", LATER, LATER_STILL, branch, other));
        secretary.post(joint + "/cancellation", Map.of("reason", "改期")).statusCode(200);
        version = secretary.get(plan).extract().header("ETag");
        state = state();

        refused("activity-cancelled", secretary.patch(plan, version, Map.of("title", "改后的标题")));
        refused("activity-cancelled", secretary.post(plan + "/cancellation", Map.of("reason", "改期")));
        refused(
                "activity-cancelled",
                secretary.post(plan + "/attendance-sheet", sheet(List.of(present(roster.member(branch))))));
        refused("activity-cancelled", secretary.post(plan + "/outcomes", outcome("order", "month")));
        refused("activity-cancelled", secretary.post(plan + "/roster-readings", Map.of("reason", "名册已补全")));
        refused(
                "activity-cancelled",
                Api.as(callers.administratorOf(other)).post(joint + "/hosts/" + other.id() + "/confirmation"));
        refused(
                "activity-cancelled",
                secretary.post(joint + "/hosts/" + other.id() + "/removal", Map.of("reason", "误列")));
    }

    @Test
    void of_a_host_by_whose_roster_it_was_counted() {
        OrganizationRef other = roster.root("BRANCH");
        String hosts = ACTIVITIES + "/" + secretary.record(held("BASE_VISIT", branch, other)) + "/hosts/";
        Api partner = Api.as(callers.administratorOf(other));
        partner.post(hosts + other.id() + "/confirmation").statusCode(200);
        state = state();

        refused("activity-already-held", partner.post(hosts + other.id() + "/removal", Map.of("reason", "误列")));
        refused("lead-host-stays", secretary.post(hosts + branch.id() + "/removal", Map.of("reason", "误列")))
                .body("organization", equalTo(branch.id().toString()));
    }

    @Test
    void of_a_sheet() {
        refused(
                "activity-not-begun",
                secretary.post(plan + "/attendance-sheet", sheet(List.of(present(roster.member(branch))))));
        clock.stopAt(Instant.parse(LATER));
        roster.fallBehind(true);
        refused(
                "roster-behind",
                secretary.post(plan + "/attendance-sheet", Map.of("allPresentOf", List.of(UUID.randomUUID()))));
    }

    @Test
    void of_single_lines_of_a_sheet() {
        Roster.Member known = roster.member(branch);
        Roster.Member late = roster.member(branch);
        String event =
                ACTIVITIES + "/" + secretary.record(heldBy(branch, sheet(List.of(present(known), present(late)))));
        List<Map<String, Object>> lines = lines(known);
        lines.add(0, present(known));
        lines.add(line(late, "LATE"));
        roster.fallBehind(true);
        state = state();

        secretary
                .post(event + "/attendance-sheet", sheet(lines))
                .statusCode(200)
                .body(
                        "items.findAll { it.problem != null }.problem.type",
                        containsInAnyOrder(types(LINES, "correction-needs-reason")));
    }

    @Test
    void of_single_lines_of_what_is_recorded_with_its_sheet() {
        Roster.Member known = roster.member(branch);
        List<Map<String, Object>> lines = lines(known);
        roster.fallBehind(true);
        List<Map<String, Object>> accepted = new ArrayList<>();
        accepted.add(present(known));
        accepted.addAll(lines);

        String event = ACTIVITIES + "/"
                + secretary
                        .post(ACTIVITIES, heldBy(branch, sheet(accepted)))
                        .statusCode(201)
                        .body(
                                "attendanceSheet.items.findAll { it.problem != null }.problem.type",
                                containsInAnyOrder(types(LINES)))
                        .extract()
                        .path("activity.id");

        secretary.get(event).body("attendance.people", equalTo(1));
        state = state();
    }

    @Test
    void of_an_officer_who_belongs_elsewhere() {
        roster.appoint(roster.member(roster.root("BRANCH")), "DEPUTY_SECRETARY", branch);
        Map<String, Object> meeting = held("BRANCH_COMMITTEE_MEETING", branch);
        meeting.put("attendance", Map.of("allPresentOf", List.of(branch.id())));

        String id = secretary
                .post(ACTIVITIES, meeting)
                .statusCode(201)
                .body("attendanceSheet.items.problem.type", contains("/problems/officer-belongs-elsewhere"))
                .extract()
                .path("activity.id");

        secretary
                .get(ACTIVITIES + "/" + id)
                .body("attendance.recorded", equalTo(0))
                .body("attendance.notRecorded", equalTo(1));
        state = state();
    }

    @Test
    void of_an_outcome() {
        String event = ACTIVITIES + "/" + secretary.record(held("DISCOUNT_EVENT", branch));
        state = state();

        refused("baseline-needs-time", secretary.post(event + "/outcomes", outcome("order", "order")));
    }

    /** A line for each of {@link #LINES}; the last repeats one that comes before. */
    private List<Map<String, Object>> lines(Roster.Member known) {
        Map<String, Object> both = present(known);
        both.put("guest", Map.of("name", "赵六"));
        Map<String, Object> reason = present(roster.member(branch));
        reason.put("absenceReason", "SICK_LEAVE");
        Map<String, Object> away = Api.guest("钱七", "GUEST");
        away.put("code", "ABSENT");
        Roster.Member newcomer = roster.member(branch);
        roster.cameOn(LocalDate.of(2026, 1, 1), newcomer);
        return new ArrayList<>(List.of(
                both,
                away,
                line(roster.member(branch), "ONLINE"),
                line(roster.member(branch), "EXCLUDED"),
                line(roster.member(branch), "ABSENT"),
                reason,
                present(roster.member(roster.root("BRANCH"))),
                present(new Roster.Member(UUID.randomUUID(), "无")),
                present(newcomer),
                Api.guest("赵六", "MEMBER"),
                present(known)));
    }

    private static String[] types(List<String> codes, String... more) {
        return Stream.concat(codes.stream(), Stream.of(more))
                .map("/problems/"::concat)
                .toArray(String[]::new);
    }

    /** With every fact that the catalogue promises, none of them left as a hole in the sentence. */
    private static ValidatableResponse refused(String code, ValidatableResponse answer) {
        answer.body("type", equalTo("/problems/" + code)).statusCode(409).body("detail", not(containsString("{")));
        Stream.concat(Arrays.stream(ActivityProblem.values()), Arrays.stream(CommonProblem.values()))
                .filter(problem -> problem.code().equals(code))
                .flatMap(problem -> problem.facts().stream())
                .forEach(fact -> answer.body(fact, notNullValue()));
        return answer;
    }

    private Map<String, Object> planned() {
        return activity("THEME_PARTY_DAY", LATER, LATER_STILL, branch);
    }

    private static Map<String, Object> heldBy(OrganizationRef host, Map<String, Object> attendance) {
        Map<String, Object> held = held("BASE_VISIT", host);
        held.put("attendance", attendance);
        return held;
    }

    private static Map<String, Object> outcome(String unit, String baselineUnit) {
        return new TreeMap<>(Map.of(
                "metric",
                "成交订单",
                "value",
                Map.of("value", 30, "unit", unit, "precision", "MORE_THAN"),
                "baseline",
                Map.of(
                        "kind",
                        "EQUIVALENT_PERIOD",
                        "quantity",
                        Map.of("value", 2, "unit", baselineUnit, "precision", "NEARLY"),
                        "description",
                        "淡季",
                        "descriptionEn",
                        "slack season")));
    }

    /** Everything that a use case of activities writes, the trail and the events among it. */
    private String state() {
        return behind.first(
                        """
                        select concat_ws(' ', (select count(*) from activity), (select sum(version) from activity),
                            (select count(*) from participant), (select count(*) from expected_member),
                            (select count(*) from roster_reading), (select count(*) from outcome), (select count(*) from activity_host),
                            (select count(*) from audit_entry where outcome = 'DONE'), (select count(*) from feed_event))
                        """,
                        row -> row.getString(1))
                .orElseThrow();
    }
}
