package org.xianfeng.membership.world;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What several callers do at the same moment, each in a thread of its own: the common pool of a machine with two cores has one
 * thread, and the second caller would begin when the first is answered.
 */
public final class AtOnce {

    private AtOnce() {}

    public static <T> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, work -> {
            Thread caller = new Thread(work, "caller");
            caller.setDaemon(true);
            caller.start();
        });
    }
}
