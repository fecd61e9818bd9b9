package org.xianfeng.support.feed.follow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after so many failures: twice as long each time up to a limit, and never two replicas alike. */
record Backoff(Duration first, Duration limit, RandomGenerator random) {

    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, 20);
        long bound = Math.min(limit.toMillis(), doubled);
        return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
    }
}
