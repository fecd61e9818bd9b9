package org.xianfeng.support.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still where a test sets it, and otherwise runs with the machine's, in the steps of the program's
 * own.
 */
public final class AdjustableClock extends Clock {

    private final AtomicReference<Instant> fixed = new AtomicReference<>();

    /** Time stands still at this instant until {@link #run()}. */
    public void stopAt(Instant instant) {
        fixed.set(instant);
    }

    /** Moves a stopped clock on; a running one is stopped first. */
    public void advance(Duration duration) {
        fixed.updateAndGet(at -> (at == null ? Instant.now() : at).plus(duration));
    }

    /** Back to the machine's time. */
    public void run() {
        fixed.set(null);
    }

    @Override
    public Instant instant() {
        Instant at = fixed.get();
        return at == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("The test clock is UTC; days are computed with Time.dayOf");
    }
}
