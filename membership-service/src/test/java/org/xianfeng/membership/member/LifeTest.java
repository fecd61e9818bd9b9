package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.UUID;

import org.xianfeng.membership.member.AdmitMember.Admission;
import org.xianfeng.membership.member.AdmitMember.Standing;
import org.xianfeng.support.problem.Refused;

class LifeTest {

    private static final LocalDate BORN = LocalDate.of(1970, 5, 6);
    private static final LocalDate EIGHTEEN = LocalDate.of(1988, 5, 6);
    private static final LocalDate JOINED = LocalDate.of(1990, 7, 1);
    private static final LocalDate DIED = LocalDate.of(2020, 1, 2);

    private static final Life OUTSIDER = new Life(BORN, null, null, null, false);
    private static final Life MEMBER = new Life(BORN, JOINED, null, null, true);
    private static final Life FORMER = new Life(BORN, JOINED, null, DIED, false);
    private static final Life DEAD = new Life(BORN, JOINED, DIED, DIED, false);

    @Test
    void nobody_joins_before_she_is_eighteen() {
        assertFine(() -> OUTSIDER.requireOldEnough(EIGHTEEN));
        assertRefused("member-too-young", () -> OUTSIDER.requireOldEnough(EIGHTEEN.minusDays(1)));
        assertRefused("member-too-young", () -> OUTSIDER.requireRoomFor(lasting(EIGHTEEN.minusDays(1))));
    }

    @Test
    void whoever_is_a_member_was_not_born_later_than_eighteen_years_before() {
        assertFine(() -> MEMBER.bornOn(JOINED.minusYears(18)).requireOldEnough());
        assertRefused(
                "member-too-young",
                () -> MEMBER.bornOn(JOINED.minusYears(18).plusDays(1)).requireOldEnough());
        assertFine(() -> OUTSIDER.bornOn(LocalDate.of(2020, 1, 1)).requireOldEnough());
    }

    @Test
    void of_somebody_who_was_erased_nothing_is_known_that_could_be_broken() {
        assertFine(() -> new Life(null, null, null, null, false).requireRoomFor(lasting(LocalDate.of(1901, 1, 1))));
    }

    @Test
    void no_membership_lasts_beyond_her_death() {
        assertRefused("person-deceased", () -> DEAD.requireRoomFor(lasting(JOINED)));
        assertRefused("person-deceased", () -> DEAD.requireRoomFor(ended(MembershipState.RESIGNED, DIED.plusDays(1))));
        assertFine(() -> DEAD.requireRoomFor(ended(MembershipState.RESIGNED, DIED)));
    }

    @Test
    void nobody_died_while_she_was_on_the_roster() {
        assertRefused("person-deceased", () -> MEMBER.requireRoomFor(ended(MembershipState.DECEASED, DIED)));
        assertRefused(
                "person-deceased", () -> FORMER.requireRoomFor(ended(MembershipState.DECEASED, DIED.minusDays(1))));
        assertFine(() -> FORMER.requireRoomFor(ended(MembershipState.DECEASED, DIED)));
        assertFine(() -> MEMBER.requireRoomFor(ended(MembershipState.RESIGNED, DIED)));
    }

    private static void assertFine(ThrowingCallable act) {
        assertThatCode(act).doesNotThrowAnyException();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).code())
                .isEqualTo(code);
    }

    private static Admission lasting(LocalDate joined) {
        return admission(joined, null);
    }

    private static Admission ended(MembershipState state, LocalDate day) {
        return admission(JOINED, new Standing(state, null, day));
    }

    private static Admission admission(LocalDate joined, Standing standing) {
        return new Admission(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                joined,
                null,
                joined,
                new MemberChange(null, null, null, null),
                standing);
    }
}
