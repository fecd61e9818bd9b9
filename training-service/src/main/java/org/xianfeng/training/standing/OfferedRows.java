package org.xianfeng.training.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.Tuple;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;

/**
 * The rows of a table {@code o}, each of which an organisation offers to everything below it: found by whoever is offered
 * them, kept by whoever administers the organisation.
 */
public final class OfferedRows<R> {

    private final SqlSession sql;
    private final String from;
    private final Function<Tuple, R> row;

    private OfferedRows(SqlSession sql, String table, Function<Tuple, R> row) {
        this.sql = sql;
        this.from = " from " + table + " o join roster_organization offering on offering.id = o.organization_id where ";
        this.row = row;
    }

    /**
     * @param table has an {@code id} and an {@code organization_id}; a table or a query in brackets
     */
    public static <R> OfferedRows<R> of(SqlSession sql, String table, Function<Tuple, R> row) {
        return new OfferedRows<>(sql, table, row);
    }

    public Optional<R> find(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return sql.query("select o.*" + from + "o.id = :id and " + offered(scope, parameters))
                .bind(parameters)
                .first(row);
    }

    /**
     * A page of them.
     *
     * @param equal columns and their values; one that is null does not matter
     */
    public List<R> list(Map<String, Object> equal, Window<R> window, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String where = matching(equal, scope, parameters);
        sql.planForTheseValues();
        return sql.query("select o.*" + from + where + " and " + window.after(parameters) + window.inOrder())
                .bind(parameters)
                .list(row);
    }

    /** How many there are on all pages. */
    public long count(Map<String, Object> equal, Window<R> window, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        return sql.query(window.count("select 1" + from + matching(equal, scope, parameters)))
                .bind(parameters)
                .count();
    }

    /** Whether the organisation that offers it lies within the scope. */
    public boolean isKept(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return sql.query("select o.id" + from + "o.id = :id and " + scope.within("offering.path", parameters))
                .bind(parameters)
                .first(found -> id)
                .isPresent();
    }

    private static String matching(Map<String, Object> equal, Scope scope, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder(offered(scope, parameters));
        equal.forEach((column, value) -> {
            if (value != null) {
                conditions.append(" and o.").append(column).append(" = :").append(column);
                parameters.put(column, value);
            }
        });
        return conditions.toString();
    }

    private static String offered(Scope scope, Map<String, Object> parameters) {
        return Offered.to(scope, "offering.path", parameters);
    }
}
