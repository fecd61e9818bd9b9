package org.xianfeng.support.feed.follow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

import org.xianfeng.support.feed.FeedDatabase;
import org.xianfeng.support.feed.ThingEvent;

/**
 * One of many who change things at random and tell of it: one or two things in a transaction, begun long before the lock
 * or not, committed after a while or rolled back.
 */
final class ThingWriter implements Callable<Integer> {

    static final int SLOTS = 60;

    static final String TABLE =
            """
            create table thing (
                slot int primary key, id uuid not null default uuidv7(), version bigint not null default 0,
                colour int, counted bigint not null default 0)
            """;

    static final String FILL = "insert into thing (slot) select generate_series(1, %d)".formatted(SLOTS);

    private final FeedDatabase database;
    private final Random random;
    private final int events;

    ThingWriter(FeedDatabase database, Random random, int events) {
        this.database = database;
        this.random = random;
        this.events = events;
    }

    /** How many events were committed. */
    @Override
    public Integer call() throws SQLException {
        int committed = 0;
        try (Connection connection = database.begin()) {
            while (committed < events) {
                committed += transaction(connection);
            }
        }
        return committed;
    }

    private int transaction(Connection connection) throws SQLException {
        if (random.nextBoolean()) {
            drawTransactionNumber(connection);
            delay();
        }
        TreeSet<Integer> slots = new TreeSet<>();
        int wanted = random.nextInt(5) == 0 ? 2 : 1;
        while (slots.size() < wanted) {
            slots.add(1 + random.nextInt(SLOTS));
        }
        for (int slot : slots) {
            change(connection, slot);
        }
        delay();
        if (random.nextInt(20) == 0) {
            connection.rollback();
            return 0;
        }
        connection.commit();
        return wanted;
    }

    private void change(Connection connection, int slot) throws SQLException {
        UUID id;
        long version;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id, version from thing where slot = " + slot + " for update")) {
            row.next();
            id = row.getObject("id", UUID.class);
            version = row.getLong("version") + 1;
        }
        int value = random.nextInt(1000);
        int kind = random.nextInt(20);
        if (kind == 0) {
            update(connection, "id = uuidv7(), version = 0, colour = null, counted = 0", slot);
            FeedDatabase.write(connection, ThingEvent.THING_GONE, id, version, "{}");
        } else if (kind < 5) {
            update(connection, "version = version + 1, counted = counted + " + value, slot);
            FeedDatabase.write(connection, ThingEvent.THING_COUNTED, id, version, "{\"amount\": %d}".formatted(value));
        } else {
            update(connection, "version = version + 1, colour = " + value, slot);
            FeedDatabase.write(connection, ThingEvent.THING_STATE, id, version, "{\"colour\": %d}".formatted(value));
        }
    }

    private static void update(Connection connection, String assignments, int slot) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update thing set " + assignments + " where slot = ?")) {
            update.setInt(1, slot);
            update.executeUpdate();
        }
    }

    private static void drawTransactionNumber(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    /** Mostly short, now and then ten times as long. */
    private void delay() {
        long micros = random.nextInt(random.nextInt(50) == 0 ? 20_000 : 2_000);
        LockSupport.parkNanos(micros * 1_000);
    }
}
