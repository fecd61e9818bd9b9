package org.xianfeng.support.database;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the database said, dug out of whatever wrapped it: Hibernate's exceptions at flush, a RollbackException when a
 * deferred constraint fails at commit, a batch's next exception.
 *
 * @param constraint the violated constraint; null where the failure has none
 */
record DatabaseFailure(Kind kind, String sqlState, String constraint) {

    /** Everything in a transaction after a statement that failed. */
    private static final String ABORTED = "25P02";

    enum Kind {
        /** Unique, exclusion or foreign key: a competing change can cause it although the rule was checked before. */
        CONFLICT,
        /** Check or not-null: looks at one row only, so nobody else's change can have caused it. */
        INVALID_ROW,
        /** Deadlock or serialization failure: the same work done again can succeed at once. */
        COLLISION,
        /** No connection, no lock or no time: the same work done again can succeed later. */
        UNAVAILABLE
    }

    /** In this throwable or any below it. */
    static Optional<DatabaseFailure> in(Throwable thrown) {
        return search(List.of(thrown));
    }

    /** In this throwable and what it suppressed, but not in its cause. */
    static Optional<DatabaseFailure> beside(Throwable thrown) {
        Optional<DatabaseFailure> own = thrown instanceof SQLException e ? of(e) : Optional.empty();
        return own.or(() -> search(besides(thrown)));
    }

    private static Optional<DatabaseFailure> search(Collection<Throwable> from) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(from);
        Optional<DatabaseFailure> aftermath = Optional.empty();
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            Optional<DatabaseFailure> failure = next instanceof SQLException e ? of(e) : Optional.empty();
            if (failure.isPresent() && !failure.get().isAftermath()) {
                return failure;
            }
            aftermath = aftermath.or(() -> failure);
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(besides(next));
        }
        return aftermath;
    }

    /** The transaction had failed before, and what it failed of says more. */
    private boolean isAftermath() {
        return ABORTED.equals(sqlState);
    }

    private static List<Throwable> besides(Throwable thrown) {
        List<Throwable> found = new ArrayList<>(List.of(thrown.getSuppressed()));
        if (thrown instanceof SQLException e && e.getNextException() != null) {
            found.add(0, e.getNextException());
        }
        return found;
    }

    private static Optional<DatabaseFailure> of(SQLException e) {
        return kindOf(e).map(kind -> new DatabaseFailure(kind, e.getSQLState(), constraintOf(e)));
    }

    private static Optional<Kind> kindOf(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return saysPoolIsExhausted(e) ? Optional.of(Kind.UNAVAILABLE) : Optional.empty();
        }
        return switch (state) {
            case "23505", "23P01", "23503", "23001" -> Optional.of(Kind.CONFLICT);
            case "23514", "23502" -> Optional.of(Kind.INVALID_ROW);
            case "40001", "40P01" -> Optional.of(Kind.COLLISION);
            // Lock, statement and idle timeouts; shutting down, crashed, starting up; read-only after a failover;
            // aborted.
            case "55P03", "57014", "25P03", "57P01", "57P02", "57P03", "25006", ABORTED ->
                Optional.of(Kind.UNAVAILABLE);
            // Connection lost or refused (08), too many connections or no memory or disk (53).
            default ->
                state.startsWith("08") || state.startsWith("53") ? Optional.of(Kind.UNAVAILABLE) : Optional.empty();
        };
    }

    /** The pool has no code for it, only words. */
    private static boolean saysPoolIsExhausted(SQLException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static String constraintOf(SQLException e) {
        ServerErrorMessage said = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return said == null ? null : said.getConstraint();
    }
}
