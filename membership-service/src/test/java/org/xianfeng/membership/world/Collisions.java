package org.xianfeng.membership.world;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears each time when the program runs a use case a second time, because the first run was the victim of a deadlock: the
 * answer of the second would not show it.
 */
public final class Collisions extends Handler implements AutoCloseable {

    private static final Logger RETRIES = Logger.getLogger("org.xianfeng.support.database.RetryOnCollision");

    private final AtomicInteger heard = new AtomicInteger();

    private Collisions() {}

    /** Until closed. */
    public static Collisions listen() {
        Collisions listening = new Collisions();
        RETRIES.addHandler(listening);
        return listening;
    }

    public int heard() {
        return heard.get();
    }

    @Override
    public void publish(LogRecord retried) {
        heard.incrementAndGet();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        RETRIES.removeHandler(this);
    }
}
