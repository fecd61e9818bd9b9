package org.xianfeng.training.course;

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

/** Courses, within the catalogues that a caller sees or keeps. */
@ApplicationScoped
public class CourseRepository implements PanacheRepositoryBase<Course, UUID> {

    static final Keyset<Row> ORDERS =
            Keyset.of(Row.class, "c.id", UUID.class, row -> row.view().id());

    private static final String TABLES =
            " from course c join roster_organization offering on offering.id = c.organization_id ";

    private final SqlSession sql;

    CourseRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** One course as the query gives it. */
    record Row(long version, CourseView view) {

        static Row of(Tuple row) {
            return new Row(
                    row.get("version", Number.class).longValue(),
                    new CourseView(
                            row.get("id", UUID.class),
                            row.get("external_code", String.class),
                            row.get("organization_id", UUID.class),
                            row.get("title", String.class),
                            CourseKind.valueOf(row.get("kind", String.class)),
                            CourseMode.valueOf(row.get("mode", String.class))));
        }
    }

    /** Which courses are asked for; what is null does not matter. */
    record Filter(String externalCode, CourseKind kind) {}

    /** Whether the course is in the caller's sight: in a catalogue there, or above. */
    public boolean isOffered(UUID id, Scope scope) {
        return find(id, scope).isPresent();
    }

    Optional<Row> find(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = Offered.to(scope, "offering.path", parameters);
        return sql.query("select c.*" + TABLES + "where c.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(Row::of);
    }

    List<Row> list(Filter filter, Window<Row> window, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, scope, parameters);
        return sql.query("select c.*" + TABLES + condition + " and " + window.after(parameters) + window.inOrder())
                .bind(parameters)
                .list(Row::of);
    }

    long count(Filter filter, Window<Row> window, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        return sql.query(window.count("select 1" + TABLES + condition(filter, scope, parameters)))
                .bind(parameters)
                .count();
    }

    /** The course for a change, if it is in a catalogue that the scope covers. */
    Optional<Course> lock(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("offering.path", parameters);
        return sql.query("select c.id" + TABLES + "where c.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> id)
                .map(kept -> findById(kept, LockModeType.PESSIMISTIC_WRITE));
    }

    private static String condition(Filter filter, Scope scope, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("where " + Offered.to(scope, "offering.path", parameters));
        if (filter.externalCode() != null) {
            parameters.put("externalCode", filter.externalCode());
            condition.append(" and c.external_code = :externalCode");
        }
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
            condition.append(" and c.kind = :kind");
        }
        return condition.toString();
    }
}
