package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class MembershipTest {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final LocalDate JOINED = LocalDate.of(2016, 2, 29);
    static final LocalDate FULL = LocalDate.of(2017, 2, 28);
    static final UUID PERSON = UUID.randomUUID();
    static final UUID BRANCH = UUID.randomUUID();
    static final UUID OTHER_BRANCH = UUID.randomUUID();

    @Test
    void whoever_joined_on_29_february_is_full_on_28_february_at_the_earliest() {
        Membership membership = member(FULL);

        assertThat(membership.stageOn(LocalDate.of(2017, 2, 27))).isEqualTo(MemberStage.PROBATIONARY);
        assertThat(membership.stageOn(FULL)).isEqualTo(MemberStage.FULL);
    }

    @Test
    void a_probation_of_less_than_a_year_is_refused_with_the_earliest_day() {
        assertThat(assertRefused("probation-too-short", () -> member(LocalDate.of(2017, 2, 27))))
                .containsEntry("earliestDate", FULL);
    }

    @Test
    void nobody_belongs_to_a_branch_before_she_joined() {
        assertRefused(
                "affiliated-before-joining",
                () -> Membership.recorded(PERSON, JOINED, FULL, BRANCH, null, JOINED.minusDays(1), NOW));
    }

    @Test
    void a_change_of_branch_keeps_the_old_affiliation_for_its_days() {
        Membership membership = member(FULL);
        LocalDate changed = LocalDate.of(2020, 5, 15);

        membership.affiliate(OTHER_BRANCH, null, changed, NOW);

        assertThat(membership.affiliations()).extracting(Affiliation::branchId).containsExactly(BRANCH, OTHER_BRANCH);
        assertThat(membership.affiliations())
                .extracting(Affiliation::validUntil)
                .containsExactly(changed, null);
    }

    @Test
    void a_change_on_the_day_the_affiliation_began_replaces_it() {
        Membership membership = member(FULL);

        membership.affiliate(OTHER_BRANCH, null, JOINED, NOW);

        assertThat(membership.affiliations()).extracting(Affiliation::branchId).containsExactly(OTHER_BRANCH);
        assertThat(membership.affiliation().validFrom()).isEqualTo(JOINED);
    }

    @Test
    void a_change_before_the_present_affiliation_is_refused_and_changes_nothing() {
        Membership membership = member(FULL);

        assertRefused(
                "change-not-after-last", () -> membership.affiliate(OTHER_BRANCH, null, JOINED.minusDays(1), NOW));

        assertThat(membership.affiliations()).extracting(Affiliation::branchId).containsExactly(BRANCH);
    }

    @Test
    void a_membership_that_ends_leaves_its_branch_on_the_same_day() {
        Membership membership = member(FULL);
        LocalDate left = LocalDate.of(2021, 3, 1);

        membership.becomes(MembershipState.RESIGNED, "〔2021〕3号", left, NOW);

        assertThat(membership.hasEnded()).isTrue();
        assertThat(membership.affiliation().validUntil()).isEqualTo(left);
        assertThat(membership.state()).isEqualTo(MembershipState.RESIGNED);
    }

    @Test
    void an_end_on_or_before_the_day_of_the_last_change_of_branch_makes_that_void() {
        LocalDate moved = LocalDate.of(2020, 9, 10);
        for (LocalDate left : List.of(moved, moved.minusDays(2))) {
            Membership membership = member(FULL);
            membership.affiliate(OTHER_BRANCH, null, moved, NOW);

            membership.becomes(MembershipState.DECEASED, null, left, NOW);

            assertThat(membership.affiliations())
                    .extracting(Affiliation::branchId)
                    .containsExactly(BRANCH);
            assertThat(membership.affiliation().validUntil()).isEqualTo(left);
        }
    }

    @Test
    void nobody_leaves_before_she_belonged_anywhere() {
        LocalDate since = LocalDate.of(2018, 1, 1);
        Membership membership = Membership.recorded(PERSON, JOINED, FULL, BRANCH, null, since, NOW);

        assertThat(assertRefused(
                        "change-not-after-last", () -> membership.becomes(MembershipState.DECEASED, null, since, NOW)))
                .containsEntry("lastFrom", since);

        assertThat(membership.hasEnded()).isFalse();
        assertThat(membership.state()).isEqualTo(MembershipState.NORMAL);
        assertThat(membership.affiliation().validUntil()).isNull();
    }

    @Test
    void a_stopped_membership_keeps_its_branch_and_may_be_restored() {
        Membership membership = member(FULL);

        membership.becomes(MembershipState.MEMBERSHIP_STOPPED, null, LocalDate.of(2021, 3, 1), NOW);
        membership.becomes(MembershipState.RESTORED, null, LocalDate.of(2022, 3, 1), NOW);

        assertThat(membership.state()).isEqualTo(MembershipState.RESTORED);
        assertThat(membership.affiliation().validUntil()).isNull();
    }

    @Test
    void a_state_is_corrected_from_the_very_day_on_which_it_began() {
        Membership membership = member(FULL);
        LocalDate day = LocalDate.of(2021, 3, 1);
        membership.becomes(MembershipState.MEMBERSHIP_STOPPED, "〔2021〕3号", day, NOW);

        membership.becomes(MembershipState.EXPELLED, "〔2021〕4号", day, NOW);

        assertThat(membership.states())
                .extracting(StatePeriod::state)
                .containsExactly(MembershipState.NORMAL, MembershipState.EXPELLED);
        assertThat(membership.states().get(1).documentNo()).contains("〔2021〕4号");
        assertThat(membership.hasEnded()).isTrue();
        assertThat(membership.affiliation().validUntil()).isEqualTo(day);
    }

    @Test
    void how_a_membership_ended_is_corrected_for_its_day_alone() {
        Membership membership = member(FULL);
        LocalDate day = LocalDate.of(2021, 3, 1);
        membership.becomes(MembershipState.REMOVED, null, day, NOW);

        membership.becomes(MembershipState.DECEASED, null, day, NOW);

        assertRefused("membership-ended", () -> membership.becomes(MembershipState.NORMAL, null, day.plusDays(1), NOW));
        assertRefused(
                "membership-ended", () -> membership.becomes(MembershipState.REMOVED, null, day.minusDays(1), NOW));
        assertThat(membership.state()).isEqualTo(MembershipState.DECEASED);
        assertThat(membership.states()).hasSize(2);
        assertThat(membership.affiliation().validUntil()).isEqualTo(day);
    }

    @Test
    void an_end_is_taken_back_on_its_day_and_she_belongs_on_where_she_belonged() {
        Membership membership = member(FULL);
        LocalDate day = LocalDate.of(2021, 3, 1);
        membership.becomes(MembershipState.EXPELLED, "〔2021〕4号", day, NOW);

        membership.becomes(MembershipState.NORMAL, null, day, NOW);

        assertThat(membership.hasEnded()).isFalse();
        assertThat(membership.state()).isEqualTo(MembershipState.NORMAL);
        assertThat(membership.affiliation().validUntil()).isNull();
    }

    @Test
    void whoever_joined_was_a_member_on_that_day_and_nobody_was_confirmed_off_the_roster() {
        Membership membership = member(FULL);
        LocalDate stopped = LocalDate.of(2016, 6, 1);
        Membership restored = member(null);
        restored.becomes(MembershipState.MEMBERSHIP_STOPPED, null, stopped, NOW);
        restored.becomes(MembershipState.RESTORED, null, stopped.plusMonths(1), NOW);
        restored.confirmed(FULL, "〔2017〕9号", NOW);

        assertThat(assertRefused(
                        "change-not-after-last",
                        () -> membership.becomes(MembershipState.MEMBERSHIP_STOPPED, null, JOINED, NOW)))
                .containsEntry("lastFrom", JOINED);
        assertThat(assertRefused(
                        "change-not-after-last",
                        () -> restored.becomes(MembershipState.MEMBERSHIP_STOPPED, null, stopped.plusMonths(1), NOW)))
                .containsEntry("lastFrom", FULL);

        assertThat(membership.state()).isEqualTo(MembershipState.NORMAL);
        assertThat(restored.state()).isEqualTo(MembershipState.RESTORED);
        assertThat(restored.states()).hasSize(3);
    }

    @Test
    void a_probation_is_cancelled_while_it_lasts_and_not_when_it_is_over() {
        LocalDate day = LocalDate.of(2017, 5, 1);
        Membership probationary = member(null);
        Membership full = member(FULL);

        probationary.becomes(MembershipState.PROBATION_CANCELLED, "〔2017〕5号", day, NOW);
        for (LocalDate from : List.of(FULL.minusDays(1), FULL, day)) {
            assertThat(assertRefused(
                            "already-full-member",
                            () -> full.becomes(MembershipState.PROBATION_CANCELLED, "〔2017〕5号", from, NOW)))
                    .containsEntry("fullMemberDate", FULL);
        }

        assertThat(probationary.state()).isEqualTo(MembershipState.PROBATION_CANCELLED);
        assertThat(full.state()).isEqualTo(MembershipState.NORMAL);
        assertThat(full.affiliation().validUntil()).isNull();
    }

    @Test
    void nothing_follows_after_the_end() {
        Membership membership = member(FULL);
        membership.becomes(MembershipState.EXPELLED, null, LocalDate.of(2021, 3, 1), NOW);

        assertRefused(
                "membership-ended",
                () -> membership.becomes(MembershipState.NORMAL, null, LocalDate.of(2022, 3, 1), NOW));

        assertThat(membership.states()).hasSize(2);
    }

    @Test
    void whoever_has_left_is_neither_taken_back_nor_corrected() {
        Membership membership = member(FULL);
        membership.becomes(MembershipState.EXPELLED, null, LocalDate.of(2021, 3, 1), NOW);

        assertRefused(
                "membership-ended", () -> membership.affiliate(OTHER_BRANCH, null, LocalDate.of(2022, 3, 1), NOW));
        assertRefused(
                "membership-ended", () -> membership.describedBy(new MembershipSheet(null, "车工", null, null), NOW));

        assertThat(membership.affiliations()).extracting(Affiliation::branchId).containsExactly(BRANCH);
        assertThat(membership.affiliation().validUntil()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(membership.sheet()).isEqualTo(MembershipSheet.EMPTY);
    }

    @Test
    void a_member_is_confirmed_once_after_a_year_and_while_she_is_on_the_roster() {
        Membership membership = member(null);
        LocalDate stopped = LocalDate.of(2018, 1, 1);
        membership.becomes(MembershipState.MEMBERSHIP_STOPPED, null, stopped, NOW);

        assertThat(assertRefused("probation-too-short", () -> membership.confirmed(FULL.minusDays(1), "x", NOW)))
                .containsEntry("earliestDate", FULL);
        assertThat(assertRefused("not-on-roster-then", () -> membership.confirmed(stopped, "x", NOW)))
                .containsEntry("state", MembershipState.MEMBERSHIP_STOPPED);
        assertThat(membership.fullMemberDate()).isEmpty();

        membership.confirmed(stopped.minusDays(1), "〔2017〕9号", NOW);
        assertThat(assertRefused("already-full-member", () -> membership.confirmed(FULL, "x", NOW)))
                .containsEntry("fullMemberDate", stopped.minusDays(1));
        assertThat(membership.fullMemberDate()).contains(stopped.minusDays(1));
    }

    @Test
    void corrected_dates_move_the_first_state_and_fit_what_followed() {
        Membership membership = Membership.recorded(PERSON, JOINED, FULL, BRANCH, null, JOINED.plusDays(9), NOW);

        assertRefused("affiliated-before-joining", () -> membership.dated(JOINED.plusDays(10), null, NOW));
        assertRefused("probation-too-short", () -> membership.dated(JOINED, FULL.minusDays(1), NOW));
        assertThat(membership.joinDate()).isEqualTo(JOINED);
        assertThat(membership.fullMemberDate()).contains(FULL);
        assertThat(membership.states()).extracting(StatePeriod::validFrom).containsExactly(JOINED);

        membership.dated(JOINED.plusDays(9), null, NOW);
        assertThat(membership.joinDate()).isEqualTo(JOINED.plusDays(9));
        assertThat(membership.fullMemberDate()).isEmpty();
        assertThat(membership.states()).extracting(StatePeriod::validFrom).containsExactly(JOINED.plusDays(9));
    }

    @Test
    void nobody_joins_after_her_state_has_changed_or_becomes_full_when_she_has_left() {
        LocalDate stopped = LocalDate.of(2016, 6, 1);
        Membership membership = Membership.recorded(PERSON, JOINED, null, BRANCH, null, LocalDate.of(2019, 1, 1), NOW);
        membership.becomes(MembershipState.MEMBERSHIP_STOPPED, null, stopped, NOW);
        Membership full = member(FULL);

        assertThat(assertRefused("change-not-after-last", () -> membership.dated(stopped, null, NOW)))
                .containsEntry("lastFrom", stopped);
        assertThat(assertRefused(
                        "change-not-after-last", () -> full.becomes(MembershipState.DECEASED, null, FULL, NOW)))
                .containsEntry("lastFrom", FULL);

        assertThat(membership.joinDate()).isEqualTo(JOINED);
        assertThat(full.hasEnded()).isFalse();
    }

    private static Membership member(LocalDate full) {
        return Membership.recorded(PERSON, JOINED, full, BRANCH, null, JOINED, NOW);
    }
}
