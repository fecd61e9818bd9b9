package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.support.rulesetting.RuleReference;
import org.xianfeng.support.rulesetting.RuleValue;

class ActivityTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID OTHER_BRANCH = UUID.randomUUID();
    private static final List<Host> HOSTS = List.of(
            Host.ours(BRANCH, true), Host.ours(OTHER_BRANCH, false), Host.external("区委", ExternalHostKind.OFFICE));
    private static final RuleValue<Integer> SEVEN_DAYS =
            new RuleValue<>(7, new RuleReference("activity.late-entry-days", 0, "先锋"));

    @Test
    void what_is_planned_is_still_to_come() {
        Activity planned = Activity.planned(details(NOON), HOSTS, NOON);

        assertThat(planned.state()).isEqualTo(ActivityState.PLANNED);
        assertThat(planned.leadOrganizationId()).isEqualTo(BRANCH);
        assertThat(assertRefused("start-has-passed", () -> Activity.planned(details(NOON), HOSTS, NOON.plusSeconds(1))))
                .containsEntry("startsAt", NOON);
    }

    @Test
    void what_was_held_is_over() {
        Instant end = details(NOON).endsAt();

        assertThat(Activity.held(details(NOON), HOSTS, null, SEVEN_DAYS, end).state())
                .isEqualTo(ActivityState.HELD);
        assertThat(assertRefused(
                        "not-held-yet",
                        () -> Activity.held(details(NOON), HOSTS, null, SEVEN_DAYS, end.minusSeconds(1))))
                .containsEntry("endsAt", end);
    }

    @Test
    void so_late_an_entry_says_why() {
        Instant weekAfter = details(NOON).endsAt().plus(Duration.ofDays(7));

        Activity inTime = Activity.held(details(NOON), HOSTS, null, SEVEN_DAYS, weekAfter);
        Activity late = Activity.held(details(NOON), HOSTS, "原始台账补录", SEVEN_DAYS, weekAfter.plusSeconds(1));
        Map<String, Object> facts = assertRefused(
                "late-entry-needs-reason",
                () -> Activity.held(details(NOON), HOSTS, null, SEVEN_DAYS, weekAfter.plusSeconds(1)));

        assertThat(inTime.lateEntryReason()).isEmpty();
        assertThat(late.lateEntryReason()).contains("原始台账补录");
        assertThat(facts).containsEntry("days", 7).containsEntry("rule", SEVEN_DAYS.reference());
    }

    @Test
    void what_was_held_years_before_anybody_recorded_here_may_be_told() {
        Instant longAgo = Instant.parse("2018-07-01T01:00:00Z");

        assertThat(Activity.held(details(longAgo), HOSTS, "历史资料补录", SEVEN_DAYS, NOON)
                        .state())
                .isEqualTo(ActivityState.HELD);
    }

    @Test
    void its_end_is_after_its_start() {
        ActivityDetails details =
                new ActivityDetails(ActivityKind.BASE_VISIT, "参观", null, Mode.ONSITE, null, NOON, NOON);

        assertThat(assertRefused("end-not-after-start", () -> Activity.planned(details, HOSTS, NOON)))
                .containsEntry("startsAt", NOON)
                .containsEntry("endsAt", NOON);
    }

    @Test
    void a_meeting_that_crosses_midnight_belongs_to_the_day_on_which_it_began() {
        ActivityDetails details = new ActivityDetails(
                ActivityKind.THEME_PARTY_DAY,
                "跨年主题党日",
                null,
                Mode.ONSITE,
                null,
                Instant.parse("2026-12-31T15:30:00Z"),
                Instant.parse("2026-12-31T16:30:00Z"));

        assertThat(details.day()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void the_first_host_is_an_organisation_of_the_roster_and_nobody_is_named_twice() {
        Host office = Host.external("区委", ExternalHostKind.OFFICE);
        Host branch = Host.ours(BRANCH, true);

        assertRefused("no-host-of-ours", () -> Activity.planned(details(NOON), List.of(office, branch), NOON));
        assertRefused("no-host-of-ours", () -> Activity.planned(details(NOON), List.of(), NOON));
        assertRefused("host-named-twice", () -> Activity.planned(details(NOON), List.of(branch, branch), NOON));
        assertRefused("host-named-twice", () -> Activity.planned(details(NOON), List.of(branch, office, office), NOON));
    }

    @Test
    void a_plan_can_be_changed_but_not_into_the_past() {
        Activity plan = plan();

        plan.change(details(NOON.plusSeconds(3600)), NOON);
        assertRefused("start-has-passed", () -> plan.change(details(NOON.minusSeconds(1)), NOON));

        assertThat(plan.details().startsAt()).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void of_what_was_held_only_title_and_place_are_corrected() {
        Activity held = Activity.held(
                details(NOON), HOSTS, null, SEVEN_DAYS, details(NOON).endsAt());
        ActivityDetails retitled = new ActivityDetails(
                ActivityKind.THEME_PARTY_DAY,
                "更正后的标题",
                "T-1",
                Mode.ONSITE,
                "更正后的地点",
                NOON,
                details(NOON).endsAt());

        held.change(retitled, NOON.plusSeconds(90_000));
        assertRefused("activity-already-held", () -> held.change(details(NOON.plusSeconds(1)), NOON));
        assertRefused("activity-already-held", () -> held.cancel("不办了"));

        assertThat(held.details()).isEqualTo(retitled);
        assertThat(held.state()).isEqualTo(ActivityState.HELD);
    }

    @Test
    void what_was_cancelled_stays_so() {
        Activity plan = plan();
        plan.cancel("场地不可用");

        assertRefused("activity-cancelled", () -> plan.cancel("再次取消"));
        assertRefused("activity-cancelled", () -> plan.change(details(NOON.plusSeconds(60)), NOON));
        assertRefused("activity-cancelled", () -> plan.requireBegun(NOON.plusSeconds(60)));
        assertRefused("activity-cancelled", plan::requireHeld);

        assertThat(plan.state()).isEqualTo(ActivityState.CANCELLED);
    }

    @Test
    void what_was_recorded_as_held_by_mistake_is_annulled_and_stays_so() {
        Activity held = Activity.held(
                details(NOON), HOSTS, null, SEVEN_DAYS, details(NOON).endsAt());
        Instant later = NOON.plusSeconds(90_000);

        held.annul("重复登记", null, later);

        assertThat(assertRefused("activity-annulled", () -> held.annul("再次作废", null, later)))
                .containsEntry("startsAt", NOON);
        assertRefused("activity-annulled", () -> held.cancel("取消"));
        assertRefused("activity-annulled", () -> held.change(details(NOON), later));
        assertRefused("activity-annulled", () -> held.requireBegun(later));
        assertRefused("activity-annulled", held::requireHeld);
        assertRefused("activity-annulled", () -> held.removeHost(OTHER_BRANCH, false));
        assertThat(held.state()).isEqualTo(ActivityState.ANNULLED);
        assertThat(held.hosts()).hasSize(3);
    }

    @Test
    void only_what_was_held_is_annulled() {
        Activity plan = plan();

        assertRefused("activity-not-held", () -> plan.annul("误登记", null, NOON));

        assertThat(plan.state()).isEqualTo(ActivityState.PLANNED);
    }

    @Test
    void attendance_is_recorded_from_the_start_on_and_makes_a_plan_held() {
        Activity plan = plan();

        assertRefused("activity-not-begun", () -> plan.requireBegun(NOON.minusSeconds(1)));
        assertRefused("activity-not-held", plan::requireHeld);
        plan.requireBegun(NOON);
        plan.attended(null, SEVEN_DAYS, NOON);

        assertThat(plan.state()).isEqualTo(ActivityState.HELD);
        plan.requireHeld();
    }

    @Test
    void a_plan_whose_first_sheet_comes_late_says_why_and_later_ones_need_not() {
        Activity plan = plan();
        Instant late = plan.details().endsAt().plus(Duration.ofDays(365));

        assertThat(assertRefused("late-entry-needs-reason", () -> plan.attended(null, SEVEN_DAYS, late)))
                .containsEntry("days", 7)
                .containsEntry("rule", SEVEN_DAYS.reference());
        assertThat(plan.state()).isEqualTo(ActivityState.PLANNED);
        plan.attended("签到表后补", SEVEN_DAYS, late);
        plan.attended(null, SEVEN_DAYS, late.plusSeconds(60));

        assertThat(plan.state()).isEqualTo(ActivityState.HELD);
        assertThat(plan.lateEntryReason()).contains("签到表后补");
    }

    @Test
    void a_host_named_by_somebody_else_confirms_its_part_once() {
        Activity plan = plan();

        plan.confirmHost(OTHER_BRANCH);
        assertRefused("host-already-confirmed", () -> plan.confirmHost(OTHER_BRANCH));

        assertThat(plan.hosts()).extracting(Host::confirmed).containsOnly(true);
    }

    @Test
    void a_host_who_was_named_declines_and_whoever_named_it_takes_that_back() {
        Activity declined = plan();
        Activity takenBack = plan();

        assertThat(declined.removeHost(OTHER_BRANCH, true)).isEqualTo(Host.ours(OTHER_BRANCH, false));
        takenBack.removeHost(OTHER_BRANCH, false);

        assertThat(declined.names(OTHER_BRANCH)).isFalse();
        assertThat(takenBack.hosts()).hasSize(2);
    }

    @Test
    void the_first_host_stays_and_one_that_confirmed_speaks_for_itself() {
        Activity plan = plan();
        plan.confirmHost(OTHER_BRANCH);

        assertRefused("lead-host-stays", () -> plan.removeHost(BRANCH, true));
        assertRefused("host-speaks-for-itself", () -> plan.removeHost(OTHER_BRANCH, false));
        assertThat(plan.hosts()).hasSize(3);

        assertThat(plan.removeHost(OTHER_BRANCH, true).confirmed()).isTrue();
        assertThat(plan.occasion().hosts()).containsExactly(BRANCH);
    }

    @Test
    void by_whose_roster_it_was_counted_stays_a_host_of_what_was_held() {
        Activity held = Activity.held(
                details(NOON), HOSTS, null, SEVEN_DAYS, details(NOON).endsAt());
        held.confirmHost(OTHER_BRANCH);

        assertRefused("activity-already-held", () -> held.removeHost(OTHER_BRANCH, true));
        assertRefused("lead-host-stays", () -> held.removeHost(BRANCH, true));

        assertThat(held.occasion().hosts()).containsExactly(BRANCH, OTHER_BRANCH);
    }

    private static Activity plan() {
        return Activity.planned(details(NOON), HOSTS, NOON.minusSeconds(60));
    }

    private static ActivityDetails details(Instant start) {
        return new ActivityDetails(
                ActivityKind.THEME_PARTY_DAY, "主题党日", "T-1", Mode.ONSITE, "活动室", start, start.plusSeconds(5400));
    }
}
