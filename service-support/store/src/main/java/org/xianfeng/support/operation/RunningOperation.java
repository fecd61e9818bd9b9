package org.xianfeng.support.operation;

import java.util.List;
import java.util.UUID;

/** An operation in the hands of the worker that took it. */
public final class RunningOperation {

    private final OperationRows rows;
    private final UUID id;
    private final String kind;
    private final String owner;
    private final int attempt;
    private final String input;

    RunningOperation(OperationRows rows, UUID id, String kind, String owner, int attempt, String input) {
        this.rows = rows;
        this.id = id;
        this.kind = kind;
        this.owner = owner;
        this.attempt = attempt;
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

    /** 1 for the first; more when somebody began before and was not heard of again. */
    public int attempt() {
        return attempt;
    }

    /** What was asked for. */
    public <T> T input(Class<T> type) {
        return rows.read(input, type);
    }

    /** How much is done, for everybody to see at once; also the sign of life without which somebody else begins anew. */
    public void progress(int done, int total) {
        rows.progress(this, done, total);
    }

    /** It is done; the result is null if there is nothing to say. Part of the running transaction, if there is one. */
    public void succeed(Object result) {
        rows.finish(this, OperationState.SUCCEEDED, result, List.of());
    }

    /** It could not be done, or not for these items. Part of the running transaction, if there is one. */
    public void fail(List<OperationError> errors) {
        rows.finish(this, OperationState.FAILED, null, errors);
    }
}
