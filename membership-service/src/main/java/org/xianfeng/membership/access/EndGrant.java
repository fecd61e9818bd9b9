package org.xianfeng.membership.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Ends a grant: from today on, or from a later day. The other services know within seconds. */
@ApplicationScoped
public class EndGrant {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final OrganizationRepository organizations;
    private final DeriveAccess derive;
    private final AuditLog audit;
    private final Clock clock;

    EndGrant(
            AccountRepository accounts,
            GrantRepository grants,
            OrganizationRepository organizations,
            DeriveAccess derive,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.organizations = organizations;
        this.derive = derive;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A grant that began today is taken back altogether, since no whole day of it is left.
     *
     * @param day the first day that no longer counts
     */
    @Transactional
    public void end(UUID grantId, LocalDate day, Scope scope) {
        Grant grant = grants.accountOf(grantId)
                .flatMap(accounts::lock)
                .flatMap(account -> grants.lock(grantId))
                .filter(found ->
                        organizations.pathOf(found.organizationId(), scope).isPresent())
                .orElseThrow(() -> CommonProblem.notFound("grant"));
        if (day.isBefore(Time.today(clock))) {
            throw Refused.because(MembershipProblem.ENDS_IN_THE_PAST)
                    .with("until", day)
                    .with("today", Time.today(clock));
        }
        grants.end(grant, day);
        audit.record(Act.of("grant:end", "grant", grantId)
                .in(organizations.pathOf(grant.organizationId(), scope).orElseThrow())
                .with("until", day.toString()));
        derive.of(grant.accountId());
    }
}
