package org.xianfeng.membership.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.rulesetting.RuleReference;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers what an account may see, and because of what. */
@ApplicationScoped
public class ReadAccount {

    private final AccountRepository accounts;
    private final MembershipAccessBook book;
    private final Instance<AccessFacts> facts;
    private final Clock clock;

    ReadAccount(AccountRepository accounts, MembershipAccessBook book, @Any Instance<AccessFacts> facts, Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /** The account, if the scope shows it. */
    @Transactional
    public AccountView view(UUID id, Scope scope) {
        return accounts.find(id, scope)
                .map(account -> view(account, scope))
                .orElseThrow(() -> CommonProblem.notFound("account"));
    }

    /** The account for whoever opened it: one that is tied to nobody lies within no subtree, not even hers. */
    @Transactional
    public AccountView known(UUID id, Scope scope) {
        return accounts.findByIdOptional(id)
                .filter(account ->
                        account.personId().isEmpty() || accounts.find(id, scope).isPresent())
                .map(account -> view(account, scope))
                .orElseThrow(() -> CommonProblem.notFound("account"));
    }

    /** The account for whoever closed it: what it gave let her see it until then, and is over. */
    @Transactional
    public AccountView closed(UUID id, Scope scope) {
        return accounts.findByIdOptional(id)
                .filter(account -> !account.isOpen())
                .map(account -> view(account, scope))
                .orElseThrow(() -> CommonProblem.notFound("account"));
    }

    /** Only the entries in organisations that the scope covers: who else she works for is not the asker's business. */
    private AccountView view(Account account, Scope scope) {
        List<AccessEntry> entries =
                account.isOpen() ? book.of(account.issuer(), account.subject()).entries() : List.of();
        return new AccountView(
                account.id(),
                account.issuer(),
                account.subject(),
                account.personId().orElse(null),
                account.closedAt().orElse(null),
                account.closingReason().orElse(null),
                entries.stream()
                        .filter(entry -> scope.covers(entry.path()))
                        .map(entry -> AccessEntryView.of(entry, ruleOf(entry)))
                        .toList());
    }

    private Optional<RuleReference> ruleOf(AccessEntry entry) {
        LocalDate today = Time.today(clock);
        return facts.stream()
                .flatMap(source -> source.ruleOf(entry, today).stream())
                .findFirst();
    }
}
