package org.xianfeng.support.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Places events as soon as they are committed, tells waiting readers, and compacts now and then. One thread a replica. */
@ApplicationScoped
class FeedWorker {

    private final FeedSettings settings;
    private final Sequencer sequencer;
    private final FeedReader reader;
    private final WaitingPolls polls;
    private final Semaphore wakings = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "event-feed");
    private volatile boolean stopped;
    private boolean failing;

    FeedWorker(AgroalDataSource dataSource, FeedSettings settings) {
        Transactions transactions = Transactions.of(dataSource);
        this.settings = settings;
        this.sequencer = new Sequencer(transactions);
        this.reader = new FeedReader(transactions);
        this.polls = new WaitingPolls(settings.waitingReaders());
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Something was committed that wants a place. */
    void wake() {
        wakings.release();
    }

    FeedReader reader() {
        return reader;
    }

    Optional<CompletableFuture<Void>> newsAfter(long position, Duration wait) {
        return polls.newsAfter(position, wait);
    }

    /** How many readers wait for news now. */
    int waitingReaders() {
        return polls.size();
    }

    private void run() {
        long compactedAt = System.nanoTime();
        while (!stopped) {
            work();
            if (System.nanoTime() - compactedAt > settings.compactEvery().toNanos()) {
                compactedAt = System.nanoTime();
                compact();
            }
            rest();
        }
    }

    private void work() {
        try {
            polls.announce(sequencer.sequence());
            failing = false;
        } catch (Throwable e) { // an Error that ended this thread would stop the feed, and nobody would know
            report(e);
        }
    }

    private void compact() {
        try {
            while (!stopped && sequencer.compact()) {
                polls.announce(sequencer.sequence());
            }
        } catch (Throwable e) { // an Error that ended this thread would stop the feed, and nobody would know
            report(e);
        }
    }

    /** Once, not five times a second, while the database is away. */
    private void report(Throwable e) {
        if (!failing && !stopped) {
            Log.error("Events are not being placed at the moment", e);
        }
        failing = true;
    }

    private void rest() {
        try {
            if (wakings.tryAcquire(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                wakings.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
