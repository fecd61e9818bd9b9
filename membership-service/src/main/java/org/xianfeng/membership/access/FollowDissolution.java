package org.xianfeng.membership.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.membership.organization.OrganizationDissolved;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.time.Time;

/**
 * In an organisation that exists no longer nobody has a role: what was granted there ends on the day on which that is
 * recorded, since what it let somebody see until then she has seen. Whoever has a role above it reads its record.
 */
@ApplicationScoped
class FollowDissolution {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final DeriveAccess derive;
    private final AuditLog audit;
    private final Clock clock;

    FollowDissolution(
            AccountRepository accounts, GrantRepository grants, DeriveAccess derive, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.derive = derive;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller has the tree alone, so nothing is granted there meanwhile. */
    void follow(@Observes OrganizationDissolved dissolved) {
        LocalDate today = Time.today(clock);
        List<UUID> concerned = grants.accountsLasting(dissolved.id(), today).stream()
                .filter(this::isLockedAndThere)
                .toList();
        for (Grant grant : grants.lockLasting(dissolved.id(), today)) {
            grants.end(grant, today);
            audit.record(Act.of("grant:end", "grant", grant.id())
                    .in(dissolved.path())
                    .with("until", today.toString())
                    .with("dissolvedOn", dissolved.until().toString()));
        }
        concerned.forEach(derive::of);
    }

    /** Somebody may be erased meanwhile, with her accounts and what was granted to them. */
    private boolean isLockedAndThere(UUID account) {
        return accounts.lock(account).isPresent();
    }
}
