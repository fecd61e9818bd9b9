package org.xianfeng.training.lecturer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

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

/** Lecturers, within the pools that a caller sees or keeps. */
@ApplicationScoped
public class LecturerRepository implements PanacheRepositoryBase<Lecturer, UUID> {

    static final Keyset<Row> ORDERS = Keyset.of(Row.class, "o.id", UUID.class, Row::id);

    /** Each with the name that the roster knows, if she is a member. */
    private static final String NAMED =
            """
            (select l.*, m.display_name as member_name
               from lecturer l left join roster_member m on m.member_id = l.member_id)""";

    private final OfferedRows<Row> rows;

    LecturerRepository(SqlSession sql) {
        this.rows = OfferedRows.of(sql, NAMED, Row::of);
    }

    /** One lecturer as the query gives her. */
    record Row(
            UUID id,
            long version,
            String externalCode,
            UUID organizationId,
            UUID memberId,
            String memberName,
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
                    row.get("member_id", UUID.class),
                    row.get("member_name", String.class),
                    row.get("sealed_name", byte[].class),
                    row.get("home_institution", String.class),
                    LecturerLevel.valueOf(row.get("level", String.class)),
                    List.of(row.get("topics", String[].class)));
        }

        boolean external() {
            return memberId == null;
        }
    }

    /** Whether the lecturer is in the caller's sight: in a pool there, or above. */
    public boolean isOffered(UUID id, Scope scope) {
        return find(id, scope).isPresent();
    }

    Optional<Row> find(UUID id, Scope scope) {
        return rows.find(id, scope);
    }

    List<Row> list(String externalCode, Window<Row> window, Scope scope) {
        return rows.list(coded(externalCode), window, scope);
    }

    long count(String externalCode, Window<Row> window, Scope scope) {
        return rows.count(coded(externalCode), window, scope);
    }

    /** The lecturer for a change, if she is in a pool that the scope covers. */
    Optional<Lecturer> lock(UUID id, Scope scope) {
        return rows.isKept(id, scope) ? Optional.of(findById(id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    private static Map<String, Object> coded(String externalCode) {
        return externalCode == null ? Map.of() : Map.of("external_code", externalCode);
    }
}
