package org.xianfeng.support.feed;

import java.util.List;
import java.util.UUID;

/**
 * What a feed answers: events in order, and where the reader then stands.
 *
 * @param epoch another one than before tells the reader to begin anew
 * @param head the last position given
 * @param next where the reader stands after this page, which is the head if nothing more is there
 * @param mark proof, to be shown with the next request, that the reader has seen this history up to there; null at 0
 */
public record FeedPage(UUID epoch, long head, long next, UUID mark, List<FeedEvent> events) {

    public FeedPage {
        events = List.copyOf(events);
    }

    /** Whether nothing more was there when the page was read. */
    public boolean reachesHead() {
        return next >= head;
    }
}
