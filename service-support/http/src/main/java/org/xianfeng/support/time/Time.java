package org.xianfeng.support.time;

import io.quarkus.arc.DefaultBean;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock of a program, and the zone in which its days, months and quarters begin. */
public final class Time {

    /** Days and periods are those of this zone; instants on the wire are UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Time() {}

    /** The calendar day, in {@link #ZONE}, that contains the instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Today, in {@link #ZONE}, by this clock. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    @ApplicationScoped
    static class SystemClock {

        private static final Duration MICROSECOND = Duration.ofNanos(1_000);

        /** As fine as the database keeps it, so that an answer at once and one of tomorrow name the same moment. */
        @Produces
        @DefaultBean
        @ApplicationScoped
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), MICROSECOND);
        }
    }
}
