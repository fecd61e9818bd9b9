package org.xianfeng.stack.demo.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** Does it for each; the first failure ends it once the others that had begun are done. */
    public <T> void each(Collection<T> items, Consumer<T> action) {
        List<Future<?>> begun = new ArrayList<>();
        items.forEach(item -> begun.add(workers.submit(() -> action.accept(item))));
        RuntimeException failure = null;
        for (Future<?> one : begun) {
            try {
                if (failure == null) {
                    one.get();
                } else {
                    one.cancel(false);
                }
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new Obstacle("Interrupted; run ./stack demo again to go on.", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
