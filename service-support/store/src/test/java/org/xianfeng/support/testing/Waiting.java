package org.xianfeng.support.testing;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.xianfeng.support.database.Sql;

/** The sessions of one database that wait for a lock, to know in a test when the next step can be taken. */
public final class Waiting {

    private static final int LOOKS = 10_000;
    private static final long BETWEEN = 2_000_000;

    private final String database;
    private final Sql server = new Sql(TestPostgres.server().getPostgresDatabase());

    private Waiting(String database) {
        this.database = database;
    }

    public static Waiting in(String database) {
        return new Waiting(database);
    }

    /** Until so many wait. */
    public void await(int sessions) {
        await(sessions, () -> false);
    }

    /** Until so many wait; or fails at once when it is in vain, since who should wait went on. */
    public void await(int sessions, BooleanSupplier inVain) {
        int waiting = sessions();
        for (int i = 0; i < LOOKS && waiting != sessions && !inVain.getAsBoolean(); i++) {
            LockSupport.parkNanos(BETWEEN);
            waiting = sessions();
        }
        if (waiting != sessions) {
            throw new AssertionError(waiting + " sessions wait for a lock, not " + sessions);
        }
    }

    private int sessions() {
        return server.first(
                        "select count(*) from pg_stat_activity where datname = ? and wait_event_type = 'Lock'",
                        row -> row.getInt(1),
                        database)
                .orElseThrow();
    }
}
