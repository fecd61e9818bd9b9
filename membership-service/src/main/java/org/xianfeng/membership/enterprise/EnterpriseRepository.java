package org.xianfeng.membership.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.Scope;

/** Enterprises; whoever sees the organisation that keeps a record sees the record. */
@ApplicationScoped
class EnterpriseRepository implements PanacheRepositoryBase<Enterprise, UUID> {

    private final SqlSession sql;

    EnterpriseRepository(SqlSession sql) {
        this.sql = sql;
    }

    Optional<Enterprise> find(UUID id, Scope scope) {
        return isWithin(id, scope) ? findByIdOptional(id) : Optional.empty();
    }

    Optional<Enterprise> lock(UUID id, Scope scope) {
        return isWithin(id, scope) ? findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** The enterprise with this number, if it lies within the scope. */
    Optional<UUID> numbered(String externalCode, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query(
                        """
                        select e.id from enterprise e
                          join organization_current c on c.organization_id = e.keeper_id
                         where e.external_code = :code and %s
                        """
                                .formatted(condition))
                .bind("code", externalCode)
                .bind(parameters)
                .first(row -> row.get("id", UUID.class));
    }

    /** Many in one statement. */
    List<Enterprise> all(Collection<UUID> ids) {
        return list("select distinct e from Enterprise e left join fetch e.headcounts where e.id in ?1", ids);
    }

    /** By enterprise, the organisations within the scope that stand in it on the day; none where there is none. */
    Map<UUID, List<UUID>> standingIn(Collection<UUID> ids, LocalDate day, Scope scope) {
        record Standing(UUID enterprise, UUID organization) {}
        Map<UUID, List<UUID>> standing = new HashMap<>();
        ids.forEach(id -> standing.put(id, new ArrayList<>()));
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        sql.query(
                        """
                        select u.enterprise_id, u.organization_id from host_unit u
                          join organization_current c on c.organization_id = u.organization_id
                         where u.enterprise_id = any(:ids) and u.valid_during @> cast(:day as date) and %s
                         order by u.valid_from, u.id
                        """
                                .formatted(condition))
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("day", day)
                .bind(parameters)
                .list(row -> new Standing(row.get("enterprise_id", UUID.class), row.get("organization_id", UUID.class)))
                .forEach(one -> standing.get(one.enterprise()).add(one.organization()));
        return standing;
    }

    void persist(HostUnit unit) {
        getSession().persist(unit);
    }

    private boolean isWithin(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query(
                        """
                        select 1 as found from enterprise e
                          join organization_current c on c.organization_id = e.keeper_id
                         where e.id = :id and %s
                        """
                                .formatted(condition))
                .bind("id", id)
                .bind(parameters)
                .first(row -> true)
                .orElse(false);
    }
}
