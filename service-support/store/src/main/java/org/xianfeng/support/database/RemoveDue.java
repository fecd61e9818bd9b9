package org.xianfeng.support.database;

import java.util.function.IntUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes what is kept for a time only. One instance does it at a time, in rounds of which each takes a bounded number of
 * rows; what is left after the last round waits for the next time.
 */
@ApplicationScoped
public class RemoveDue {

    static final int AT_ONCE = 5_000;
    static final int MOST_ROUNDS = 20;

    private final AdvisoryLock lock;

    public RemoveDue(AdvisoryLock lock) {
        this.lock = lock;
    }

    /**
     * Part of the running transaction; does nothing while another instance is at it.
     *
     * @param job what the lock is about, for example {@code forget-operations}
     * @param remove removes at most so many and answers how many it were
     * @return how many were removed
     */
    public int underLock(String job, IntUnaryOperator remove) {
        int removed = 0;
        if (lock.tryInTransaction("job:" + job)) {
            for (int round = 0; round < MOST_ROUNDS && removed == round * AT_ONCE; round++) {
                removed += remove.applyAsInt(AT_ONCE);
            }
        }
        return removed;
    }
}
