package org.xianfeng.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads pages of a feed, each from one snapshot, so that events, head and mark agree. */
public final class FeedReader {

    private static final String EVENTS =
            """
            select position, id, type, subject_type, subject_id, subject_version, time, data
            from feed_event where position > ? order by position limit ?
            """;

    /**
     * Twice as long as any transaction lasts: an event that still waits after that was committed long ago, and whoever
     * should place it does not.
     */
    private static final String STATE =
            """
            select epoch, last_position,
                   (select written_at from feed_event where position is null order by number limit 1)
                       < clock_timestamp() - interval '2 minutes' as halted
            from feed
            """;

    private final Transactions transactions;

    public FeedReader(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The events after a position.
     *
     * @param mark what the reader was given with that position; null at the beginning
     * @throws UnknownPosition if this feed has never given that position and mark
     * @throws PlacingHalted if events are committed and nobody places them
     */
    public FeedPage after(long position, UUID mark, int limit) throws SQLException {
        return transactions.inOne(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return page(connection, statement, position, mark, limit);
            }
        });
    }

    private static FeedPage page(Connection connection, Statement statement, long position, UUID mark, int limit)
            throws SQLException {
        UUID epoch;
        long head;
        try (ResultSet feed = statement.executeQuery(STATE)) {
            feed.next();
            if (feed.getBoolean("halted")) {
                throw new PlacingHalted();
            }
            epoch = feed.getObject("epoch", UUID.class);
            head = feed.getLong("last_position");
        }
        if (position > head || mark != null && !knows(connection, mark)) {
            throw new UnknownPosition(position);
        }
        List<FeedEvent> events = events(connection, position, limit);
        long next = events.size() < limit ? head : events.get(events.size() - 1).position();
        return new FeedPage(epoch, head, next, markOf(connection, next), events);
    }

    private static List<FeedEvent> events(Connection connection, long position, int limit) throws SQLException {
        List<FeedEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
        }
        return events;
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        return new FeedEvent(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getLong("subject_version"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }

    private static boolean knows(Connection connection, UUID mark) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select from feed_mark where mark = ?")) {
            select.setObject(1, mark);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The mark of the batch that the position belongs to: whoever knows it has everything before it in common with us. */
    private static UUID markOf(Connection connection, long position) throws SQLException {
        if (position == 0) {
            return null;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select mark from feed_mark where position >= ? order by position limit 1")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject("mark", UUID.class) : null;
            }
        }
    }
}
