package org.xianfeng.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.digest.Sha256;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.identity.Caller;
import org.xianfeng.support.personaldata.ClearText;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.trace.RequestTrace;

/**
 * Writes down who did what. Writers never wait for each other: an entry is one insert, and whatever chains entries
 * together does so later.
 */
@ApplicationScoped
public class AuditLog {

    private static final int SALT_BYTES = 16;

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Sql sql;
    private final Clock clock;
    private final Supplier<Actor> current;
    private final SecureRandom random = new SecureRandom();

    @Inject
    AuditLog(Sql sql, Clock clock, Caller caller) {
        this(sql, clock, () -> Actor.of(caller, RequestTrace.current().requestId()));
    }

    /** For work without a request, and without a container. */
    public AuditLog(Sql sql, Clock clock, Supplier<Actor> current) {
        this.sql = sql;
        this.clock = clock;
        this.current = current;
    }

    /** The caller has done it: part of the transaction in which she did. */
    public void record(Act act) {
        record(act, current.get());
    }

    /** For what no caller did, see {@link Actor#job}. */
    public void record(Act act, Actor actor) {
        sql.requireTransaction();
        write(act, actor, "DONE", null);
    }

    /**
     * The caller has tried and was refused. Remembered even though her own transaction is rolled back; call it after that
     * one has ended where you can, for inside it the attempt holds two connections.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordRefusal(Act act, Refused refusal) {
        write(act, current.get(), "REFUSED", refusal.code());
    }

    /** As {@link #recordRefusal(Act, Refused)}, on a thread that does not know who the caller is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recordRefusal(Act act, Refused refusal, Actor actor) {
        write(act, actor, "REFUSED", refusal.code());
    }

    private void write(Act act, Actor actor, String outcome, String refusal) {
        String payload = act.details().isEmpty() ? null : canonical(act.details());
        byte[] salt = payload == null ? null : salt();
        sql.update(
                """
                insert into audit_entry (id, at, actor, application, request_id, action, outcome, refusal,
                    subject_type, subject_id, organization_path, reason, payload, salt, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::bytea, ?)
                """,
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.key(),
                actor.application(),
                actor.requestId(),
                act.action(),
                outcome,
                refusal,
                act.subjectType(),
                act.subjectId(),
                act.organizationPath(),
                act.reason() == null ? null : ClearText.masked(act.reason()),
                payload,
                salt,
                digest(salt, payload));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** SHA-256 over the salt and the stored characters of the payload; of nothing, when there is none. */
    static byte[] digest(byte[] salt, String payload) {
        return payload == null ? Sha256.of() : Sha256.of(salt, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(Map<String, Object> details) {
        try {
            return CANONICAL.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry's details must be plain values", e);
        }
    }
}
