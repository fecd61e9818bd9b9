package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.member.AdmitMember.Admission;
import org.xianfeng.membership.member.AdmitMember.Standing;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/** A death ends every membership: none begins after it, and none that is recorded later lasts beyond it. */
@ApplicationScoped
class LifeOfMember {

    private final MembershipRepository memberships;

    LifeOfMember(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** The person must be locked. */
    void check(Admission admission) {
        Optional<Standing> ended = admission.lasts() ? Optional.empty() : Optional.of(admission.standing());
        memberships
                .deathOf(admission.personId())
                .filter(day -> ended.filter(end -> !end.from().isAfter(day)).isEmpty())
                .ifPresent(LifeOfMember::refuse);
        ended.filter(end -> end.state() == MembershipState.DECEASED)
                .map(Standing::from)
                .filter(day -> memberships.isOnRosterFrom(admission.personId(), day))
                .ifPresent(LifeOfMember::refuse);
    }

    private static void refuse(LocalDate diedOn) {
        throw Refused.because(MembershipProblem.PERSON_DECEASED).with("diedOn", diedOn);
    }
}
