package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import org.xianfeng.support.testing.AdjustableClock;

class RateLimitTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final AdjustableClock clock = new AdjustableClock();

    RateLimitTest() {
        clock.stopAt(NOON);
    }

    @Test
    void the_request_after_the_last_of_the_quota_is_refused_with_the_time_to_wait() {
        RateLimit limit = new RateLimit(2, Duration.ofSeconds(60), 10, clock);

        assertThat(limit.take("lin")).isEqualTo(new Allowance(true, 1, Duration.ZERO, Duration.ofSeconds(30)));
        assertThat(limit.take("lin")).isEqualTo(new Allowance(true, 0, Duration.ZERO, Duration.ofSeconds(60)));
        assertThat(limit.take("lin"))
                .isEqualTo(new Allowance(false, 0, Duration.ofSeconds(30), Duration.ofSeconds(60)));
    }

    @Test
    void who_waits_as_long_as_she_was_told_is_let_in_and_a_moment_earlier_is_not() {
        RateLimit limit = new RateLimit(2, Duration.ofSeconds(60), 10, clock);
        limit.take("lin");
        limit.take("lin");

        clock.advance(Duration.ofSeconds(30).minusMillis(1));
        assertThat(limit.take("lin").admitted()).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThat(limit.take("lin").admitted()).isTrue();
    }

    @Test
    void callers_do_not_use_up_each_others_quota() {
        RateLimit limit = new RateLimit(1, Duration.ofSeconds(60), 10, clock);

        assertThat(limit.take("lin").admitted()).isTrue();
        assertThat(limit.take("chen").admitted()).isTrue();
        assertThat(limit.take("lin").admitted()).isFalse();
    }
}
