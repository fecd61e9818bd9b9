package org.xianfeng.membership.world;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xianfeng.support.testing.AdjustableClock;

/** The clock of the program under test, which tests can stop. */
@ApplicationScoped
class Clocks {

    @Produces
    @Singleton
    AdjustableClock clock() {
        return new AdjustableClock();
    }
}
