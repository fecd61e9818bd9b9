package org.xianfeng.membership.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.math.BigDecimal;
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
import jakarta.persistence.Tuple;

import org.xianfeng.membership.enterprise.EnterpriseHistoryView.HostedPeriod;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.scope.Scope;

/**
 * Enterprises. Whoever sees the organisation that keeps a record, or one that stands in the enterprise today, sees the
 * record; it is written by whoever may write where it is kept.
 */
@ApplicationScoped
class EnterpriseRepository implements PanacheRepositoryBase<Enterprise, UUID> {

    /** How many of them somebody sees, as far as a condition on the places {@code c.path} says. */
    static final String SEEN =
            "select count(distinct c.enterprise_id) from enterprise_current c where c.enterprise_id = any(:ids) and ";

    private final SqlSession sql;

    EnterpriseRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** The enterprise, to be read: it is kept within the scope, or an organisation of the scope stands in it. */
    Optional<Enterprise> find(UUID id, Scope scope) {
        return countWithin(List.of(id), scope) > 0 ? findByIdOptional(id) : Optional.empty();
    }

    /** The enterprise, locked to be changed: it is kept within the scope. */
    Optional<Enterprise> lock(UUID id, Scope scope) {
        return isKept(id, scope) ? findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** Shows it to whoever sees this place. */
    void appear(Enterprise enterprise, String path) {
        sql.change(
                        """
                        insert into enterprise_current (enterprise_id, path, name) values (:id, :path, :name)
                        on conflict (enterprise_id, path) do nothing
                        """)
                .bind("id", enterprise.id())
                .bind("path", path)
                .bind("name", enterprise.name())
                .execute();
    }

    /** Shows it no more to whoever sees this place only. */
    void disappear(Enterprise enterprise, String path) {
        sql.change("delete from enterprise_current where enterprise_id = :id and path = :path")
                .bind("id", enterprise.id())
                .bind("path", path)
                .execute();
    }

    /** The enterprise that this keeper gave the number, if it lies within the scope. */
    Optional<UUID> numbered(UUID keeperId, String externalCode, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query(
                        """
                        select e.id from enterprise e
                          join organization_current c on c.organization_id = e.keeper_id
                         where e.external_code = :code and e.keeper_id = :keeper and %s
                        """
                                .formatted(condition))
                .bind("code", externalCode)
                .bind("keeper", keeperId)
                .bind(parameters)
                .first(row -> row.get("id", UUID.class));
    }

    /**
     * Refuses an enterprise that is registered already, and a number that this keeper has given; both in one look. Which
     * enterprise it is is said of one that is seen within the scope only.
     */
    void requireNew(UUID keeperId, String externalCode, String creditCode, Scope scope) {
        record Found(UUID id, boolean registered) {}
        List<Found> found = sql.query(
                        """
                        select e.id, coalesce(e.credit_code = cast(:credit as text), false) as registered
                          from enterprise e
                         where e.credit_code = cast(:credit as text)
                            or (e.keeper_id = :keeper and e.external_code = cast(:code as text))
                        """)
                .bind("credit", creditCode, String.class)
                .bind("keeper", keeperId)
                .bind("code", externalCode, String.class)
                .list(row -> new Found(row.get("id", UUID.class), row.get("registered", Boolean.class)));
        found.stream().filter(Found::registered).findFirst().ifPresent(registered -> {
            Refused refused = Refused.because(MembershipProblem.ENTERPRISE_REGISTERED);
            throw countWithin(List.of(registered.id()), scope) > 0
                    ? refused.with("enterprise", registered.id())
                    : refused;
        });
        if (!found.isEmpty()) {
            throw CommonProblem.externalCodeTaken("enterprise", externalCode);
        }
    }

    /** Refuses an organisation that stands in this enterprise already, on this day or after it. */
    void requireNotIn(UUID enterpriseId, UUID organizationId, LocalDate from) {
        sql.query(
                        """
                        select valid_from from host_unit
                         where enterprise_id = :enterprise and organization_id = :organization
                           and (valid_until is null or valid_until > :from)
                         order by valid_from
                        """)
                .bind("enterprise", enterpriseId)
                .bind("organization", organizationId)
                .bind("from", from)
                .first(row -> row.get("valid_from", LocalDate.class))
                .ifPresent(since -> {
                    throw Refused.because(MembershipProblem.ALREADY_SO).with("since", since);
                });
    }

    /** How many of these are seen within the scope. */
    long countWithin(Collection<UUID> ids, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query(SEEN + condition)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind(parameters)
                .count();
    }

    /** Many in one statement. */
    List<Enterprise> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** What is true of each of these on the day, in two statements for all of them. */
    Map<UUID, FactsOfDay> on(LocalDate day, Collection<UUID> ids, Scope scope) {
        Map<UUID, List<UUID>> standing = standingIn(ids, day, scope);
        Map<UUID, FactsOfDay> facts = new HashMap<>();
        sql.query(
                        """
                        select e.id, s.operating, o.occupies_id, h.people, h.said from enterprise e
                          left join operating_state s on s.enterprise_id = e.id and s.valid_during @> cast(:day as date)
                          left join occupancy o on o.enterprise_id = e.id and o.valid_during @> cast(:day as date)
                          left join headcount h on h.enterprise_id = e.id and h.valid_during @> cast(:day as date)
                         where e.id = any(:ids)
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("day", day)
                .list(row -> facts.put(
                        row.get("id", UUID.class),
                        new FactsOfDay(
                                row.get("operating", Boolean.class),
                                row.get("occupies_id", UUID.class),
                                headcount(row),
                                standing.get(row.get("id", UUID.class)))));
        return facts;
    }

    private static Quantity headcount(Tuple row) {
        BigDecimal people = row.get("people", BigDecimal.class);
        return people == null ? null : Headcount.quantity(people, Precision.valueOf(row.get("said", String.class)));
    }

    /** The organisations within the scope that ever stood in it, with the names of their last day there. */
    List<HostedPeriod> hosted(UUID id, LocalDate today, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query(
                        """
                        select u.id, u.organization_id, n.name, u.valid_from, u.valid_until from host_unit u
                          join organization_current c on c.organization_id = u.organization_id
                          join organization_name n on n.organization_id = u.organization_id
                               and n.valid_during @> coalesce(u.valid_until - 1, :today)
                         where u.enterprise_id = :id and %s
                         order by u.valid_from, u.id
                        """
                                .formatted(condition))
                .bind("id", id)
                .bind("today", today)
                .bind(parameters)
                .list(row -> new HostedPeriod(
                        row.get("id", UUID.class),
                        row.get("organization_id", UUID.class),
                        row.get("name", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }

    /** By enterprise, the organisations within the scope that stand in it on the day; none where there is none. */
    private Map<UUID, List<UUID>> standingIn(Collection<UUID> ids, LocalDate day, Scope scope) {
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

    /** The period in which an organisation stands in this enterprise, locked. */
    Optional<HostUnit> lockUnit(UUID enterpriseId, UUID id) {
        return Optional.ofNullable(getEntityManager().find(HostUnit.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(unit -> unit.enterpriseId().equals(enterpriseId));
    }

    /** Whether its record is kept within the scope. */
    boolean isKept(UUID id, Scope scope) {
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
