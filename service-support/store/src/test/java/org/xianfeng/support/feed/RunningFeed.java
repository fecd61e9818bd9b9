package org.xianfeng.support.feed;

import io.agroal.api.AgroalDataSource;

import java.time.Duration;

/** The thread that places events, as a program has it, on a pool of the test's. */
public final class RunningFeed implements AutoCloseable {

    private final FeedWorker worker;

    public RunningFeed(AgroalDataSource pool) {
        this.worker = new FeedWorker(pool, new FeedSettings() {
            @Override
            public Duration pollEvery() {
                return Duration.ofMillis(50);
            }

            @Override
            public Duration compactEvery() {
                return Duration.ofHours(1);
            }

            @Override
            public int waitingReaders() {
                return 4;
            }
        });
        worker.start(null);
    }

    public FeedReader reader() {
        return worker.reader();
    }

    @Override
    public void close() {
        try {
            worker.stop(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
