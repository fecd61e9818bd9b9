package org.xianfeng.training.lecturer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.standing.Offered;

/** Lecturers, within the pools that a caller sees or keeps. */
@ApplicationScoped
public class LecturerRepository implements PanacheRepositoryBase<Lecturer, UUID> {

    static final Keyset<Row> ORDERS = Keyset.of(Row.class, "l.id", UUID.class, Row::id);

    private static final String TABLES =
            " from lecturer l join roster_organization pool on pool.id = l.organization_id ";

    private final SqlSession sql;

    LecturerRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** One lecturer as the query gives her. */
    record Row(
            UUID id,
            long version,
            String externalCode,
            UUID organizationId,
            boolean external,
            String name,
            byte[] sealedName,
            String homeInstitution,
            LecturerLevel level,
            List<String> topics) {

        static Row of(Tuple row) {
            return new Row(
                    row.get("id", UUID.class),
                    row.get("version", Number.class).longValue(),
                    row.get("external_code", String.class),
                    row.get("organization_id", UUID.class),
                    row.get("external", Boolean.class),
                    row.get("name", String.class),
                    row.get("sealed_name", byte[].class),
                    row.get("home_institution", String.class),
                    LecturerLevel.valueOf(row.get("level", String.class)),
                    List.of(row.get("topics", String[].class)));
        }
    }

    /** Whether the lecturer is in the caller's sight: in a pool there, or above. */
    public boolean isOffered(UUID id, Scope scope) {
        return find(id, scope).isPresent();
    }

    Optional<Row> find(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = Offered.to(scope, "pool.path", parameters);
        return sql.query("select l.*" + TABLES + "where l.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(Row::of);
    }

    List<Row> list(String externalCode, Window<Row> window, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(externalCode, scope, parameters);
        return sql.query("select l.*" + TABLES + condition + " and " + window.after(parameters) + window.inOrder())
                .bind(parameters)
                .list(Row::of);
    }

    long count(String externalCode, Window<Row> window, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        return sql.query(window.count("select 1" + TABLES + condition(externalCode, scope, parameters)))
                .bind(parameters)
                .count();
    }

    /** The lecturer for a change, if she is in a pool that the scope covers. */
    Optional<Lecturer> lock(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("pool.path", parameters);
        return sql.query("select l.id" + TABLES + "where l.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> id)
                .map(kept -> findById(kept, LockModeType.PESSIMISTIC_WRITE));
    }

    private static String condition(String externalCode, Scope scope, Map<String, Object> parameters) {
        String condition = "where " + Offered.to(scope, "pool.path", parameters);
        if (externalCode == null) {
            return condition;
        }
        parameters.put("externalCode", externalCode);
        return condition + " and l.external_code = :externalCode";
    }
}
