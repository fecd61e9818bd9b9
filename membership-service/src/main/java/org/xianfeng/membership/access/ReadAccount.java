package org.xianfeng.membership.access;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Answers what an account may see, and because of what. */
@ApplicationScoped
public class ReadAccount {

    private final AccountRepository accounts;
    private final MembershipAccessBook book;

    ReadAccount(AccountRepository accounts, MembershipAccessBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    /** Only the entries in organisations that the scope covers: who else she works for is not the asker's business. */
    @Transactional
    public AccountView view(UUID id, Scope scope) {
        Account account = accounts.findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("account"));
        return new AccountView(
                account.id(),
                account.issuer(),
                account.subject(),
                account.personId().orElse(null),
                book.of(account.issuer(), account.subject()).entries().stream()
                        .filter(entry -> scope.covers(entry.path()))
                        .map(AccessEntryView::of)
                        .toList());
    }
}
