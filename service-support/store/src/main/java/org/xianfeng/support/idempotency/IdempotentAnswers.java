package org.xianfeng.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.ColumnCipher;
import org.xianfeng.support.personaldata.KeyedHash;
import org.xianfeng.support.personaldata.Reveal;
import org.xianfeng.support.personaldata.SecretText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** Remembers answers by attempt, inside whatever transaction is running. */
@ApplicationScoped
public class IdempotentAnswers {

    /** How long a repetition is recognised. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    private final Sql sql;
    private final AdvisoryLock lock;
    private final KeyedHash hash;
    private final ColumnCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    public IdempotentAnswers(
            Sql sql, AdvisoryLock lock, KeyedHash hash, ColumnCipher cipher, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.hash = hash;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Answers one attempt within the running transaction, which may be that of a whole group. What the use case throws
     * leaves nothing remembered; what it wrote until then is for the transaction to take back.
     *
     * @param useCase does it; called at most once, and not for a repetition
     * @param stillAllowed throws the refusal if the caller may no longer see this answer; called for a repetition only
     */
    public Answered answer(Attempt attempt, Supplier<Answer> useCase, Consumer<Answered> stillAllowed) {
        if (attempt.key().isEmpty()) {
            return write(useCase.get());
        }
        if (!lock.tryInTransaction("idempotency:" + attempt.id())) {
            throw Refused.because(CommonProblem.REQUEST_IN_PROGRESS).retryAfter(Duration.ofSeconds(1));
        }
        Optional<Remembered> remembered = find(attempt.id());
        if (remembered.isPresent()) {
            return replay(remembered.get(), attempt, stillAllowed);
        }
        Answered answered = write(useCase.get());
        remember(attempt, answered);
        return answered;
    }

    /** Forgets what is due, at most this many; answers how many it were. */
    int forget(int atMost) {
        return sql.update(
                """
                delete from idempotent_answer where id in (
                    select id from idempotent_answer where expires_at <= ? order by expires_at limit ?
                    for update skip locked)
                """,
                now(),
                atMost);
    }

    private Answered replay(Remembered remembered, Attempt attempt, Consumer<Answered> stillAllowed) {
        if (!MessageDigest.isEqual(remembered.fingerprint(), fingerprint(attempt))) {
            throw Refused.because(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        String body = remembered.body() == null
                ? null
                : cipher.open(cell(attempt.id()), remembered.body(), SecretText::of)
                        .reveal(Reveal.TO_DISCLOSE);
        Answered answered = new Answered(remembered.status(), remembered.location(), remembered.version(), body, true);
        stillAllowed.accept(answered);
        return answered;
    }

    private Optional<Remembered> find(UUID id) {
        return sql.first(
                "select fingerprint, status, location, version, body from idempotent_answer where id = ? and expires_at > ?",
                row -> new Remembered(
                        row.getBytes("fingerprint"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getObject("version", Long.class),
                        row.getBytes("body")),
                id,
                now());
    }

    /** One that is due but not yet forgotten makes way. */
    private void remember(Attempt attempt, Answered answered) {
        byte[] body = answered.body() == null ? null : cipher.seal(cell(attempt.id()), SecretText.of(answered.body()));
        sql.update(
                """
                insert into idempotent_answer
                    (id, fingerprint, status, location, version, body, answered_at, expires_at)
                values (?, ?, ?, ?, ?, ?::bytea, ?, ?)
                on conflict (id) do update set
                    fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                    version = excluded.version, body = excluded.body,
                    answered_at = excluded.answered_at, expires_at = excluded.expires_at
                """,
                attempt.id(),
                fingerprint(attempt),
                answered.status(),
                answered.location(),
                answered.version(),
                body,
                now(),
                now().plus(REMEMBERED));
    }

    private byte[] fingerprint(Attempt attempt) {
        return hash.of("idempotent-request", SecretText.of(attempt.content()));
    }

    private Answered write(Answer answer) {
        try {
            String body = answer.view() == null ? null : json.writeValueAsString(answer.view());
            return new Answered(answer.status(), answer.location(), answer.version(), body, false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view must be plain values", e);
        }
    }

    private static Cell cell(UUID id) {
        return Cell.of("idempotent_answer", "body", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Remembered(byte[] fingerprint, int status, String location, Long version, byte[] body) {}
}
