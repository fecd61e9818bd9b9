package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.membership.person.BirthDateCorrected;
import org.xianfeng.membership.person.PersonRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Whoever applies is at least eighteen (党章 Art. 1), so nobody joined earlier than that. The refusal does not tell how old
 * she was: her date of birth is not for everybody who may record a membership.
 */
@ApplicationScoped
class AgeOnJoining {

    private static final int YOUNGEST = 18;

    private final PersonRepository people;
    private final MembershipRepository memberships;

    AgeOnJoining(PersonRepository people, MembershipRepository memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    void require(UUID personId, LocalDate joinDate) {
        people.birthDateOf(personId).ifPresent(born -> require(born, joinDate));
    }

    /** A corrected date of birth must not make a recorded membership impossible either. */
    void follow(@Observes BirthDateCorrected corrected) {
        memberships.firstJoinDateOf(corrected.personId()).ifPresent(joined -> require(corrected.birthDate(), joined));
    }

    private static void require(LocalDate born, LocalDate joinDate) {
        if (joinDate.isBefore(born.plusYears(YOUNGEST))) {
            throw Refused.because(MembershipProblem.MEMBER_TOO_YOUNG)
                    .with("joinDate", joinDate)
                    .with("youngest", YOUNGEST);
        }
    }
}
