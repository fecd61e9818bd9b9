package org.xianfeng.support.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

class WaitingPollsTest {

    static final Duration LONG = Duration.ofMinutes(5);

    final WaitingPolls polls = new WaitingPolls(2);

    @Test
    void news_past_the_readers_position_ends_the_wait() {
        CompletableFuture<Void> atFour = polls.newsAfter(4, LONG).orElseThrow();
        CompletableFuture<Void> atFive = polls.newsAfter(5, LONG).orElseThrow();

        polls.announce(5);

        assertThat(atFour).isDone();
        assertThat(atFive).isNotDone();
    }

    @Test
    void news_that_came_before_the_wait_began_is_not_missed() {
        polls.announce(5);

        assertThat(polls.newsAfter(4, LONG).orElseThrow()).isDone();
    }

    @Test
    void the_wait_ends_with_its_time() {
        assertThat(polls.newsAfter(4, Duration.ofMillis(1)).orElseThrow()).succeedsWithin(LONG);

        awaitNobodyWaiting();
    }

    @Test
    void only_so_many_may_wait_and_whoever_leaves_makes_room() {
        CompletableFuture<Void> first = polls.newsAfter(0, LONG).orElseThrow();
        polls.newsAfter(0, LONG).orElseThrow();
        assertThat(polls.newsAfter(0, LONG)).isEmpty();

        first.cancel(false);

        assertThat(polls.newsAfter(0, LONG)).isPresent();
        assertThat(polls.size()).isEqualTo(2);
    }

    /** Whoever waits hears of it first; her place is given back afterwards. */
    private void awaitNobodyWaiting() {
        for (int i = 0; i < 3000 && polls.size() > 0; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(polls.size()).isZero();
    }
}
