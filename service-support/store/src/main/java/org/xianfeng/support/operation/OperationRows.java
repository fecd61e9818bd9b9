package org.xianfeng.support.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.database.TakesDatabaseLock;
import org.xianfeng.support.language.Language;

/** The table of operations. */
@ApplicationScoped
class OperationRows {

    /** How long a worker may be silent. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long work waits for which something was missing. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** How long work waits at most that failed again and again and must be done all the same. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** For how long work is tried for which something is missing; then whoever asked is told. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final TypeReference<List<OperationError>> ERRORS = new TypeReference<>() {};

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper json;

    OperationRows(Sql sql, Clock clock, ObjectMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    void queue(UUID id, String kind, String owner, Object input) {
        sql.update(
                "insert into operation (id, kind, owner, state, input, requested_at, not_before)"
                        + " values (?, ?, ?, 'QUEUED', ?::json, ?, ?)",
                id,
                kind,
                owner,
                write(input),
                now(),
                now());
    }

    /**
     * The oldest of these kinds that waits, or whose worker fell silent; in one statement, so that no two workers take
     * the same.
     */
    @TakesDatabaseLock
    Optional<RunningOperation> take(Set<String> kinds) {
        return sql.first(
                """
                update operation
                set state = 'RUNNING', attempt = attempt + 1, started_at = ?, lease_until = ?, done = 0, total = null
                where id = (
                    select id from operation
                    where ((state = 'QUEUED' and not_before <= ?) or (state = 'RUNNING' and lease_until < ?))
                        and kind = any(?)
                    order by requested_at, id
                    limit 1
                    for update skip locked)
                returning id, kind, owner, attempt, put_back, put_off, requested_at, input
                """,
                row -> new RunningOperation(
                        this,
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("owner"),
                        new RunningOperation.Attempt(
                                row.getInt("attempt"), row.getInt("put_back"), row.getInt("put_off")),
                        Sql.instant(row, "requested_at"),
                        row.getString("input")),
                now(),
                now().plus(LEASE),
                now(),
                now(),
                kinds.toArray(String[]::new));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(RunningOperation operation, int done, int total) {
        changeIfStillOurs(
                operation, "update operation set done = ?, total = ?, lease_until = ?", done, total, now().plus(LEASE));
    }

    void finish(RunningOperation operation, OperationState state, Object result, List<OperationError> errors) {
        changeIfStillOurs(
                operation,
                "update operation set state = ?, result = ?::json, errors = ?::json, finished_at = ?,"
                        + " lease_until = null, input = null",
                state,
                write(result),
                errors.isEmpty() ? null : write(errors),
                now());
    }

    /**
     * Back into the queue; or, if somebody else has taken it because the worker was silent for too long, where it is.
     * The attempt does not count: it was not the work that ended it.
     */
    @Transactional
    void giveBack(RunningOperation operation, Duration pause) {
        int putBack = sql.update(
                """
                update operation set state = 'QUEUED', lease_until = null, put_back = put_back + 1, not_before = ?
                where id = ? and state = 'RUNNING' and attempt = ?
                """,
                now().plus(pause),
                operation.id(),
                operation.attempt());
        if (putBack == 0) {
            sql.update(
                    """
                    update operation set put_back = put_back + 1
                    where id = ? and state in ('QUEUED', 'RUNNING') and attempt > ?
                    """,
                    operation.id(),
                    operation.attempt());
        }
    }

    /**
     * Back into the queue with what went wrong, after a pause of twice the length each time that happens. It does not
     * count as an attempt.
     */
    void putOff(RunningOperation operation, List<OperationError> errors) {
        changeIfStillOurs(
                operation,
                "update operation set state = 'QUEUED', lease_until = null, put_back = put_back + 1,"
                        + " put_off = put_off + 1, not_before = ?, errors = ?::json",
                now().plus(pauseBeforeNext(operation.timesPutOff())),
                write(errors));
    }

    private static Duration pauseBeforeNext(int timesPutOff) {
        Duration doubled = PAUSE.multipliedBy(1L << Math.min(timesPutOff, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** What waits or runs of this kind, and how much of it went wrong before. */
    Open open(String kind) {
        return sql.first(
                        """
                        select count(*) as outstanding, count(errors) as failing, min(requested_at) as since,
                               (array_agg(id order by requested_at, id) filter (where errors is not null))[1] as id
                        from operation where state in ('QUEUED', 'RUNNING') and kind = ?
                        """,
                        row -> new Open(
                                row.getLong("outstanding"),
                                row.getLong("failing"),
                                Sql.instant(row, "since"),
                                row.getObject("id", UUID.class)),
                        kind)
                .orElseThrow();
    }

    /**
     * Operations of a kind that have not ended.
     *
     * @param since when the oldest was asked for; null if there is none
     * @param failing how many of them went wrong before and are begun again
     * @param firstFailing the oldest of these; null if there is none
     */
    record Open(long outstanding, long failing, Instant since, UUID firstFailing) {}

    /** Whether it was asked for so long ago that it is not put back any more. */
    boolean isOutOfPatience(RunningOperation operation) {
        return !now().isBefore(operation.requestedAt().plus(PATIENCE));
    }

    /** Removes what ended before then, at most this many; answers how many it were. */
    int removeFinished(Instant before, int atMost) {
        return sql.update(
                """
                delete from operation where id in (
                    select id from operation where finished_at < ? order by finished_at limit ? for update skip locked)
                """,
                before,
                atMost);
    }

    boolean isStillRunning(RunningOperation operation) {
        return sql.first(
                        "select 1 from operation where id = ? and state = 'RUNNING' and attempt = ?",
                        row -> true,
                        operation.id(),
                        operation.attempt())
                .isPresent();
    }

    Optional<OperationView> find(UUID id, String owner, Language language) {
        return sql.first(
                """
                select id, kind, state, requested_at, started_at, finished_at, done, total, result, errors
                from operation where id = ? and owner = ?
                """,
                row -> view(row, language),
                id,
                owner);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a " + type.getSimpleName(), e);
        }
    }

    private void changeIfStillOurs(RunningOperation operation, String change, Object... values) {
        Object[] parameters = Arrays.copyOf(values, values.length + 2);
        parameters[values.length] = operation.id();
        parameters[values.length + 1] = operation.attempt();
        int changed = sql.update(change + " where id = ? and state = 'RUNNING' and attempt = ?", parameters);
        if (changed == 0) {
            throw new OperationGivenUp(operation.id());
        }
    }

    private OperationView view(ResultSet row, Language language) throws SQLException {
        return new OperationView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                OperationState.valueOf(row.getString("state")),
                new OperationView.Progress(row.getInt("done"), row.getObject("total", Integer.class)),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"),
                row.getString("result") == null ? null : read(row.getString("result"), Object.class),
                errors(row.getString("errors"), language));
    }

    private List<OperationView.Error> errors(String text, Language language) {
        try {
            return text == null
                    ? null
                    : json.readValue(text, ERRORS).stream()
                            .map(error -> OperationView.Error.of(error, language))
                            .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a list of errors", e);
        }
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An operation's values must be plain", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
