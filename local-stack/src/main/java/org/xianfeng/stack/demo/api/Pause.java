package org.xianfeng.stack.demo.api;

import java.time.Duration;

import org.xianfeng.stack.Obstacle;

/** How the loader waits; a test does not. */
@FunctionalInterface
public interface Pause {

    void of(Duration time);

    /** Really waits. */
    static Pause sleeping() {
        return time -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Obstacle(
                        "Interrupted while loading the demonstration data; run ./stack demo again to go on.", e);
            }
        };
    }
}
