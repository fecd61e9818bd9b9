package org.xianfeng.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;

/** Reads what the {@link AuditLog} wrote, newest first. */
@ApplicationScoped
public class AuditTrail {

    /** In which order entries are listed: by when it happened, the newest first unless a caller wants otherwise. */
    public static final Keyset<AuditEntryView> ORDERS = Keyset.of(
                    AuditEntryView.class, "id", UUID.class, AuditEntryView::id)
            .sortable("at", "at", Instant.class, AuditEntryView::at)
            .usually("-at");

    private static final String COLUMNS =
            """
            select id, at, actor, application, request_id, action, outcome, refusal, subject_type, subject_id,
                reason, payload, digest
            from audit_entry
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Sql sql;

    public AuditTrail(Sql sql) {
        this.sql = sql;
    }

    /**
     * The part of the trail that a request asks for. Entries that belong to no organisation are for those who see
     * everything.
     */
    public Page<AuditEntryView> page(AuditFilter filter, Scope scope, Window<AuditEntryView> window) {
        Map<String, Object> parameters = new HashMap<>();
        String within = condition(filter, scope, parameters);
        Map<String, Object> withAfter = new HashMap<>(parameters);
        String after = window.after(withAfter);
        Page<AuditEntryView> page = window.page(
                sql.all(
                        COLUMNS + " where " + within + " and " + after + window.inOrder(),
                        AuditTrail::entry,
                        withAfter),
                entry -> entry);
        return window.counts() ? page.counted(count(window, within, parameters)) : page;
    }

    static final String REFUSALS =
            """
            select at, count(*) over () as counted from audit_entry
            where actor = ? and at > ? and refusal = ? and outcome = 'REFUSED'
            order by at desc offset ? limit 1
            """;

    /**
     * How often an actor was refused for a reason.
     *
     * @param nth when it happened for the nth time that was asked for, counted backwards
     * @param counted how often altogether
     */
    public record Refusals(Instant nth, long counted) {}

    /**
     * How often this actor was refused for this reason since then; empty if less than {@code nth} times. For limits on
     * what must not be tried again and again.
     */
    public Optional<Refusals> refusals(String actor, String code, Instant since, int nth) {
        return sql.first(
                REFUSALS,
                row -> new Refusals(Sql.instant(row, "at"), row.getLong("counted")),
                actor,
                since,
                code,
                nth - 1);
    }

    private long count(Window<AuditEntryView> window, String within, Map<String, Object> parameters) {
        return sql.all(window.count("select 1 from audit_entry where " + within), row -> row.getLong(1), parameters)
                .get(0);
    }

    private static String condition(AuditFilter filter, Scope scope, Map<String, Object> parameters) {
        String asked = filter.condition(parameters);
        return scope.covers("/") ? asked : asked + " and " + scope.within("organization_path", parameters);
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
