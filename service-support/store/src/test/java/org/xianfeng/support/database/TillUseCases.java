package org.xianfeng.support.database;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionImple;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** Test-only use cases that collide on purpose; singletons, so that a test can read their fields. */
@Singleton
class TillUseCases {

    final AtomicInteger runs = new AtomicInteger();

    /** Closed by a test that wants a request to stay at work. */
    final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    /** Opened by a request that has arrived at the gate. */
    final AtomicReference<CountDownLatch> atTheGate = new AtomicReference<>(new CountDownLatch(1));

    @Inject
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Sql sql;

    @Inject
    Inner inner;

    @Inject
    TransactionManager transactions;

    /** Locks one till, waits until everybody has locked one, then wants the other. */
    @Transactional
    void move(int from, int to, CountDownLatch everybodyHasOne) {
        runs.incrementAndGet();
        sql.update("update till set amount = amount - 1 where id = ?", from);
        meet(everybodyHasOne);
        sql.update("update till set amount = amount + 1 where id = ?", to);
    }

    @Transactional
    void alwaysCollide() {
        runs.incrementAndGet();
        collide(sql);
    }

    @Transactional
    void collideInside() {
        inner.collide();
    }

    /** Each of the two transactions writes one till, and the inner one only collides after it has written. */
    @Transactional
    void collideOnceBeside() {
        runs.incrementAndGet();
        sql.update("update till set amount = amount + 1 where id = 1");
        inner.collideOnceInANewTransaction();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void collideOnceInANewTransaction() {
        if (runs.incrementAndGet() == 1) {
            collide(sql);
        }
    }

    @Transactional
    void rename(int id, String name) {
        entities.find(Till.class, id).name = name;
    }

    @Transactional
    Till add(int id, String name) {
        runs.incrementAndGet();
        Till till = new Till();
        till.id = id;
        till.name = name;
        entities.persist(till);
        pass(gate.get());
        return till;
    }

    /** Refuses, after writing and after recording that somebody tried. */
    @Transactional
    void empty(int id) {
        sql.update("update till set amount = 1000 where id = ?", id);
        audit.record(Act.of("till:empty", "till", id));
        Refused refusal = CommonProblem.notFound("till");
        audit.recordRefusal(Act.of("till:empty", "till", id).because("Curiosity"), refusal);
        throw refusal;
    }

    @Transactional
    void refuseAfterWriting(RuntimeException refusal) {
        runs.incrementAndGet();
        sql.update("update till set amount = 1000 where id = 1");
        throw refusal;
    }

    /** The same connection for Hibernate and for plain statements: the lock of one is the lock of the other. */
    @Transactional
    boolean seesWhatHibernateFlushed(int id) {
        entities.find(Till.class, id).amount = 77;
        entities.flush();
        boolean seen = sql.first("select amount from till where id = ?", row -> row.getInt(1), id)
                        .orElseThrow()
                == 77;
        entities.find(Till.class, id).amount = 0;
        return seen;
    }

    /** How long the running transaction may last, and rest. */
    @Transactional
    Limits limits() {
        runs.incrementAndGet();
        try {
            TransactionImple running = (TransactionImple) transactions.getTransaction();
            return new Limits(
                    running.getTimeout(),
                    sql.first("show idle_in_transaction_session_timeout", row -> row.getString(1))
                            .orElseThrow());
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a transaction may take. */
    public record Limits(int seconds, String rest) {}

    private static void collide(Sql sql) {
        sql.update("do $$ begin raise exception 'collided' using errcode = '40001'; end $$");
    }

    private static void meet(CountDownLatch everybody) {
        everybody.countDown();
        await(everybody);
    }

    private void pass(CountDownLatch closed) {
        atTheGate.get().countDown();
        await(closed);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody else came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Singleton
    static class Inner {

        final AtomicInteger runs = new AtomicInteger();

        @Inject
        Sql sql;

        @Transactional
        void collide() {
            runs.incrementAndGet();
            TillUseCases.collide(sql);
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void collideOnceInANewTransaction() {
            sql.update("update till set amount = amount + 1 where id = 2");
            if (runs.incrementAndGet() == 1) {
                TillUseCases.collide(sql);
            }
        }
    }
}
