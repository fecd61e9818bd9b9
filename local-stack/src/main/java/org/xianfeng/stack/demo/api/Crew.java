package org.xianfeng.stack.demo.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.xianfeng.stack.Obstacle;

/** Sends a few requests at the same time: enough to keep two cores busy, too few to push others aside. */
public final class Crew implements AutoCloseable {

    private static final int MOST_AT_ONCE = 4;

    private final ExecutorService workers = Executors.newFixedThreadPool(MOST_AT_ONCE, task -> {
        Thread thread = new Thread(task, "demonstration");
        thread.setDaemon(true);
        return thread;
    });

    /** Does it for each; after the first failure none begins, and it ends once the others that had begun are done. */
    public <T> void each(Collection<T> items, Consumer<T> action) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Future<?>> tasks = new ArrayList<>();
        for (T item : items) {
            tasks.add(workers.submit(() -> {
                if (failure.get() == null) {
                    attempt(() -> action.accept(item), failure);
                }
            }));
        }
        for (Future<?> task : tasks) {
            await(task, failure);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void attempt(Runnable action, AtomicReference<RuntimeException> failure) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void await(Future<?> task, AtomicReference<RuntimeException> failure) {
        try {
            task.get();
        } catch (ExecutionException e) {
            failure.compareAndSet(null, new IllegalStateException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.compareAndSet(null, new Obstacle("Interrupted; run ./stack demo again to go on.", e));
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
