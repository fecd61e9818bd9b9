package org.xianfeng.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.xianfeng.activity.attendance.AttendanceSheet.Entered;
import org.xianfeng.activity.attendance.AttendanceSheet.Outcome;
import org.xianfeng.activity.directory.MemberOnDay;
import org.xianfeng.support.problem.CommonProblem;

class AttendanceSheetTest {

    private static final UUID BRANCH = UUID.randomUUID();
    private static final MemberOnDay LI = member("FULL", true);
    private static final MemberOnDay WANG = member("PROBATIONARY", false);

    private final List<Participant> recorded = new ArrayList<>();
    private Mode mode = Mode.ONSITE;
    private String correctionReason;
    private Map<UUID, Expectation> expected = Map.of(LI.id(), Expectation.VOTE, WANG.id(), Expectation.PRESENCE);

    @Test
    void a_member_is_entered_with_what_the_roster_said_of_her_that_day() {
        AttendanceSheet sheet = sheet();

        Entered entered = sheet.enter(line(WANG.id(), AttendanceCode.PRESENT));

        assertThat(entered.outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(entered.participant().snapshot())
                .isEqualTo(new RosterSnapshot(BRANCH, null, "PROBATIONARY", "NORMAL", false, 3));
        assertThat(entered.participant().recorded().capacity()).isEqualTo(Capacity.MEMBER);
        assertThat(entered.participant().recorded().represents()).isEqualTo(Represented.organization(BRANCH));
        assertThat(sheet.added()).containsExactly(entered.participant());
        assertThat(sheet.entries()).extracting(AttendanceEntry::number).containsExactly(1);
    }

    @Test
    void a_guest_has_a_capacity_but_no_roster_and_is_never_due() {
        Entered entered = sheet().enter(guest((Capacity) null));

        assertThat(entered.participant().isGuest()).isTrue();
        assertThat(entered.participant().snapshot()).isNull();
        assertThat(entered.participant().recorded().capacity()).isEqualTo(Capacity.GUEST);
        assertThat(entered.participant().isDue()).isFalse();
        assertThat(entered.participant().came()).isTrue();
    }

    @Test
    void whoever_is_no_member_cannot_be_entered_as_one() {
        AttendanceSheet sheet = sheet();

        Map<String, Object> facts = assertRefused("member-is-no-guest", () -> sheet.enter(guest(Capacity.MEMBER)));

        assertThat(facts).containsEntry("capacity", Capacity.MEMBER);
        assertNothingEntered(sheet);
    }

    @ParameterizedTest
    @MethodSource
    void of_a_guest_nothing_is_kept_but_how_she_came(Presence more) {
        AttendanceSheet sheet = sheet();

        assertRefused("guest-only-came", () -> sheet.enter(guest(more)));

        assertNothingEntered(sheet);
        assertThat(sheet.enter(guest(Presence.of(AttendanceCode.LATE))).outcome())
                .isEqualTo(Outcome.RECORDED);
    }

    static Stream<Presence> of_a_guest_nothing_is_kept_but_how_she_came() {
        return Stream.of(
                new Presence(AttendanceCode.ABSENT, AbsenceReason.SICK_LEAVE, null, null, null),
                new Presence(AttendanceCode.ABSENT, null, null, null, null),
                new Presence(AttendanceCode.LEAVE, AbsenceReason.OTHER, "住院", null, null),
                new Presence(AttendanceCode.PRESENT, null, "住院", null, null),
                new Presence(AttendanceCode.PRESENT, AbsenceReason.SICK_LEAVE, null, null, null),
                new Presence(AttendanceCode.EXCLUDED, null, null, ExclusionGround.SERVING_SENTENCE, "批〔2026〕3号"),
                new Presence(AttendanceCode.PRESENT, null, null, ExclusionGround.SERVING_SENTENCE, null),
                new Presence(AttendanceCode.PRESENT, null, null, null, "批〔2026〕3号"));
    }

    @Test
    void a_guest_who_was_recorded_is_not_turned_into_an_absence() {
        Participant guest = sheet().enter(guest((Capacity) null)).participant();
        recorded.add(guest);
        correctionReason = "补正";
        AttendanceSheet sheet = sheet();

        assertRefused(
                "guest-only-came",
                () -> sheet.enter(new AttendanceLine(
                        null,
                        guest.id(),
                        null,
                        null,
                        AttendanceCode.ABSENT,
                        AbsenceReason.SICK_LEAVE,
                        null,
                        null,
                        null,
                        null,
                        null)));

        assertNothingEntered(sheet);
        assertThat(guest.recorded().presence()).isEqualTo(Presence.of(AttendanceCode.PRESENT));
    }

    @Test
    void whom_a_host_had_on_its_roster_is_due_in_which_capacity_ever_she_comes() {
        AttendanceSheet sheet = sheet();

        Participant observer =
                sheet.enter(inCapacity(LI.id(), Capacity.OBSERVER)).participant();

        assertThat(observer.isDue()).isTrue();
        assertThat(observer.came()).isTrue();
    }

    @Test
    void whoever_is_excluded_is_on_the_roster_and_not_due() {
        Participant excluded = sheet().enter(excluded(WANG.id())).participant();

        assertThat(excluded.expectation().isOnRoster()).isTrue();
        assertThat(excluded.isDue()).isFalse();
        assertThat(excluded.came()).isFalse();
    }

    @Test
    void a_vote_counts_by_the_roster_that_was_read_whatever_it_says_when_she_is_entered() {
        expected = Map.of(LI.id(), Expectation.PRESENCE, WANG.id(), Expectation.VOTE);
        AttendanceSheet sheet = sheet();

        Participant li = sheet.enter(line(LI.id(), AttendanceCode.PRESENT)).participant();
        Participant wang = sheet.enter(line(WANG.id(), AttendanceCode.PRESENT)).participant();

        assertThat(li.isDueToVote()).isFalse();
        assertThat(li.snapshot().votingRight()).isTrue();
        assertThat(wang.isDueToVote()).isTrue();
        assertThat(wang.snapshot().votingRight()).isFalse();
    }

    @Test
    void a_member_of_no_host_is_not_due_in_which_capacity_ever_she_comes() {
        expected = Map.of(WANG.id(), Expectation.PRESENCE);
        AttendanceSheet sheet = sheet();

        Participant head =
                sheet.enter(inCapacity(LI.id(), Capacity.ORGANIZATION_HEAD)).participant();
        Participant hers = sheet.enter(line(WANG.id(), AttendanceCode.PRESENT)).participant();

        assertThat(head.isDue()).isFalse();
        assertThat(head.came()).isTrue();
        assertThat(hers.isDue()).isTrue();
    }

    @Test
    void a_guidance_officer_stands_for_no_organisation_unless_it_is_said() {
        Entered entered = sheet().enter(inCapacity(LI.id(), Capacity.GUIDANCE_OFFICER));

        assertThat(entered.participant().recorded().represents()).isNull();
    }

    @Test
    void the_same_person_twice_in_one_sheet_is_refused_the_second_time() {
        AttendanceSheet sheet = sheet();
        sheet.enter(line(LI.id(), AttendanceCode.PRESENT));

        assertRefused("line-repeated", () -> sheet.enter(line(LI.id(), AttendanceCode.LATE)));

        assertThat(sheet.entries()).hasSize(1);
        assertThat(sheet.added().get(0).recorded().presence().code()).isEqualTo(AttendanceCode.PRESENT);
    }

    @Test
    void a_line_names_exactly_one_person() {
        AttendanceSheet sheet = sheet();

        assertRefused("line-names-not-one", () -> sheet.enter(line(null, AttendanceCode.PRESENT)));
        assertRefused(
                "line-names-not-one",
                () -> sheet.enter(new AttendanceLine(
                        LI.id(),
                        null,
                        new NewGuest("李四"),
                        null,
                        AttendanceCode.PRESENT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        assertNothingEntered(sheet);
    }

    @Test
    void whom_the_roster_does_not_know_is_refused_and_the_others_go_on() {
        AttendanceSheet sheet = sheet();

        assertRefused("not-found", () -> sheet.enter(line(UUID.randomUUID(), AttendanceCode.PRESENT)));
        assertRefused("not-found", () -> sheet.enter(ofParticipant(UUID.randomUUID())));

        assertNothingEntered(sheet);
        assertThat(sheet.enter(line(LI.id(), AttendanceCode.PRESENT)).outcome()).isEqualTo(Outcome.RECORDED);
    }

    @Test
    void everybody_else_is_present_as_the_mode_has_it() {
        mode = Mode.ONLINE;
        AttendanceSheet sheet = sheet();

        Entered entered = sheet.enterAsPresent(LI).orElseThrow();

        assertThat(entered.participant().recorded().presence().code()).isEqualTo(AttendanceCode.ONLINE);
    }

    @Nested
    class what_is_recorded_already {

        private final Participant li = recordedBefore(LI, AttendanceCode.ABSENT);

        @Test
        void is_corrected_by_adding_an_entry_with_the_reason() {
            correctionReason = "看错签到表";
            AttendanceSheet sheet = sheet();

            Entered entered = sheet.enter(line(LI.id(), AttendanceCode.LATE));

            assertThat(entered.outcome()).isEqualTo(Outcome.CORRECTED);
            assertThat(sheet.added()).isEmpty();
            assertThat(sheet.corrected()).containsExactly(li);
            assertThat(sheet.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.number()).isEqualTo(2);
                assertThat(entry.correctionReason()).isEqualTo("看错签到表");
                assertThat(entry.recorded().presence().code()).isEqualTo(AttendanceCode.LATE);
            });
        }

        @Test
        void is_not_corrected_without_a_reason() {
            AttendanceSheet sheet = sheet();

            assertRefused("correction-needs-reason", () -> sheet.enter(line(LI.id(), AttendanceCode.LATE)));

            assertNothingEntered(sheet);
            assertThat(li.recorded().presence().code()).isEqualTo(AttendanceCode.ABSENT);
        }

        @Test
        void stays_when_the_same_is_said_again() {
            AttendanceSheet sheet = sheet();

            Entered entered = sheet.enter(absent(LI.id(), AbsenceReason.UNEXCUSED));

            assertThat(entered.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertNothingEntered(sheet);
        }

        @Test
        void is_not_overwritten_by_all_present() {
            AttendanceSheet sheet = sheet();

            assertThat(sheet.enterAsPresent(LI)).isEmpty();
            assertNothingEntered(sheet);
        }

        @Test
        void keeps_its_snapshot_whatever_the_roster_says_by_now() {
            correctionReason = "补正";
            MemberOnDay elsewhere =
                    new MemberOnDay(LI.id(), "李", 9, UUID.randomUUID(), null, "FULL", "NORMAL", true, List.of("/9/"));
            AttendanceSheet sheet = new AttendanceSheet(mode, correctionReason, recorded, id -> elsewhere, Map.of());

            sheet.enter(line(LI.id(), AttendanceCode.PRESENT));

            assertThat(li.snapshot()).isEqualTo(RosterSnapshot.of(LI));
            assertThat(li.isDue()).isTrue();
            assertThat(li.snapshot().differsFrom(elsewhere)).isTrue();
            assertThat(li.snapshot().differsFrom(LI)).isFalse();
        }

        @Test
        void may_be_named_by_its_participant() {
            correctionReason = "补正";
            AttendanceSheet sheet = sheet();

            assertThat(sheet.enter(ofParticipant(li.id())).outcome()).isEqualTo(Outcome.CORRECTED);
        }

        private Participant recordedBefore(MemberOnDay member, AttendanceCode code) {
            AttendanceSheet before = new AttendanceSheet(mode, null, List.of(), id -> member, expected);
            Participant participant =
                    before.enter(absent(member.id(), AbsenceReason.UNEXCUSED)).participant();
            recorded.add(participant);
            return participant;
        }
    }

    private AttendanceSheet sheet() {
        return new AttendanceSheet(
                mode,
                correctionReason,
                recorded,
                id -> List.of(LI, WANG).stream()
                        .filter(member -> member.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> CommonProblem.notFound("member")),
                expected);
    }

    private static void assertNothingEntered(AttendanceSheet sheet) {
        assertThat(sheet.added()).isEmpty();
        assertThat(sheet.corrected()).isEmpty();
        assertThat(sheet.entries()).isEmpty();
    }

    private static MemberOnDay member(String stage, boolean votes) {
        return new MemberOnDay(UUID.randomUUID(), "某某", 3, BRANCH, null, stage, "NORMAL", votes, List.of("/1/2/"));
    }

    private static AttendanceLine line(UUID member, AttendanceCode code) {
        return AttendanceLine.of(member, code);
    }

    private static AttendanceLine inCapacity(UUID member, Capacity capacity) {
        return new AttendanceLine(
                member, null, null, capacity, AttendanceCode.PRESENT, null, null, null, null, null, null);
    }

    private static AttendanceLine absent(UUID member, AbsenceReason reason) {
        return new AttendanceLine(
                member, null, null, null, AttendanceCode.ABSENT, reason, null, null, null, null, null);
    }

    private static AttendanceLine excluded(UUID member) {
        return new AttendanceLine(
                member,
                null,
                null,
                null,
                AttendanceCode.EXCLUDED,
                null,
                null,
                ExclusionGround.RETIRED_ELSEWHERE,
                "党发〔2019〕7号",
                null,
                null);
    }

    private static AttendanceLine ofParticipant(UUID participant) {
        return new AttendanceLine(
                null, participant, null, null, AttendanceCode.PRESENT, null, null, null, null, null, null);
    }

    private static AttendanceLine guest(Presence presence) {
        return new AttendanceLine(
                null,
                null,
                new NewGuest("赵六"),
                null,
                presence.code(),
                presence.absenceReason(),
                presence.absenceText(),
                presence.exclusionGround(),
                presence.approvalNumber(),
                null,
                null);
    }

    private static AttendanceLine guest(Capacity capacity) {
        return new AttendanceLine(
                null, null, new NewGuest("赵六"), capacity, AttendanceCode.PRESENT, null, null, null, null, null, null);
    }
}
