package org.xianfeng.membership.member;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.AccessFacts;
import org.xianfeng.support.scope.AccessEntry.Because;
import org.xianfeng.support.scope.AccessRole;

/**
 * A member sees herself, and what is published to the branch she belongs to. Her own membership is the one that goes on;
 * one that is over keeps its days in the list and is nobody's own.
 */
@ApplicationScoped
class MembershipAccess implements AccessFacts {

    private final MembershipRepository memberships;

    MembershipAccess(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<Given> about(UUID personId) {
        return memberships.find("personId", personId).stream()
                .flatMap(membership -> membership.affiliations().stream()
                        .map(affiliation -> new Given(
                                AccessRole.MEMBER,
                                affiliation.branchId(),
                                membership.hasEnded() ? null : membership.id(),
                                affiliation.validFrom(),
                                affiliation.validUntil(),
                                new Because(Because.Kind.MEMBERSHIP, affiliation.id()))))
                .toList();
    }
}
