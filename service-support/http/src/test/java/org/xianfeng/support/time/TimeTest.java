package org.xianfeng.support.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

class TimeTest {

    @Test
    void no_moment_is_finer_than_the_database_keeps_it() {
        Clock clock = new Time.SystemClock().clock();
        Instant now = clock.instant();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        assertThat(clock.millis()).isGreaterThanOrEqualTo(now.toEpochMilli());
    }

    @Test
    void a_day_begins_at_midnight_in_shanghai_not_in_utc() {
        assertThat(Time.dayOf(Instant.parse("2026-12-31T15:59:59Z"))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Time.dayOf(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
