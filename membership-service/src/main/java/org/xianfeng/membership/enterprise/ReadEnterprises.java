package org.xianfeng.membership.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.enterprise.EnterpriseRows.EnterpriseRow;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers which enterprises there are within the caller's scope, and what was true of them on any day. */
@ApplicationScoped
public class ReadEnterprises {

    private final EnterpriseRepository enterprises;
    private final EnterpriseRows rows;
    private final Clock clock;

    ReadEnterprises(EnterpriseRepository enterprises, EnterpriseRows rows, Clock clock) {
        this.enterprises = enterprises;
        this.rows = rows;
        this.clock = clock;
    }

    /** An enterprise with its version. */
    public record Found(EnterpriseView view, long version) {}

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
        List<EnterpriseRow> shown = rows.list(query, scope, window);
        Map<UUID, Enterprise> found = enterprises
                .all(shown.stream().map(EnterpriseRow::id).toList())
                .stream()
                .collect(Collectors.toMap(Enterprise::id, Function.identity()));
        Map<UUID, FactsOfDay> facts = enterprises.on(dayOf(query.asOf), found.keySet(), scope);
        Page<EnterpriseView> page =
                window.page(shown, row -> EnterpriseView.of(found.get(row.id()), facts.get(row.id())));
        return window.counts() ? page.counted(rows.count(query, scope, window)) : page;
    }

    private LocalDate dayOf(LocalDate asOf) {
        return asOf == null ? Time.today(clock) : asOf;
    }
}
