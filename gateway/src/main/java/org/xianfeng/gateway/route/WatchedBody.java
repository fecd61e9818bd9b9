package org.xianfeng.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

import java.time.Duration;
import java.util.Optional;

/**
 * A body on its way through: its bytes are counted, and its sender must neither fall silent nor trickle. Only time in which
 * somebody waits for the next piece counts: a stream that is paused because the other side is slow is not stalled. The
 * stream ends when a span of patience brought less than the least.
 */
final class WatchedBody implements ReadStream<Buffer> {

    private static final long NO_TIMER = -1;
    private static final long MILLIS = 1000;

    private final Vertx vertx;
    private final ReadStream<Buffer> source;
    private final long limit;
    private final Pace pace;

    private Handler<Throwable> failed = ignored -> {};
    private Runnable complete = () -> {};
    private long received;
    private long receivedBefore;
    private boolean over;
    private Throwable failure;
    private long timer = NO_TIMER;

    /**
     * How fast a body must come.
     *
     * @param least bytes in each span of patience
     */
    record Pace(Duration patience, long least) {

        /** Anything at all is enough. */
        static Pace notSilent(Duration patience) {
            return new Pace(patience, 1);
        }

        static Pace atLeast(long bytesPerSecond, Duration patience) {
            return new Pace(patience, Math.max(1, bytesPerSecond * patience.toMillis() / MILLIS));
        }
    }

    WatchedBody(Vertx vertx, ReadStream<Buffer> source, long limit, Pace pace) {
        this.vertx = vertx;
        this.source = source;
        this.limit = limit;
        this.pace = pace;
    }

    @Override
    public WatchedBody handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : piece -> receive(piece, handler));
        return this;
    }

    @Override
    public WatchedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? ignored -> {} : handler;
        source.exceptionHandler(handler == null ? null : this::fail);
        return this;
    }

    @Override
    public WatchedBody endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            stopWatching();
                            complete.run();
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public WatchedBody pause() {
        cancelTimer();
        source.pause();
        return this;
    }

    @Override
    public WatchedBody resume() {
        watch();
        source.resume();
        return this;
    }

    @Override
    public WatchedBody fetch(long amount) {
        watch();
        source.fetch(amount);
        return this;
    }

    /** What is to happen when the whole body has come through. */
    void whenComplete(Runnable action) {
        complete = action;
    }

    /** No piece is expected any more. */
    void stopWatching() {
        over = true;
        cancelTimer();
    }

    private void receive(Buffer piece, Handler<Buffer> handler) {
        if (over) {
            return;
        }
        received += piece.length();
        if (received > limit) {
            fail(new TooLong());
        } else {
            handler.handle(piece);
        }
    }

    private void watch() {
        if (!over && timer == NO_TIMER) {
            receivedBefore = received;
            timer = vertx.setTimer(pace.patience().toMillis(), fired -> {
                timer = NO_TIMER;
                if (received - receivedBefore >= pace.least()) {
                    watch();
                } else {
                    fail(new Stalled());
                }
            });
        }
    }

    /** Why the body did not arrive whole, if it did not. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private void fail(Throwable cause) {
        stopWatching();
        failure = cause;
        failed.handle(cause);
    }

    private void cancelTimer() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    /** The body has more bytes than it may have. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;

        private TooLong() {
            super("the body is too long", null, false, false);
        }
    }

    /** The sender fell silent, or nearly so, in the middle of the body. */
    static final class Stalled extends Exception {
        private static final long serialVersionUID = 1L;

        private Stalled() {
            super("the body has stalled", null, false, false);
        }
    }
}
