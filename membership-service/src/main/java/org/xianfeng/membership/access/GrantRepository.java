package org.xianfeng.membership.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.support.database.SqlSession;

@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    private final SqlSession sql;

    GrantRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** Whose it is, to be locked before the grant is. */
    Optional<UUID> accountOf(UUID id) {
        return sql.query("select account_id from access_grant where id = :id")
                .bind("id", id)
                .first(row -> row.get("account_id", UUID.class));
    }

    /** The first grant of the same role in the same organisation that shares a day with this one. */
    Optional<Grant> beside(Grant grant) {
        return find(
                        "accountId = ?1 and role = ?2 and organizationId = ?3 and (validUntil is null or validUntil > ?4)"
                                + " order by validFrom",
                        grant.accountId(),
                        grant.role(),
                        grant.organizationId(),
                        grant.validFrom())
                .stream()
                .filter(other -> grant.validUntil() == null || other.validFrom().isBefore(grant.validUntil()))
                .findFirst();
    }

    /** The grant, locked until the transaction ends; its account must be locked already. */
    Optional<Grant> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whose grants in the organisation last beyond this day, in the order in which accounts are locked. */
    List<UUID> accountsLasting(UUID organizationId, LocalDate day) {
        return find(
                        "select distinct accountId from Grant"
                                + " where organizationId = ?1 and (validUntil is null or validUntil > ?2) order by accountId",
                        organizationId,
                        day)
                .project(UUID.class)
                .list();
    }

    /** What is granted in the organisation beyond this day, locked until the transaction ends. */
    List<Grant> lockLasting(UUID organizationId, LocalDate day) {
        return find("organizationId = ?1 and (validUntil is null or validUntil > ?2) order by id", organizationId, day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Its last day is over; one that has not had a whole day yet is taken back altogether. */
    void end(Grant grant, LocalDate day) {
        if (day.isAfter(grant.validFrom())) {
            grant.endSooner(day);
        } else {
            delete(grant);
        }
        flush();
    }

    List<Grant> of(Collection<UUID> accounts) {
        return list("accountId in ?1 order by id", accounts);
    }
}
