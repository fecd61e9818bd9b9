package org.xianfeng.support.feed.follow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.Transactions;
import org.xianfeng.support.feed.UnknownPosition;

/**
 * Follows one source. It reads without holding a connection, then applies the page and the new position in one
 * transaction: whatever happens in between, an event has its effect once. Of several replicas one applies at a time; the
 * others find the position moved and read on from there.
 */
public final class Follower {

    private static final int LIMIT = 500;

    /** How a step ended. */
    public enum Step {
        /** Events were applied, or everything was forgotten and read anew. */
        APPLIED,
        /** Nothing was new. */
        IDLE,
        /** Another replica is at work, or was faster. */
        LEFT_TO_ANOTHER
    }

    private final FeedSource feed;
    private final List<EventConsumer> consumers;
    private final Transactions transactions;
    private final Clock clock;
    private final FollowerTable table;
    private final int limit;
    private volatile FollowerStatus status;

    public Follower(
            String source, FeedSource feed, List<EventConsumer> consumers, Transactions transactions, Clock clock) {
        this(source, feed, consumers, transactions, clock, LIMIT);
    }

    Follower(
            String source,
            FeedSource feed,
            List<EventConsumer> consumers,
            Transactions transactions,
            Clock clock,
            int limit) {
        this.feed = feed;
        this.consumers = List.copyOf(consumers);
        this.transactions = transactions;
        this.clock = clock;
        this.limit = limit;
        this.table = new FollowerTable(source);
        this.status = FollowerStatus.before(source);
    }

    /** Where this follower stood when it looked last. */
    public FollowerStatus status() {
        return status;
    }

    /** Reads where it stands from the database, which another replica may have moved. */
    public FollowerStatus look() throws SQLException {
        observe(transactions.inOne(table::read));
        return status;
    }

    /** Reads one page, waiting for news if there is none, and applies it. */
    public Step step(Duration wait) throws SQLException {
        FollowerStatus known = look();
        FeedPage page;
        try {
            page = feed.after(known.position(), known.mark(), limit, wait);
        } catch (UnknownPosition lostHistory) {
            return rebuild(known);
        }
        if (known.epoch() != null && !known.epoch().equals(page.epoch())) {
            return rebuild(known);
        }
        return settle(known, transactions.inOne(connection -> apply(connection, known, page)));
    }

    private FollowerStatus apply(Connection connection, FollowerStatus known, FeedPage page) throws SQLException {
        if (!table.lock(connection) || !table.read(connection).standsWhere(known)) {
            return null;
        }
        FollowerStatus after = applyPage(connection, known, page, EventConsumer::apply);
        table.write(connection, after);
        return after;
    }

    /**
     * Forgets everything and reads it all again in one transaction, so that nobody ever sees half of it. It ends at what was
     * the head when it began; what came since is read in the usual way.
     */
    private Step rebuild(FollowerStatus known) throws SQLException {
        return settle(known, transactions.inOne(connection -> {
            if (!table.lock(connection) || !table.read(connection).standsWhere(known)) {
                return null;
            }
            table.forget(connection);
            for (EventConsumer consumer : consumers) {
                consumer.forget(connection);
            }
            FollowerStatus at = FollowerStatus.before(known.source());
            long head = Long.MAX_VALUE;
            do {
                FeedPage page = feed.after(at.position(), at.mark(), limit, Duration.ZERO);
                if (at.epoch() != null && !at.epoch().equals(page.epoch())) {
                    throw new FeedUnavailable("The feed of " + known.source() + " changed its epoch while it was read");
                }
                head = Math.min(head, page.head());
                at = applyPage(connection, at, page, EventConsumer::retell);
            } while (at.position() < head);
            for (EventConsumer consumer : consumers) {
                consumer.retold(connection);
            }
            table.write(connection, at);
            return at;
        }));
    }

    @FunctionalInterface
    private interface Telling {

        void tell(EventConsumer consumer, FeedEvent event, Connection connection) throws SQLException;
    }

    private FollowerStatus applyPage(Connection connection, FollowerStatus known, FeedPage page, Telling telling)
            throws SQLException {
        long position = known.position();
        for (FeedEvent event : page.events()) {
            if (event.position() <= position) {
                throw new FeedUnavailable("Out of order: " + event);
            }
            position = event.position();
            if (table.accept(connection, event)) {
                for (EventConsumer consumer : consumers) {
                    telling.tell(consumer, event, connection);
                }
            }
        }
        if (page.next() < position) {
            throw new FeedUnavailable("The feed of " + known.source() + " leads back to " + page.next());
        }
        return known.after(page, clock.instant());
    }

    private Step settle(FollowerStatus before, FollowerStatus after) {
        if (after == null) {
            return Step.LEFT_TO_ANOTHER;
        }
        observe(after);
        return after.standsWhere(before) ? Step.IDLE : Step.APPLIED;
    }

    private void observe(FollowerStatus seen) {
        boolean moved = !seen.standsWhere(status);
        status = seen;
        if (moved) {
            consumers.forEach(EventConsumer::changed);
        }
    }
}
