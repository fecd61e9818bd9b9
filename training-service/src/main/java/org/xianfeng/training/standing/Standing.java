package org.xianfeng.training.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.roster.MemberRef;
import org.xianfeng.support.roster.OrganizationRef;
import org.xianfeng.support.roster.Roster;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.problem.TrainingProblem;

/**
 * Where organisations and members stand, as far as this service has followed membership-service. What it does not know is
 * refused: as {@code roster-behind} while it may still learn of it, else as not found.
 */
@ApplicationScoped
public class Standing {

    private final Roster roster;
    private final Whereabouts whereabouts;

    Standing(Roster roster, Whereabouts whereabouts) {
        this.roster = roster;
        this.whereabouts = whereabouts;
    }

    /** A member and her branch with its path of today. */
    public record Affiliated(UUID memberId, String name, UUID branchId, String path) {}

    /** The organisation's path of today, or of its last day; one that stands nowhere is not found. */
    public String pathOf(UUID organizationId) {
        return Optional.ofNullable(roster.organization(organizationId).path())
                .orElseThrow(() -> CommonProblem.notFound("organization"));
    }

    /** The same for what is recorded about something of the organisation's; null for one that the roster does not place. */
    public String placeOf(UUID organizationId) {
        return roster.findOrganization(organizationId)
                .map(OrganizationRef::path)
                .orElse(null);
    }

    /** Refuses an organisation that was not founded yet on that day, or existed no longer. */
    public void requireThere(UUID organizationId, LocalDate day) {
        if (!roster.organization(organizationId).existsOn(day)) {
            throw Refused.because(TrainingProblem.ORGANIZATION_NOT_THERE_THAT_DAY)
                    .with("organization", organizationId)
                    .with("day", day);
        }
    }

    /**
     * Who of the members certainly does not belong, on that day, to the organisation or anything below it. Nobody is said
     * to be gone of whom the roster may still have to learn, or whose branch it does not know yet.
     */
    public Set<UUID> goneFrom(UUID organizationId, List<UUID> memberIds, LocalDate day) {
        Optional<PathRange> here = roster.findOrganization(organizationId)
                .map(OrganizationRef::path)
                .map(PathRange::below);
        return here.isEmpty() || memberIds.isEmpty()
                ? Set.of()
                : whereabouts.of(memberIds, day).stream()
                        .filter(member -> isGone(member, here.get()))
                        .map(Whereabouts.Of::memberId)
                        .collect(Collectors.toSet());
    }

    private boolean isGone(Whereabouts.Of member, PathRange here) {
        if (!member.known()) {
            return !roster.mayStillLearnOf(member.memberId());
        }
        return member.branchId() == null || member.path() != null && !here.contains(member.path());
    }

    /** To which branch the member belonged on that day; for whoever asks about herself. */
    public Affiliated affiliated(UUID memberId, LocalDate day) {
        MemberRef member = roster.member(memberId);
        UUID branchId = roster.belonging(memberId, day)
                .filter(Roster.Belonging::onTheDay)
                .map(Roster.Belonging::branchId)
                .orElseThrow(() -> noBranchOn(day));
        return new Affiliated(memberId, member.displayName(), branchId, pathOf(branchId));
    }

    /**
     * The same for whoever asks about others. The scope comes first: whoever stands outside it, or stood there last, is
     * not found, and nothing of what the roster says of her decides the answer.
     */
    public Affiliated affiliated(UUID memberId, LocalDate day, Scope scope) {
        MemberRef member = roster.member(memberId);
        Roster.Belonging belonging = roster.belonging(memberId, day)
                .filter(branch -> branch.path() != null && scope.covers(branch.path()))
                .orElseThrow(() -> CommonProblem.notFound("member"));
        if (!belonging.onTheDay()) {
            throw noBranchOn(day);
        }
        return new Affiliated(memberId, member.displayName(), belonging.branchId(), belonging.path());
    }

    private static Refused noBranchOn(LocalDate day) {
        return Refused.because(TrainingProblem.NO_BRANCH_ON_THAT_DAY).with("day", day);
    }
}
