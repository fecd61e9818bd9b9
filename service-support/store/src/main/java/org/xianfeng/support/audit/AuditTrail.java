package org.xianfeng.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.Scope;

/** Reads what the {@link AuditLog} wrote, newest first. */
@ApplicationScoped
public class AuditTrail {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Sql sql;

    public AuditTrail(Sql sql) {
        this.sql = sql;
    }

    /**
     * At most {@code limit} entries within the scope. Entries that belong to no organisation are shown to those who see
     * everything.
     *
     * @param after where the page before ended; null for the first
     */
    public List<AuditEntryView> page(AuditFilter filter, Scope scope, AuditPosition after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = filter.condition(parameters);
        if (!scope.covers("/")) {
            condition += " and " + scope.within("organization_path", parameters);
        }
        if (after != null) {
            condition += " and (at, id) < (:afterAt, :afterId)";
            parameters.put("afterAt", after.at());
            parameters.put("afterId", after.id());
        }
        parameters.put("limit", limit);
        return sql.all(
                """
                select id, at, actor, application, request_id, action, outcome, refusal, subject_type, subject_id,
                    reason, payload, digest
                from audit_entry where %s order by at desc, id desc limit :limit
                """
                        .formatted(condition),
                AuditTrail::entry,
                parameters);
    }

    /**
     * When this actor was refused for this reason for the {@code nth} time, counted backwards; empty if it happened less
     * often since then. For limits on what must not be tried again and again.
     */
    public Optional<Instant> refusal(String actor, String code, Instant since, int nth) {
        return sql.first(
                """
                select at from audit_entry where actor = ? and at > ? and refusal = ?
                order by at desc offset ? limit 1
                """,
                row -> Sql.instant(row, "at"),
                actor,
                since,
                code,
                nth - 1);
    }

    private static AuditEntryView entry(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("application"),
                row.getString("request_id"),
                row.getString("action"),
                AuditEntryView.Outcome.valueOf(row.getString("outcome")),
                row.getString("refusal"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("reason"),
                details(row.getString("payload")),
                HexFormat.of().formatHex(row.getBytes("digest")));
    }

    private static Map<String, Object> details(String payload) {
        try {
            return payload == null ? null : JSON.readValue(payload, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database lets only JSON in", e);
        }
    }
}
