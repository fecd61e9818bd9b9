package org.xianfeng.stack.demo.api;

import java.time.Duration;
import java.util.function.Supplier;

/** An access token that is asked for anew before it ends: the realm gives them five minutes. */
final class Token {

    private static final long FRESH = Duration.ofMinutes(3).toNanos();

    private final Supplier<String> source;
    private String value;
    private long since;

    Token(Supplier<String> source) {
        this.source = source;
    }

    synchronized String value() {
        if (value == null || System.nanoTime() - since > FRESH) {
            renew();
        }
        return value;
    }

    synchronized void renew() {
        value = source.get();
        since = System.nanoTime();
    }
}
