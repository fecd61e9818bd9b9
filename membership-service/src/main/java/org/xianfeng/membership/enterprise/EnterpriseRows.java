package org.xianfeng.membership.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;

/** Enterprises as rows: which of them are seen, in which order; each once, from however many places it is seen. */
@ApplicationScoped
class EnterpriseRows {

    static final Keyset<EnterpriseRow> ORDERS = Keyset.of(
                    EnterpriseRow.class, "c.enterprise_id", UUID.class, EnterpriseRow::id)
            .sortable("place", "c.path", String.class, EnterpriseRow::path)
            .sortable("name", "c.name", String.class, EnterpriseRow::name)
            .usually("place");

    static final String SELECT =
            """
            select c.enterprise_id, c.path, c.name
              from enterprise_current c join enterprise e on e.id = c.enterprise_id
             where\s""";

    /** One line of the list, before its enterprises are read together. */
    record EnterpriseRow(UUID id, String path, String name) {}

    private final SqlSession sql;

    EnterpriseRows(SqlSession sql) {
        this.sql = sql;
    }

    /** The part of the list that the window shows, in one statement. */
    List<EnterpriseRow> list(EnterpriseQuery query, Scope scope, Window<EnterpriseRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(query, scope, parameters) + " and " + window.after(parameters);
        sql.planForTheseValues();
        return sql.query(SELECT + condition + window.inOrder())
                .bind(parameters)
                .list(row -> new EnterpriseRow(
                        row.get("enterprise_id", UUID.class),
                        row.get("path", String.class),
                        row.get("name", String.class)));
    }

    /** How many there are altogether, as far as anybody counts. */
    long count(EnterpriseQuery query, Scope scope, Window<EnterpriseRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(query, scope, parameters);
        return sql.query(window.count(SELECT + condition)).bind(parameters).count();
    }

    /**
     * What a row must fulfil to be in the list: no other place within the scope comes before it. Where the others lie
     * in the order, a page passes over them. Asked as what does not exist, since the planner takes an equation with the
     * first for one that hardly any row fulfils, and sorts the whole subtree.
     */
    static String condition(EnterpriseQuery query, Scope scope, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(scope.within("c.path", parameters));
        conditions.add(
                """
                not exists (select from enterprise_current f
                             where f.enterprise_id = c.enterprise_id and f.path < c.path and %s)"""
                        .formatted(scope.within("f.path", parameters)));
        if (query.keeper != null) {
            parameters.put("keeper", query.keeper);
            conditions.add("e.keeper_id = :keeper");
        }
        if (query.externalCode != null) {
            parameters.put("externalCode", query.externalCode);
            conditions.add("e.external_code = :externalCode");
        }
        if (query.creditCode != null) {
            parameters.put("creditCode", query.creditCode.text());
            conditions.add("e.credit_code = :creditCode");
        }
        if (query.industry != null) {
            parameters.put("industry", query.industry);
            conditions.add("e.industry = :industry");
        }
        return String.join(" and ", conditions);
    }
}
