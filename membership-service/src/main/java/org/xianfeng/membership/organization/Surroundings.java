package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * What stood next to an organisation on any day since one on which it is to change.
 *
 * @param parents the kinds of what it stood below
 * @param children the kinds of what stood below it
 * @param members how many members belonged to it directly
 */
record Surroundings(List<OrganizationKind> parents, List<OrganizationKind> children, long members) {

    /** Why an organisation amid all this cannot change its kind from a day on. */
    Optional<Refused> refusal(OrganizationKind former, OrganizationKind kind, LocalDate from) {
        Stream<Refused> above = parents.stream()
                .filter(parent -> !parent.canContain(kind))
                .map(parent -> PlacementRule.cannotContain(parent, kind, from));
        Stream<Refused> below = children.stream()
                .filter(child -> !kind.canContain(child))
                .map(child -> PlacementRule.cannotContain(kind, child, from));
        return Stream.concat(above, below).findFirst().or(() -> membersOfAnotherKind(former, kind, from));
    }

    private Optional<Refused> membersOfAnotherKind(OrganizationKind former, OrganizationKind kind, LocalDate from) {
        return members == 0 || former.takesMembersLike(kind)
                ? Optional.empty()
                : Optional.of(Refused.because(MembershipProblem.MEMBERS_BELONG_TO_IT)
                        .with("kind", kind)
                        .with("members", members)
                        .with("from", from));
    }
}
