package org.xianfeng.support.feed.follow;

import java.sql.Connection;
import java.sql.SQLException;

import org.xianfeng.support.feed.FeedEvent;

/**
 * What this service makes of another one's events. A bean of this type is given the events of its source as soon as that
 * source has an address ({@code xianfeng.follow.SOURCE.url}). Several may share a source.
 */
public interface EventConsumer {

    /** The service whose events these are, for example {@code membership}. */
    String source();

    /**
     * Applies one event, once, in the feed's order, in the transaction that also stores the position. Types that are not
     * known are left alone: a later release of the source may send them. What fails here is tried again, and nothing after
     * it is read before it succeeds.
     *
     * @param connection of that transaction; neither commit nor close it
     */
    void apply(FeedEvent event, Connection connection) throws SQLException;

    /**
     * Forgets everything it has from its source, because all of it is about to come again in the same transaction. Delete
     * rows and do not truncate: readers go on with the old ones until the new ones are complete.
     */
    void forget(Connection connection) throws SQLException;

    /**
     * Applies an event after {@link #forget}. Nothing else than the first time for whoever keeps nothing but what it is told.
     */
    default void retell(FeedEvent event, Connection connection) throws SQLException {
        apply(event, connection);
    }

    /** After {@link #forget} all has come again that was there to tell, and every consumer has applied it. */
    default void retold(Connection connection) throws SQLException {}

    /** Something was applied and is committed, here or by another replica: what was cached may be old. */
    default void changed() {}
}
