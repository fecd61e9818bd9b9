package org.xianfeng.membership.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers who was granted what, by whom and why, ended grants among them. */
@ApplicationScoped
public class ReadGrants {

    static final Keyset<Row> ORDERS = Keyset.of(
                    Row.class, "g.id", UUID.class, row -> row.view().id())
            .sortable("organization", "o.path", String.class, Row::path)
            .usually("organization");

    private static final String SELECT =
            """
            select g.id, g.account_id, g.role, g.organization_id, o.name, g.valid_from, g.valid_until, g.reason, g.granted_by,
                   g.granted_at, o.path
            """;

    private static final String FROM =
            " from access_grant g join organization_current o on o.organization_id = g.organization_id ";

    private static final String ONE = SELECT + FROM + "where g.id = :id and %s";

    private static final String IDS = "select g.id" + FROM + "where %s";

    private final SqlSession sql;
    private final Clock clock;

    ReadGrants(SqlSession sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A grant, and where its organisation stands. */
    record Row(GrantView view, String path) {}

    @Transactional
    public GrantView one(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return sql.query(ONE.formatted(scope.within("o.path", parameters)))
                .bind(parameters)
                .first(row -> view(row, Time.today(clock)))
                .orElseThrow(() -> CommonProblem.notFound("grant"));
    }

    @Transactional
    Page<GrantView> list(GrantQuery query, Scope scope, Window<Row> window) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder filter = new StringBuilder(scope.within("o.path", parameters));
        if (query.account != null) {
            parameters.put("account", query.account);
            filter.append(" and g.account_id = :account");
        }
        if (query.organization != null) {
            parameters.put("organization", query.organization);
            filter.append(" and g.organization_id = :organization");
        }
        LocalDate today = Time.today(clock);
        Map<String, Object> ofPage = new HashMap<>(parameters);
        List<Row> rows = sql.query(page(filter + " and " + window.after(ofPage), window.inOrder()))
                .bind(ofPage)
                .list(row -> new Row(view(row, today), row.get("path", String.class)));
        Page<GrantView> page = window.page(rows, Row::view);
        return window.counts()
                ? page.counted(sql.query(window.count(IDS.formatted(filter)))
                        .bind(parameters)
                        .count())
                : page;
    }

    /** Finds the ids of a page from two indexes alone, and then what is said of these. */
    static String page(String condition, String inOrder) {
        return SELECT + " from (" + IDS.formatted(condition) + inOrder + ") page join access_grant g on g.id = page.id"
                + " join organization_current o on o.organization_id = g.organization_id " + inOrder;
    }

    private static GrantView view(Tuple row, LocalDate today) {
        LocalDate until = row.get("valid_until", LocalDate.class);
        return new GrantView(
                row.get("id", UUID.class),
                row.get("account_id", UUID.class),
                AccessRole.valueOf(row.get("role", String.class)),
                new GrantView.Place(row.get("organization_id", UUID.class), row.get("name", String.class)),
                row.get("valid_from", LocalDate.class),
                until,
                until != null && !until.isAfter(today),
                row.get("reason", String.class),
                row.get("granted_by", String.class),
                row.get("granted_at", Instant.class));
    }
}
