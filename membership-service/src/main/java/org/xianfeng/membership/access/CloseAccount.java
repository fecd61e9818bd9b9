package org.xianfeng.membership.access;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Takes back that a login is somebody known here: it lets nobody in, and may be known as somebody else afterwards. */
@ApplicationScoped
public class CloseAccount {

    private final AccountRepository accounts;
    private final PeopleInReach people;
    private final AccountReach reach;
    private final DeriveAccess derive;
    private final AuditLog audit;
    private final Clock clock;

    CloseAccount(
            AccountRepository accounts,
            PeopleInReach people,
            AccountReach reach,
            DeriveAccess derive,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.reach = reach;
        this.derive = derive;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever administers a part of what it reaches locks nobody out of the rest. Its grants stay on record. */
    @Transactional
    public void close(UUID id, String reason, Scope scope) {
        Account account = accounts.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("account"));
        account.requireOpen();
        reach.requireCovered(derive.given(account), scope);
        account.close(reason, clock.instant());
        audit.record(Act.of("account:close", "account", id)
                .in(people.placeOf(account.personId().orElse(null)))
                .because(reason));
        derive.nothing(account);
    }
}
