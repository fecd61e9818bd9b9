package org.xianfeng.membership.world;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What several callers do at the same moment, each in a thread of its own: the common pool of a machine with two cores has one
 * thread, and the second caller would begin when the first is answered.
 */
public final class AtOnce {

    private AtOnce() {}

    /** What all of them are answered, who begin when the last one is ready. */
    public static <T> List<T> all(List<Supplier<T>> questions) {
        CyclicBarrier start = new CyclicBarrier(questions.size());
        List<CompletableFuture<T>> asked = questions.stream()
                .map(question -> asked(() -> {
                    meet(start);
                    return question.get();
                }))
                .toList();
        return asked.stream()
                .map(answer -> answer.orTimeout(1, TimeUnit.MINUTES).join())
                .toList();
    }

    private static void meet(CyclicBarrier start) {
        try {
            start.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new AssertionError("The others did not come", alone);
        }
    }

    public static <T> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, work -> {
            Thread caller = new Thread(work, "caller");
            caller.setDaemon(true);
            caller.start();
        });
    }
}
