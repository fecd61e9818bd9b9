package org.xianfeng.membership.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers which enterprises there are within the caller's scope, and what was true of them on any day. */
@ApplicationScoped
public class ReadEnterprises {

    static final Keyset<EnterpriseRow> ORDERS = Keyset.of(EnterpriseRow.class, "e.id", UUID.class, EnterpriseRow::id)
            .sortable("name", "e.name collate \"C\"", String.class, EnterpriseRow::name);

    private static final String SELECT = "select e.id, e.name from enterprise e"
            + " join organization_current c on c.organization_id = e.keeper_id where %s";

    private final EnterpriseRepository enterprises;
    private final SqlSession sql;
    private final Clock clock;

    ReadEnterprises(EnterpriseRepository enterprises, SqlSession sql, Clock clock) {
        this.enterprises = enterprises;
        this.sql = sql;
        this.clock = clock;
    }

    /** An enterprise with its version. */
    public record Found(EnterpriseView view, long version) {}

    /** One line of the list, before its enterprises are read together. */
    record EnterpriseRow(UUID id, String name) {}

    /** As it was on the day; as it is today when that is null. */
    @Transactional
    public Found one(UUID id, LocalDate asOf, Scope scope) {
        Enterprise enterprise = enterprises.find(id, scope).orElseThrow(() -> CommonProblem.notFound("enterprise"));
        FactsOfDay facts = enterprises.on(dayOf(asOf), List.of(id), scope).get(id);
        return new Found(EnterpriseView.of(enterprise, facts), enterprise.version());
    }

    @Transactional
    EnterpriseHistoryView history(UUID id, Scope scope) {
        Enterprise enterprise = enterprises.find(id, scope).orElseThrow(() -> CommonProblem.notFound("enterprise"));
        return EnterpriseHistoryView.of(enterprise, enterprises.hosted(id, Time.today(clock), scope));
    }

    @Transactional
    Page<EnterpriseView> list(EnterpriseQuery query, Scope scope, Window<EnterpriseRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(scope.within("c.path", parameters));
        if (query.keeper != null) {
            parameters.put("keeper", query.keeper);
            conditions.add("e.keeper_id = :keeper");
        }
        if (query.externalCode != null) {
            parameters.put("externalCode", query.externalCode);
            conditions.add("e.external_code = :externalCode");
        }
        if (query.industry != null) {
            parameters.put("industry", query.industry);
            conditions.add("e.industry = :industry");
        }
        String filter = String.join(" and ", conditions);
        Map<String, Object> ofPage = new HashMap<>(parameters);
        List<EnterpriseRow> rows = sql.query(
                        SELECT.formatted(filter + " and " + window.after(ofPage)) + window.inOrder())
                .bind(ofPage)
                .list(row -> new EnterpriseRow(row.get("id", UUID.class), row.get("name", String.class)));
        Map<UUID, Enterprise> found = enterprises
                .all(rows.stream().map(EnterpriseRow::id).toList())
                .stream()
                .collect(Collectors.toMap(Enterprise::id, Function.identity()));
        Map<UUID, FactsOfDay> facts = enterprises.on(dayOf(query.asOf), found.keySet(), scope);
        Page<EnterpriseView> page =
                window.page(rows, row -> EnterpriseView.of(found.get(row.id()), facts.get(row.id())));
        return window.counts()
                ? page.counted(sql.query(window.count(SELECT.formatted(filter)))
                        .bind(parameters)
                        .count())
                : page;
    }

    private LocalDate dayOf(LocalDate asOf) {
        return asOf == null ? Time.today(clock) : asOf;
    }
}
