package org.xianfeng.support.feed;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Readers that have everything and wait for more. A waiting one holds neither a thread nor a database connection. */
final class WaitingPolls {

    private final AtomicLong head = new AtomicLong();
    private final Map<CompletableFuture<Void>, Long> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;

    WaitingPolls(int places) {
        this.places = new Semaphore(places);
    }

    /** Completes when the head is past the position or the time is up; empty if too many wait already. */
    Optional<CompletableFuture<Void>> newsAfter(long position, Duration wait) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        CompletableFuture<Void> news = new CompletableFuture<>();
        waiting.put(news, position);
        news.whenComplete((nothing, cancelled) -> {
            waiting.remove(news);
            places.release();
        });
        news.completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS);
        if (head.get() > position) {
            news.complete(null);
        }
        return Optional.of(news);
    }

    /** The sequencer, here or in another replica, has come this far. */
    void announce(long position) {
        if (head.getAndSet(position) == position) {
            return;
        }
        waiting.forEach((news, after) -> {
            if (position > after) {
                news.complete(null);
            }
        });
    }

    int size() {
        return waiting.size();
    }
}
