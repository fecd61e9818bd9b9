package org.xianfeng.support.database;

import java.nio.ByteBuffer;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.digest.Sha256;

/**
 * Locks that guard a thing without a row of its own, held until the transaction ends. Locks of the session are not
 * offered: a pooled connection would keep them and pass them on to whoever borrows it next.
 */
@ApplicationScoped
public class AdvisoryLock {

    private final Sql sql;

    public AdvisoryLock(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes the lock if nobody has it, without waiting. The key begins with what it is about, for example {@code
     * idempotency:}. Two keys share a lock once in 2^64 cases, which costs a needless "not now" and nothing else.
     */
    @TakesDatabaseLock
    public boolean tryInTransaction(String key) {
        sql.requireTransaction();
        return sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), numberOf(key))
                .orElseThrow();
    }

    /** Takes the lock as soon as nobody else has it; several of them in one order everywhere. */
    public void awaitInTransaction(String key) {
        sql.requireTransaction();
        sql.first("select pg_advisory_xact_lock(?)", row -> true, numberOf(key));
    }

    static long numberOf(String key) {
        return ByteBuffer.wrap(Sha256.of(key)).getLong();
    }
}
