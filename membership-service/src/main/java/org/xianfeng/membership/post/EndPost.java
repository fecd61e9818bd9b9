package org.xianfeng.membership.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.roster.PublishMember;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records the fact that ended somebody's post, and with it the access that followed from it. */
@ApplicationScoped
public class EndPost {

    private final PostHoldingRepository holdings;
    private final OrganizationRepository organizations;
    private final DeriveAccess access;
    private final PublishMember roster;
    private final AuditLog audit;
    private final Clock clock;

    EndPost(
            PostHoldingRepository holdings,
            OrganizationRepository organizations,
            DeriveAccess access,
            PublishMember roster,
            AuditLog audit,
            Clock clock) {
        this.holdings = holdings;
        this.organizations = organizations;
        this.access = access;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A post that ends on the day on which it began was never held: it is taken back, and kept as history that was wrong.
     *
     * @return the holding, unless it is taken back
     */
    @Transactional
    public Optional<UUID> end(UUID holdingId, LocalDate day, EndReason reason, Scope scope) {
        RecordedDay.notAfterToday(day, clock);
        PostHolding holding = holdings.lock(holdingId)
                .filter(found ->
                        organizations.pathOf(found.organizationId(), scope).isPresent())
                .orElseThrow(() -> CommonProblem.notFound("post-holding"));
        boolean never = holding.neverBeganIfEndedOn(day);
        if (never) {
            holdings.supersede(holding, clock.instant());
        } else {
            if (holding.validUntil() != null) {
                holdings.keep(holding, clock.instant());
            }
            holding.end(day, reason);
        }
        holdings.flush();
        audit.record(Act.of("post-holding:end", "post-holding", holdingId)
                .in(organizations.pathOf(holding.organizationId(), scope).orElseThrow())
                .with("reason", reason.name())
                .with("until", day.toString()));
        access.ofPerson(holding.personId());
        roster.ofPerson(holding.personId());
        return never ? Optional.empty() : Optional.of(holdingId);
    }
}
