package org.xianfeng.support.operation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** An operation in the hands of the worker that took it. */
public final class RunningOperation {

    private final OperationRows rows;
    private final UUID id;
    private final String kind;
    private final String owner;
    private final Attempt attempt;
    private final Instant requestedAt;
    private final String input;
    private final AtomicBoolean givenBack = new AtomicBoolean();

    RunningOperation(
            OperationRows rows,
            UUID id,
            String kind,
            String owner,
            Attempt attempt,
            Instant requestedAt,
            String input) {
        this.rows = rows;
        this.id = id;
        this.kind = kind;
        this.owner = owner;
        this.attempt = attempt;
        this.requestedAt = requestedAt;
        this.input = input;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    /** {@code Caller.keyHash()} of who asked for it. */
    public String owner() {
        return owner;
    }

    /** 1 for the first; more when somebody began before, and put it back or was not heard of again. */
    public int attempt() {
        return attempt.number();
    }

    /** How often it was begun and nobody knows what became of it, this time included. */
    int attemptsThatCount() {
        return attempt.number() - attempt.putBack();
    }

    /** How often it was put off before this time. */
    int timesPutOff() {
        return attempt.putOff();
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** True for whoever gives it back first. */
    boolean giveBack() {
        return givenBack.compareAndSet(false, true);
    }

    /**
     * Which attempt this is.
     *
     * @param number also the fence behind which an earlier worker cannot write any more, so it never goes back
     * @param putBack how many before it did not count
     * @param putOff how many of these ended with what went wrong
     */
    record Attempt(int number, int putBack, int putOff) {}

    /** What was asked for. */
    public <T> T input(Class<T> type) {
        return rows.read(input, type);
    }

    /**
     * How much is done, for everybody to see at once; also the sign of life without which somebody else begins anew.
     */
    public void progress(int done, int total) {
        rows.progress(this, done, total);
    }

    /** It is done; the result is null if there is nothing to say. Part of the running transaction, if there is one. */
    public void succeed(Object result) {
        rows.finish(this, OperationState.SUCCEEDED, result, List.of());
    }

    /**
     * Not all of it could be done: what is said here is shown until it is done, and it is begun again after a pause
     * that grows each time it is put off. Part of the running transaction, if there is one.
     */
    public void putOff(List<OperationError> errors) {
        rows.putOff(this, errors);
    }

    /** It could not be done, or not for these items. Part of the running transaction, if there is one. */
    public void fail(List<OperationError> errors) {
        rows.finish(this, OperationState.FAILED, null, errors);
    }
}
