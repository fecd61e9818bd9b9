package org.xianfeng.support.time;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;

/** Lets {@code @Past} and its like mean today in {@link Time#ZONE}, by the program's one clock. */
@ApplicationScoped
class ValidationClock implements ClockProvider {

    private final Clock clock;

    ValidationClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return Clock.fixed(clock.instant(), Time.ZONE);
    }
}
