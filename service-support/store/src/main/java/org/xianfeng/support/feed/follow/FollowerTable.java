package org.xianfeng.support.feed.follow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.xianfeng.support.feed.FeedEvent;

/** The stored position of one follower, and the versions it has applied. */
record FollowerTable(String source) {

    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('xianfeng/follower/' || ?, 0))";

    private static final String WRITE =
            """
            insert into follower (source, epoch, position, mark, head, contacted_at, complete_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (source) do update set
                epoch = excluded.epoch, position = excluded.position, mark = excluded.mark, head = excluded.head,
                contacted_at = excluded.contacted_at, complete_at = excluded.complete_at
            """;

    private static final String ACCEPT =
            """
            insert into followed_subject (source, type, subject_id, version) values (?, ?, ?, ?)
            on conflict (source, type, subject_id) do update set version = excluded.version
            where followed_subject.version < excluded.version
            """;

    /** Whether this transaction is the one that applies events now; another replica's may be. */
    boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    FollowerStatus read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from follower where source = ?")) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? status(row) : FollowerStatus.before(source);
            }
        }
    }

    void write(Connection connection, FollowerStatus status) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(WRITE)) {
            upsert.setString(1, source);
            upsert.setObject(2, status.epoch());
            upsert.setLong(3, status.position());
            upsert.setObject(4, status.mark());
            upsert.setLong(5, status.head());
            upsert.setObject(6, utc(status.contactedAt()));
            upsert.setObject(7, utc(status.completeAt()));
            upsert.executeUpdate();
        }
    }

    /** Remembers the event's version; false if an equal or higher one of its subject is known. */
    boolean accept(Connection connection, FeedEvent event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ACCEPT)) {
            upsert.setString(1, source);
            upsert.setString(2, event.type());
            upsert.setObject(3, event.subjectId());
            upsert.setLong(4, event.version());
            return upsert.executeUpdate() == 1;
        }
    }

    void forget(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from followed_subject where source = ?")) {
            delete.setString(1, source);
            delete.executeUpdate();
        }
    }

    private FollowerStatus status(ResultSet row) throws SQLException {
        return new FollowerStatus(
                source,
                row.getObject("epoch", UUID.class),
                row.getLong("position"),
                row.getObject("mark", UUID.class),
                row.getLong("head"),
                instant(row, "contacted_at"),
                instant(row, "complete_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
