package org.xianfeng.membership.access;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets somebody who signs in at an issuer be known here. */
@ApplicationScoped
public class OpenAccount {

    private final AccountRepository accounts;
    private final DeriveAccess derive;
    private final Clock clock;

    OpenAccount(AccountRepository accounts, DeriveAccess derive, Clock clock) {
        this.accounts = accounts;
        this.derive = derive;
        this.clock = clock;
    }

    /**
     * One account a subject; the unique index decides between two at once.
     *
     * @param personId who she is; null for an application or somebody who is not recorded
     */
    @Transactional
    public UUID open(String issuer, String subject, UUID personId) {
        Account account = Account.opened(issuer, subject, personId, clock.instant());
        accounts.persistAndFlush(account);
        derive.of(account.id());
        return account.id();
    }
}
