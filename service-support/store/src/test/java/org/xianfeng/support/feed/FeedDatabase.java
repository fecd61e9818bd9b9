package org.xianfeng.support.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

/** A migrated database of its own for one test, seen as the application sees it. */
public final class FeedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final DataSource owner;
    private final DataSource application;

    private FeedDatabase(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    public static FeedDatabase create() {
        String name = "feed" + COUNT.incrementAndGet();
        SupportTables.in(name);
        return new FeedDatabase(TestPostgres.asOwner(name), TestPostgres.asApplication(name));
    }

    /** A database that was migrated elsewhere, for example in a cluster of its own. */
    public static FeedDatabase at(DataSource everybody) {
        return new FeedDatabase(everybody, everybody);
    }

    public DataSource dataSource() {
        return application;
    }

    public Transactions transactions() {
        return Transactions.of(application);
    }

    public Connection begin() throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A table that only this test needs. */
    public void define(String sql) throws SQLException {
        execute(owner, sql);
    }

    public void execute(String sql) throws SQLException {
        execute(application, sql);
    }

    private static void execute(DataSource role, String sql) throws SQLException {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public <T> List<T> column(String sql, Class<T> type) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getObject(1, type));
            }
            return values;
        }
    }

    /** Writes an event and commits it. */
    public void publish(EventType type, UUID subject, long version) throws SQLException {
        NewEvent event = event(type, subject, version);
        transactions().inOne(connection -> {
            event.write(connection);
            return null;
        });
    }

    /** Writes an event in the caller's transaction. */
    public static void write(Connection connection, EventType type, UUID subject, long version, String data)
            throws SQLException {
        NewEvent.of(type, subject, version, NOON, data).write(connection);
    }

    /** Places what is committed. */
    public void sequence() throws SQLException {
        new Sequencer(transactions()).sequence();
    }

    /** Removes a window of superseded states. */
    public void compact() throws SQLException {
        new Sequencer(transactions()).compact();
    }

    public FeedReader reader() {
        return new FeedReader(transactions());
    }

    static NewEvent event(EventType type, UUID subject, long version) {
        return NewEvent.of(type, subject, version, NOON, "{\"version\": %d}".formatted(version));
    }
}
