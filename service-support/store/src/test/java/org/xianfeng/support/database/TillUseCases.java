package org.xianfeng.support.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Test-only use cases that collide on purpose; singletons, so that a test can read their fields. */
@Singleton
class TillUseCases {

    final AtomicInteger runs = new AtomicInteger();

    @Inject
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Inner inner;

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
    void add(int id, String name) {
        Till till = new Till();
        till.id = id;
        till.name = name;
        entities.persist(till);
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

    private static void collide(Sql sql) {
        sql.update("do $$ begin raise exception 'collided' using errcode = '40001'; end $$");
    }

    private static void meet(CountDownLatch everybody) {
        everybody.countDown();
        try {
            if (!everybody.await(10, TimeUnit.SECONDS)) {
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
    }
}
