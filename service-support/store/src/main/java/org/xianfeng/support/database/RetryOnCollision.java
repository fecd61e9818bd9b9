package org.xianfeng.support.database;

import org.jboss.logging.Logger;

import java.util.concurrent.ThreadLocalRandom;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/**
 * Runs a use case a second time when the database chose it as the victim of a deadlock or of a serialization failure:
 * whoever won has what she waited for by then. Only where the use case begins a transaction of its own, for inside another
 * one it has nothing left to repeat; whatever the first run did is rolled back. A second collision leaves as 503 with
 * Retry-After, or, of one item of a list, as 503 of that item.
 */
public abstract class RetryOnCollision {

    /** Before Quarkus' own interceptors of {@code @Transactional}, which stand at 200: each run gets its transaction. */
    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;

    private static final Logger LOG = Logger.getLogger(RetryOnCollision.class);

    @AroundInvoke
    Object aroundTransaction(InvocationContext useCase) throws Exception {
        if (!beginsTransaction()) {
            return useCase.proceed();
        }
        try {
            return useCase.proceed();
        } catch (Exception e) {
            if (!isCollision(e)) {
                throw e;
            }
            LOG.infof("%s collided with another transaction and is run again", useCase.getMethod());
            letTheOtherGoOn();
            return useCase.proceed();
        }
    }

    /** Whether the use case gets a transaction that is over when it returns, so that a second run begins anew. */
    abstract boolean beginsTransaction() throws SystemException;

    /** Whoever was waiting for us has to wake up first; at once we would take the same lock again and collide again. */
    private static void letTheOtherGoOn() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextLong(25, 100));
    }

    private static boolean isCollision(Exception e) {
        return DatabaseFailure.in(e)
                .filter(failure -> failure.kind() == DatabaseFailure.Kind.COLLISION)
                .isPresent();
    }

    @Interceptor
    @Transactional(Transactional.TxType.REQUIRED)
    @Priority(OUTSIDE_THE_TRANSACTION)
    static class Required extends RetryOnCollision {

        private final TransactionManager transactions;

        Required(TransactionManager transactions) {
            this.transactions = transactions;
        }

        @Override
        boolean beginsTransaction() throws SystemException {
            return transactions.getStatus() == Status.STATUS_NO_TRANSACTION;
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(OUTSIDE_THE_TRANSACTION)
    static class RequiresNew extends RetryOnCollision {

        /** Also beside another transaction, which is set aside meanwhile and neither sees the first run nor is undone. */
        @Override
        boolean beginsTransaction() {
            return true;
        }
    }
}
