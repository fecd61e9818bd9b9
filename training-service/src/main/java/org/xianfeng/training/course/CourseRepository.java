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
import org.xianfeng.training.standing.OfferedRows;

/** Courses, within the catalogues that a caller sees or keeps. */
@ApplicationScoped
public class CourseRepository implements PanacheRepositoryBase<Course, UUID> {

    static final Keyset<Row> ORDERS =
            Keyset.of(Row.class, "o.id", UUID.class, row -> row.view().id());

    private final OfferedRows<Row> rows;

    CourseRepository(SqlSession sql) {
        this.rows = OfferedRows.of(sql, "course", Row::of);
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
    record Filter(String externalCode, CourseKind kind) {

        private Map<String, Object> columns() {
            Map<String, Object> columns = new HashMap<>();
            columns.put("external_code", externalCode);
            columns.put("kind", kind == null ? null : kind.name());
            return columns;
        }
    }

    /** Whether the course is in the caller's sight: in a catalogue there, or above. */
    public boolean isOffered(UUID id, Scope scope) {
        return find(id, scope).isPresent();
    }

    Optional<Row> find(UUID id, Scope scope) {
        return rows.find(id, scope);
    }

    List<Row> list(Filter filter, Window<Row> window, Scope scope) {
        return rows.list(filter.columns(), window, scope);
    }

    long count(Filter filter, Window<Row> window, Scope scope) {
        return rows.count(filter.columns(), window, scope);
    }

    /** The course for a change, if it is in a catalogue that the scope covers. */
    Optional<Course> lock(UUID id, Scope scope) {
        return rows.isKept(id, scope) ? Optional.of(findById(id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }
}
