package org.xianfeng.training.world;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xianfeng.support.testing.AdjustableClock;

/** The clock of the program under test. */
@Dependent
public class TestClock {

    public static final AdjustableClock CLOCK = new AdjustableClock();

    @Produces
    @Singleton
    Clock clock() {
        return CLOCK;
    }
}
