package org.xianfeng.training.standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.roster.MemberRef;
import org.xianfeng.training.roster.Roster;

/**
 * Where organisations and members stand, as far as this service has followed membership-service. What it does not know is
 * refused: as {@code roster-behind} while it may still learn of it, else as not found.
 */
@ApplicationScoped
public class Standing {

    private final Roster roster;

    Standing(Roster roster) {
        this.roster = roster;
    }

    /** A member and her branch with its path of today. */
    public record Affiliated(UUID memberId, String name, UUID branchId, String path) {}

    /** The organisation's path of today; one that stands nowhere is not found. */
    public String pathOf(UUID organizationId) {
        return Optional.ofNullable(roster.organization(organizationId).path())
                .orElseThrow(() -> CommonProblem.notFound("organization"));
    }

    /** To which branch the member belonged on that day. */
    public Affiliated affiliated(UUID memberId, LocalDate day) {
        MemberRef member = roster.member(memberId);
        UUID branchId = roster.branchOf(memberId, day)
                .orElseThrow(() ->
                        Refused.because(TrainingProblem.NO_BRANCH_ON_THAT_DAY).with("day", day));
        return new Affiliated(memberId, member.displayName(), branchId, pathOf(branchId));
    }
}
