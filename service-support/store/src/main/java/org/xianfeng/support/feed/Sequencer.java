package org.xianfeng.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Gives committed events their places, one instance at a time. The lock is taken in a statement of its own and the events
 * are read in the next one: that statement's snapshot is younger than the lock, so it sees whatever the previous holder
 * placed and every event that a placed one could depend on. Neither transaction numbers nor identity numbers alone would
 * do: they are drawn before the commit, in another order than the commits.
 */
final class Sequencer {

    /** Events placed in one transaction, so that none of them lasts long. */
    static final int BATCH = 500;

    /** Batches whose marks are kept; a follower further behind than this begins anew. */
    static final int MARKS = 100_000;

    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('xianfeng/feed/sequencer', 0))";

    private static final String STATE =
            """
            select last_position, compacted_through,
                   place is distinct from feed_place() as moved,
                   exists (select from feed_event where position is null) as waiting
            from feed
            """;

    private static final String PLACE =
            """
            update feed_event as event set position = batch.position
            from (select number, ? + row_number() over (order by number) as position
                  from (select number from feed_event where position is null order by number limit ?) as waiting) as batch
            where event.number = batch.number
            """;

    private static final String FORGET =
            """
            delete from feed_event as state using feed_event as deletion
            where deletion.keeping = 'DELETION' and deletion.position > ? and deletion.position <= ?
              and state.keeping = 'STATE' and state.subject_id = any (deletion.forgets)
              and state.position < deletion.position
            """;

    private static final String COMPACT =
            """
            delete from feed_event as superseded using (
                select type, subject_id, max(position) as position from feed_event
                where keeping = 'STATE' and position > ? and position <= ? group by type, subject_id) as newest
            where superseded.keeping = 'STATE' and superseded.subject_id = newest.subject_id
              and superseded.type = newest.type and superseded.position < newest.position
            """;

    private final Transactions transactions;
    private final int batch;

    Sequencer(Transactions transactions) {
        this(transactions, BATCH);
    }

    Sequencer(Transactions transactions, int batch) {
        this.transactions = transactions;
        this.batch = batch;
    }

    /** Places what is committed and waits, and answers the last position given by anybody. */
    long sequence() throws SQLException {
        State state = transactions.inOne(Sequencer::state);
        while (state.hasWork()) {
            long before = state.lastPosition();
            state = transactions.inOne(connection -> locked(connection) ? placeBatch(connection) : idle(connection));
            if (state.lastPosition() == before) {
                return before;
            }
        }
        return state.lastPosition();
    }

    /** Removes superseded states, one window of positions at a time; true while there is more to do. */
    boolean compact() throws SQLException {
        return transactions.inOne(connection -> locked(connection) && compactWindow(connection));
    }

    private State placeBatch(Connection connection) throws SQLException {
        State state = state(connection);
        if (state.moved()) {
            renewEpoch(connection);
        }
        int placed = update(connection, PLACE, state.lastPosition(), batch);
        if (placed > 0) {
            long last = state.lastPosition() + placed;
            update(connection, "update feed set last_position = ?", last);
            update(connection, "insert into feed_mark (position, mark) values (?, gen_random_uuid())", last);
            update(connection, FORGET, state.lastPosition(), last);
        }
        return state(connection);
    }

    /** The first place a feed finds itself in is no move. */
    private static void renewEpoch(Connection connection) throws SQLException {
        update(
                connection,
                "update feed set epoch = case when place is null then epoch else gen_random_uuid() end, place = feed_place()");
    }

    private boolean compactWindow(Connection connection) throws SQLException {
        State state = state(connection);
        long through = Math.min(state.lastPosition(), state.compactedThrough() + batch);
        update(connection, COMPACT, state.compactedThrough(), through);
        update(connection, "update feed set compacted_through = ?", through);
        update(
                connection,
                """
                delete from feed_mark where position <=
                    (select position from feed_mark order by position desc offset ? limit 1)
                """,
                MARKS);
        return through < state.lastPosition();
    }

    private static State idle(Connection connection) throws SQLException {
        return state(connection);
    }

    private static State state(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATE);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new State(
                    row.getLong("last_position"),
                    row.getLong("compacted_through"),
                    row.getBoolean("moved"),
                    row.getBoolean("waiting"));
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        }
    }

    private record State(long lastPosition, long compactedThrough, boolean moved, boolean waiting) {

        boolean hasWork() {
            return waiting || moved;
        }
    }
}
