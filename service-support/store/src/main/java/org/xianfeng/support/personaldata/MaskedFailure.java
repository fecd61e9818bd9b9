package org.xianfeng.support.personaldata;

import java.util.Arrays;

/** Stands in the log for a failure whose message, or a cause's, shows a number; everything else about it stays. */
final class MaskedFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 50;

    private final String description;

    private MaskedFailure(Throwable thrown, Throwable cause) {
        super(null, cause, true, true);
        this.description = ClearText.masked(thrown.toString());
        setStackTrace(thrown.getStackTrace());
    }

    static boolean isNeededFor(Throwable thrown) {
        return isNeededFor(thrown, DEEPEST);
    }

    private static boolean isNeededFor(Throwable thrown, int depth) {
        if (thrown == null || depth == 0) {
            return false;
        }
        return !ClearText.in(thrown.toString()).isEmpty()
                || isNeededFor(thrown.getCause(), depth - 1)
                || Arrays.stream(thrown.getSuppressed()).anyMatch(suppressed -> isNeededFor(suppressed, depth - 1));
    }

    static MaskedFailure of(Throwable thrown) {
        return of(thrown, DEEPEST);
    }

    private static MaskedFailure of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        MaskedFailure masked = new MaskedFailure(thrown, cause == null || depth == 0 ? null : of(cause, depth - 1));
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (depth > 0) {
                masked.addSuppressed(of(suppressed, depth - 1));
            }
        }
        return masked;
    }

    @Override
    public String toString() {
        return description;
    }
}
