package org.xianfeng.membership.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

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

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    static final String ANY_PATH = "/";

    private final SqlSession sql;

    AccountRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** The account, if the scope shows it. */
    Optional<Account> find(UUID id, Scope scope) {
        return isWithin(id, scope) ? findByIdOptional(id) : Optional.empty();
    }

    Optional<Account> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The account, locked until the transaction ends, if the scope shows it. */
    Optional<Account> lock(UUID id, Scope scope) {
        return isWithin(id, scope) ? lock(id) : Optional.empty();
    }

    /** Those of these people that are open, locked until the transaction ends in the order of their ids. */
    List<Account> lockOf(Collection<UUID> people) {
        return find("personId in ?1 and closedAt is null order by id", people)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that the person ever had, in the order of their ids. */
    List<UUID> everIdsOf(UUID personId) {
        return find("select id from Account where personId = ?1 order by id", personId)
                .project(UUID.class)
                .list();
    }

    /**
     * The condition on an account {@code a} that the scope shows it: it is a person's within the scope, or may see something
     * there; what a closed one might see lives on in its grants. One that is tied to nobody and was granted nothing lies
     * within no subtree: only who reaches all sees it.
     */
    static String reached(Scope scope, Map<String, Object> parameters) {
        if (scope.covers(ANY_PATH)) {
            return "true";
        }
        return """
               a.id in (select known.id from account known join person_current p on p.person_id = known.person_id
                         where %s
                        union all
                        select e.account_id from access_entry e
                          join organization_current o on o.organization_id = e.organization_id
                         where %s
                        union all
                        select g.account_id from access_grant g
                          join account closed on closed.id = g.account_id and closed.closed_at is not null
                          join organization_current o on o.organization_id = g.organization_id
                         where %s)
               """
                .formatted(
                        scope.within("p.path", parameters),
                        scope.within("o.path", parameters),
                        scope.within("o.path", parameters));
    }

    /** An open account with this login, or of this person at the issuer; the login's first. */
    Optional<Account> openOne(String issuer, String subject, UUID personId) {
        return find(
                        "issuer = ?1 and closedAt is null and (subject = ?2 or personId = ?3)"
                                + " order by case when subject = ?2 then 0 else 1 end",
                        issuer,
                        subject,
                        personId)
                .firstResultOptional();
    }

    boolean isWithin(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = reached(scope, parameters);
        return sql.query("select 1 as found from account a where a.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> true)
                .orElse(false);
    }
}
