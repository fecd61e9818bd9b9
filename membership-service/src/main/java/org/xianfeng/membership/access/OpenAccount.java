package org.xianfeng.membership.access;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/** Lets somebody who signs in at an issuer be known here. */
@ApplicationScoped
public class OpenAccount {

    private final AccountRepository accounts;
    private final PeopleInReach people;
    private final AccountReach reach;
    private final DeriveAccess derive;
    private final AuditLog audit;
    private final Clock clock;

    OpenAccount(
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

    /**
     * One account a subject, and one of an issuer a person; the unique indexes decide between two at once.
     *
     * @param personId who she is, within the scope with all that she acts for; null for an application or somebody who
     *     is not recorded, whose account lies within no subtree: only who reaches all opens it, for nobody else finds
     *     it again
     */
    @Transactional
    public UUID open(String issuer, String subject, UUID personId, Scope scope) {
        if (personId == null) {
            if (!scope.covers(AccountRepository.ANY_PATH)) {
                throw Refused.because(MembershipProblem.ACCOUNT_NEEDS_PERSON);
            }
        } else {
            if (!people.contains(personId, scope)) {
                throw CommonProblem.notFound("person");
            }
            derive.shareRules();
            reach.requireCovered(derive.about(personId), scope);
        }
        accounts.openOne(issuer, subject, personId).ifPresent(other -> {
            throw refused(other, subject, scope);
        });
        Account account = Account.opened(issuer, subject, personId, clock.instant());
        accounts.persistAndFlush(account);
        audit.record(Act.of("account:create", "account", account.id()).in(people.placeOf(personId)));
        derive.of(account.id());
        return account.id();
    }

    /** Which account it is is said of one within the scope only. */
    private Refused refused(Account other, String subject, Scope scope) {
        Refused refused = Refused.because(
                other.subject().equals(subject)
                        ? MembershipProblem.ACCOUNT_EXISTS
                        : MembershipProblem.PERSON_HAS_ACCOUNT);
        return accounts.isWithin(other.id(), scope) ? refused.with("account", other.id()) : refused;
    }
}
