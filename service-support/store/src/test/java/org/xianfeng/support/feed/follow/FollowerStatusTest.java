package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.xianfeng.support.feed.FeedPage;

class FollowerStatusTest {

    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    final FollowerStatus complete = FollowerStatus.before("things").after(page(5, 5), NOON.minusSeconds(60));

    @Test
    void whoever_never_had_an_answer_knows_nothing_and_for_ever() {
        FollowerStatus nothing = FollowerStatus.before("things");

        assertThat(nothing.isBehind()).isTrue();
        assertThat(nothing.sinceContact(CLOCK)).isGreaterThan(Duration.ofDays(365_000));
        assertThat(nothing.mayNotKnowYet(UUID.randomUUID(), CLOCK)).isTrue();
    }

    @Test
    void an_answer_that_leaves_something_missing_is_contact_but_not_completeness() {
        FollowerStatus behind = complete.after(page(7, 9), NOON);

        assertThat(behind.lag()).isEqualTo(2);
        assertThat(behind.sinceContact(CLOCK)).isEqualTo(Duration.ZERO);
        assertThat(behind.sinceComplete(CLOCK)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void an_id_that_is_younger_than_what_we_know_may_exist() {
        assertThat(complete.mayNotKnowYet(bornAt(NOON.minusSeconds(1)), CLOCK)).isTrue();
        assertThat(complete.mayNotKnowYet(bornAt(NOON.minusSeconds(65)), CLOCK)).isTrue();
    }

    @Test
    void an_id_that_we_would_know_does_not_exist() {
        assertThat(complete.mayNotKnowYet(bornAt(NOON.minusSeconds(3600)), CLOCK))
                .isFalse();
        assertThat(complete.mayNotKnowYet(UUID.randomUUID(), CLOCK)).isFalse();
    }

    @Test
    void an_id_from_the_future_does_not_exist() {
        assertThat(complete.mayNotKnowYet(bornAt(NOON.plusSeconds(3600)), CLOCK))
                .isFalse();
    }

    @Test
    void waiting_grows_with_the_failures_up_to_a_limit_and_is_never_exactly_the_same() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), new Random(1));

        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(backoff.after(3)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
        assertThat(backoff.after(1_000_000)).isBetween(Duration.ofMillis(2500), Duration.ofMillis(5000));
        assertThat(List.of(backoff.after(9), backoff.after(9), backoff.after(9)))
                .doesNotHaveDuplicates();
    }

    private static UUID bornAt(Instant instant) {
        return UuidCreator.getTimeOrderedEpoch(instant);
    }

    private static FeedPage page(long next, long head) {
        return new FeedPage(UUID.randomUUID(), head, next, UUID.randomUUID(), List.of());
    }
}
