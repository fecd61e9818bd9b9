package org.xianfeng.membership.post;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.membership.member.FullMembershipMoved;
import org.xianfeng.membership.member.LeftRoster;
import org.xianfeng.membership.member.MembershipState;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.Refused;

/**
 * Posts are held by members: whoever leaves the roster leaves every post from that day, and with it what it gave her. A post
 * that she holds as a member by another membership has nothing to do with the one that ended.
 */
@ApplicationScoped
class FollowRoster {

    private final PostHoldingRepository holdings;
    private final OrganizationRepository organizations;
    private final AuditLog audit;
    private final Clock clock;

    FollowRoster(PostHoldingRepository holdings, OrganizationRepository organizations, AuditLog audit, Clock clock) {
        this.holdings = holdings;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever says it derives her access and tells her roster state afterwards. */
    void follow(@Observes LeftRoster left) {
        holdings.lockHeldAfter(left.personId(), left.from()).stream()
                .filter(holding -> !holdings.isCoveredWithout(left.memberId(), holding, left.from()))
                .forEach(holding -> leave(holding, left));
        holdings.flush();
    }

    /** A correction does not take away what a post that she was given needed on its first day. */
    void follow(@Observes FullMembershipMoved moved) {
        holdings.heldBy(List.of(moved.personId())).stream()
                .filter(held -> held.post().needsFullMember())
                .filter(held -> !held.from().isBefore(moved.was()))
                .filter(held -> moved.from() == null || held.from().isBefore(moved.from()))
                .findFirst()
                .ifPresent(held -> {
                    throw Refused.because(MembershipProblem.HOLDER_NOT_A_FULL_MEMBER)
                            .with("post", held.post())
                            .with("from", held.from());
                });
    }

    /** What she was given on that day or after it was never hers to hold: it is kept as history that was wrong. */
    private void leave(PostHolding holding, LeftRoster left) {
        EndReason reason = left.state() == MembershipState.DECEASED ? EndReason.DEATH : EndReason.REMOVAL;
        if (left.from().isAfter(holding.validFrom())) {
            if (holding.validUntil() != null) {
                holdings.keep(holding, clock.instant());
            }
            holding.endBy(left.from(), reason);
        } else {
            holdings.supersede(holding, clock.instant());
        }
        audit.record(Act.of("post-holding:end", "post-holding", holding.id())
                .in(organizations.pathOf(holding.organizationId()))
                .with("reason", reason.name())
                .with("until", left.from().toString())
                .with("membershipState", left.state().name()));
    }
}
