package org.xianfeng.support.feed.follow;

import io.quarkus.logging.Log;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Keeps one follower going until the program stops. */
final class FollowerLoop {

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final String source;
    private final Follower follower;
    private final Backoff backoff =
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), ThreadLocalRandom.current());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private int failures;
    private final Set<Class<? extends Throwable>> shown = new HashSet<>();

    FollowerLoop(String source, Follower follower) {
        this.source = source;
        this.follower = follower;
        this.thread = new Thread(this::run, "follow-" + source);
        this.thread.setDaemon(true);
    }

    Follower follower() {
        return follower;
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        Duration rest = Duration.ZERO;
        while (!isStoppedWithin(rest)) {
            rest = step();
        }
    }

    /** One step, and how long to rest after it. */
    private Duration step() {
        long began = System.nanoTime();
        try {
            Follower.Step step = follower.step(WAIT);
            recovered();
            boolean returnedAtOnce = System.nanoTime() - began < SOON.toNanos();
            return switch (step) {
                case APPLIED -> Duration.ZERO;
                case IDLE -> returnedAtOnce ? backoff.after(1) : Duration.ZERO;
                case LEFT_TO_ANOTHER -> backoff.after(1);
            };
        } catch (Throwable e) {
            // an Error that ended this thread would leave the roster as it is, and nobody would know
            failed(e);
            return backoff.after(failures);
        }
    }

    private void recovered() {
        if (failures > 0) {
            Log.infof(
                    "Following %s again, at position %d",
                    source, follower.status().position());
        }
        failures = 0;
        shown.clear();
    }

    /**
     * The first time of each kind until it can be followed again, then seldom: a source may be away for long. What is
     * wrong on our side is shown with its cause, also when it comes after the source was away.
     */
    private void failed(Throwable cause) {
        failures++;
        boolean isNew = shown.add(cause.getClass());
        if (stopped.getCount() == 0) {
            return;
        }
        if (isNew && cause instanceof FeedUnavailable) {
            Log.warnf("%s cannot be followed at the moment: %s", source, cause.getMessage());
        } else if (isNew) {
            Log.errorf(cause, "An event of %s cannot be applied, and nothing after it is read before it can", source);
        } else if (failures % 100 == 0) {
            Log.warnf("%s cannot be followed: tried %d times, %s", source, failures, cause.getMessage());
        }
    }

    private boolean isStoppedWithin(Duration rest) {
        try {
            return stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
