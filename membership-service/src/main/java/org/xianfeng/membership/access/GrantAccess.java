package org.xianfeng.membership.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.identity.Caller;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.Scope;

/** Gives an account a role in an organisation within the caller's scope, with a reason and, if known, an end. */
@ApplicationScoped
public class GrantAccess {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final OrganizationRepository organizations;
    private final DeriveAccess derive;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    GrantAccess(
            AccountRepository accounts,
            GrantRepository grants,
            OrganizationRepository organizations,
            DeriveAccess derive,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.organizations = organizations;
        this.derive = derive;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is granted. */
    public record Granting(
            UUID accountId, AccessRole role, UUID organizationId, LocalDate from, LocalDate until, String reason) {}

    /** Answers the grant's id. */
    @Transactional
    public UUID grant(Granting granting, Scope scope) {
        organizations.shareTree();
        String path = organizations.placeForMore(granting.organizationId(), scope);
        Account account = accounts.lock(granting.accountId()).orElseThrow(() -> CommonProblem.notFound("account"));
        account.requireOpen();
        Grant grant = new Grant(granting, caller.key(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (granting.until() != null) {
            if (!granting.until().isAfter(granting.from())) {
                throw Refused.because(MembershipProblem.TERM_ENDS_BEFORE_IT_BEGINS)
                        .with("from", granting.from())
                        .with("termUntil", granting.until());
            }
            grant.endOn(granting.until());
        }
        grants.beside(grant).ifPresent(other -> {
            throw Refused.because(MembershipProblem.GRANT_EXISTS)
                    .with("role", other.role())
                    .with("since", other.validFrom())
                    .with("grant", other.id());
        });
        grants.persistAndFlush(grant);
        audit.record(Act.of("grant:create", "grant", grant.id())
                .in(path)
                .because(granting.reason())
                .with("account", account.id().toString())
                .with("role", granting.role().name()));
        derive.of(account.id());
        return grant.id();
    }
}
