package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.Optional;

import org.xianfeng.membership.member.AdmitMember.Admission;
import org.xianfeng.membership.member.AdmitMember.Standing;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * What of somebody's life her memberships must fit: nobody joins before she is eighteen (党章 Art. 1), a death ends every
 * membership, none begins after it, and none that is recorded later lasts beyond it.
 *
 * @param born null for somebody who was erased
 * @param firstJoined the earliest day on which she became a member, of all her memberships; null if she has none
 * @param diedOn the day of her death, if one of her memberships ended with it; else null
 * @param onRosterUntil the first day on which none of those that ended had her on the roster; null if none ended
 * @param onRoster whether one of them has her on the roster without end
 */
record Life(LocalDate born, LocalDate firstJoined, LocalDate diedOn, LocalDate onRosterUntil, boolean onRoster) {

    private static final int YOUNGEST = 18;

    /** The same, had she been born on that day. */
    Life bornOn(LocalDate day) {
        return new Life(day, firstJoined, diedOn, onRosterUntil, onRoster);
    }

    /**
     * The refusal does not tell how old she was: her date of birth is not for everybody who may record a membership.
     */
    void requireOldEnough(LocalDate joinDate) {
        if (born != null && joinDate.isBefore(born.plusYears(YOUNGEST))) {
            throw Refused.because(MembershipProblem.MEMBER_TOO_YOUNG)
                    .with("joinDate", joinDate)
                    .with("youngest", YOUNGEST);
        }
    }

    /** A corrected date of birth must not make a recorded membership impossible either. */
    void requireOldEnough() {
        if (firstJoined != null) {
            requireOldEnough(firstJoined);
        }
    }

    void requireRoomFor(Admission admission) {
        requireOldEnough(admission.joinDate());
        Optional<Standing> ended = admission.end();
        if (diedOn != null && ended.filter(end -> !end.from().isAfter(diedOn)).isEmpty()) {
            throw deceased(diedOn);
        }
        ended.filter(end -> end.state() == MembershipState.DECEASED)
                .map(Standing::from)
                .filter(this::isOnRosterFrom)
                .ifPresent(day -> {
                    throw deceased(day);
                });
    }

    private boolean isOnRosterFrom(LocalDate day) {
        return onRoster || onRosterUntil != null && onRosterUntil.isAfter(day);
    }

    private static Refused deceased(LocalDate diedOn) {
        return Refused.because(MembershipProblem.PERSON_DECEASED).with("diedOn", diedOn);
    }
}
