package org.xianfeng.support.feed;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.xianfeng.support.testing.TestPostgres;

/** A migrated database of its own for one test, seen as the application sees it. */
public final class FeedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final DataSource application;

    private FeedDatabase(DataSource application) {
        this.application = application;
    }

    public static FeedDatabase create() {
        String name = "feed" + COUNT.incrementAndGet();
        TestPostgres.create(name);
        migrate(TestPostgres.asOwner(name), name + "_app");
        return new FeedDatabase(TestPostgres.asApplication(name));
    }

    public static void migrate(DataSource owner, String application) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/support")
                .placeholders(Map.of("application", application))
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return application;
    }

    Transactions transactions() {
        return Transactions.of(application);
    }

    Connection begin() throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> column(String sql, Class<T> type) throws SQLException {
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
    NewEvent publish(EventType type, UUID subject, long version) throws SQLException {
        NewEvent event = event(type, subject, version);
        transactions().inOne(connection -> {
            event.write(connection);
            return null;
        });
        return event;
    }

    static NewEvent event(EventType type, UUID subject, long version) {
        return NewEvent.of(type, subject, version, NOON, "{\"version\": %d}".formatted(version));
    }
}
