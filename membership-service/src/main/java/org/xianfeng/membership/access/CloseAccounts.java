package org.xianfeng.membership.access;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;

/** Removes the accounts of somebody who is erased: whoever signs in as she did is nobody from then on. */
@ApplicationScoped
public class CloseAccounts {

    private final AccountRepository accounts;
    private final SqlSession sql;

    CloseAccounts(AccountRepository accounts, SqlSession sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    /** Locks them first, so that no access of theirs is being derived at the same moment; answers which they were. */
    public List<UUID> of(UUID personId) {
        List<UUID> closed = accounts.everIdsOf(personId);
        for (UUID account : closed) {
            accounts.lock(account);
            for (String table : List.of("access_entry", "access_grant")) {
                sql.change("delete from %s where account_id = :account".formatted(table))
                        .bind("account", account)
                        .execute();
            }
            accounts.deleteById(account);
        }
        return closed;
    }
}
