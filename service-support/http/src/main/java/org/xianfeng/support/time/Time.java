package org.xianfeng.support.time;

import io.quarkus.arc.DefaultBean;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

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

        /** As fine as the database keeps it, so that an answer at once and one of tomorrow name the same moment. */
        @Produces
        @DefaultBean
        @ApplicationScoped
        Clock clock() {
            return new Microseconds(Clock.systemUTC());
        }
    }

    /** Java's own clock of ticks divides by zero where it is asked for milliseconds and its tick is shorter than one. */
    private static final class Microseconds extends Clock {

        private final Clock exact;

        Microseconds(Clock exact) {
            this.exact = exact;
        }

        @Override
        public Instant instant() {
            return exact.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return exact.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(exact.withZone(zone));
        }
    }
}
