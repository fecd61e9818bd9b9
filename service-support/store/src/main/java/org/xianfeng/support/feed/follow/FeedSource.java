package org.xianfeng.support.feed.follow;

import java.time.Duration;
import java.util.UUID;

import org.xianfeng.support.feed.FeedPage;

/** Where a follower reads: a feed over HTTP, or one in the same process. */
@FunctionalInterface
public interface FeedSource {

    /**
     * The events after a position, as soon as there are any, but no later than the wait.
     *
     * @throws org.xianfeng.support.feed.UnknownPosition if the feed has never given that position and mark
     * @throws FeedUnavailable if there is no answer that could be used
     */
    FeedPage after(long position, UUID mark, int limit, Duration wait);
}
