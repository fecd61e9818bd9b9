package org.xianfeng.support.feed.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import org.xianfeng.support.feed.FeedPage;

/**
 * How far this service has followed another.
 *
 * @param epoch of the feed; null before the first contact
 * @param position up to which everything is applied
 * @param mark what the feed gave with that position
 * @param head where the feed stood at the last contact
 * @param contactedAt when the feed answered last; null if never
 * @param completeAt when the feed answered last and nothing was missing here afterwards; null if never
 */
public record FollowerStatus(
        String source, UUID epoch, long position, UUID mark, long head, Instant contactedAt, Instant completeAt) {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    /** How far apart clocks may be, and how long a change may take from its id to its place in the feed. */
    private static final Duration LEEWAY = Duration.ofSeconds(10);

    static FollowerStatus before(String source) {
        return new FollowerStatus(source, null, 0, null, 0, null, null);
    }

    FollowerStatus after(FeedPage page, Instant contact) {
        return new FollowerStatus(
                source,
                page.epoch(),
                page.next(),
                page.mark(),
                page.head(),
                contact,
                page.reachesHead() ? contact : completeAt);
    }

    /** Events that are known to exist and are not applied. */
    public long lag() {
        return Math.max(0, head - position);
    }

    /** How long ago the source answered; {@link ChronoUnit#FOREVER} if it never did. */
    public Duration sinceContact(Clock clock) {
        return since(contactedAt, clock);
    }

    /** How long ago everything that the source had was applied here: the age of what we know. */
    public Duration sinceComplete(Clock clock) {
        return since(completeAt, clock);
    }

    public boolean isBehind() {
        return completeAt == null || lag() > 0;
    }

    /**
     * Whether an id that is not known here may be one that the source has made and we have not read of: we are behind, or
     * the id, a UUIDv7, is younger than what we know.
     */
    public boolean mayNotKnowYet(UUID id, Clock clock) {
        return isBehind()
                || bornAfter(id, completeAt.minus(LEEWAY))
                        && !bornAfter(id, clock.instant().plus(LEEWAY));
    }

    private static boolean bornAfter(UUID id, Instant instant) {
        return id.version() == 7 && id.getMostSignificantBits() >>> 16 > instant.toEpochMilli();
    }

    private static Duration since(Instant instant, Clock clock) {
        return instant == null ? FOREVER : Duration.between(instant, clock.instant());
    }

    boolean standsWhere(FollowerStatus other) {
        return position == other.position && Objects.equals(epoch, other.epoch) && Objects.equals(mark, other.mark);
    }
}
