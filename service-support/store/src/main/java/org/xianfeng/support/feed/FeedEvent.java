package org.xianfeng.support.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An event at its place in a feed.
 *
 * @param version of the subject; a follower applies an event only if it knows no equal or higher one of this type
 * @param data JSON
 */
public record FeedEvent(
        long position,
        UUID id,
        String type,
        String subjectType,
        UUID subjectId,
        long version,
        Instant time,
        String data) {

    /** Without the data, which may be personal and does not belong into logs. */
    @Override
    public String toString() {
        return "%s %s of %s/%s version %d at %d".formatted(type, id, subjectType, subjectId, version, position);
    }
}
