package org.xianfeng.membership.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.ExternalCodes;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/** People as aggregates, and where each stands today. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    private static final ExternalCodes.Series NUMBERS = new ExternalCodes.Series("person", "person", "keeper_id");

    private final SqlSession sql;
    private final ExternalCodes codes;

    PersonRepository(SqlSession sql, ExternalCodes codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /** In which orders people can be listed: where they stand, as their register is kept, or by name. */
    static final Keyset<PersonRow> ORDERS = Keyset.of(PersonRow.class, "c.person_id", UUID.class, PersonRow::id)
            .sortable("place", "c.path", String.class, PersonRow::path)
            .sortable("name", "c.name_sort", String.class, PersonRow::nameSort)
            .usually("place");

    /** The person, if the scope covers her or she is the caller. */
    Optional<PersonRow> find(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.withinOrSelf("c.path", "c.person_id", parameters);
        return sql.query(PersonRow.SELECT + " where c.person_id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(PersonRow::of);
    }

    /** The part of the list that the window shows, in one statement. */
    List<PersonRow> list(PersonFilter filter, Scope scope, Window<PersonRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, scope, parameters) + " and " + window.after(parameters);
        return sql.query(PersonRow.SELECT + " where " + condition + window.inOrder())
                .bind(parameters)
                .list(PersonRow::of);
    }

    /** How many there are altogether, as far as anybody counts. */
    long count(PersonFilter filter, Scope scope, Window<PersonRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        String select = "select 1 from person_current c join person p on p.id = c.person_id where "
                + condition(filter, scope, parameters);
        return sql.query(window.count(select)).bind(parameters).count();
    }

    private static String condition(PersonFilter filter, Scope scope, Map<String, Object> parameters) {
        return scope.withinOrSelf("c.path", "c.person_id", parameters) + filter.condition(parameters);
    }

    /** The person, locked until the transaction ends, if the scope covers her or she is the caller. */
    Optional<Person> lock(UUID id, Scope scope) {
        return pathOf(id, scope)
                .flatMap(path -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Person::isThere);
    }

    /** Where she stands today, if the scope covers her or she is the caller. */
    public Optional<String> pathOf(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.withinOrSelf("path", "person_id", parameters);
        return sql.query("select path from person_current where person_id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> row.get("path", String.class));
    }

    /** Where she stands today, for records about what was done to her. */
    String placeOf(UUID id) {
        return pathOf(id, Scope.EVERYTHING).orElseThrow();
    }

    /**
     * Whoever changes a fact about her takes this lock until the transaction ends, before any other that the fact needs and
     * before looking whether she is there: she is not erased meanwhile, and what else is recorded of her waits (ADR 0016).
     * Answers which organisation recorded her.
     */
    public Optional<UUID> lockFirst(UUID id) {
        return sql
                .query("select keeper_id from person where id = :id for no key update")
                .bind("id", id)
                .list(row -> row.get("keeper_id", UUID.class))
                .stream()
                .findFirst();
    }

    /** As {@link #lockFirst(UUID)}, of several people in the order of their ids. */
    public void lockFirst(Collection<UUID> ids) {
        sql.query("select id from person where id = any(:ids) order by id for no key update")
                .bind("ids", ids.toArray(UUID[]::new))
                .list(row -> true);
    }

    /** Whether she is a member, or was one. */
    boolean isMember(UUID id) {
        return sql.query("select 1 as found from membership where person_id = :id")
                .bind("id", id)
                .first(row -> true)
                .orElse(false);
    }

    /** Whether she holds a post on the day, or is to hold one later. */
    boolean holdsPost(UUID id, LocalDate day) {
        return sql.query(
                        """
                        select 1 as found from post_holding
                         where person_id = :id and (valid_until is null or valid_until > :day)
                        """)
                .bind("id", id)
                .bind("day", day)
                .first(row -> true)
                .orElse(false);
    }

    /** Takes her out of every list. */
    void disappear(UUID id) {
        flush();
        sql.change("delete from person_current where person_id = :id")
                .bind("id", id)
                .execute();
    }

    /** Shows a new person where she stands. */
    void appear(Person person, String path) {
        flush();
        sql.change("insert into person_current (person_id, path, name_sort) values (:person, :path, :sort)")
                .bind("person", person.id())
                .bind("path", path)
                .bind("sort", person.nameSort())
                .execute();
    }

    /** Sorts her by the name she has by now. */
    void showName(Person person) {
        flush();
        sql.change("update person_current set name_sort = :sort where person_id = :person")
                .bind("person", person.id())
                .bind("sort", person.nameSort())
                .execute();
    }

    /**
     * Refuses an identity number that anybody has, wherever she stands, and who it is is said of somebody within the scope
     * only. Whoever asks first has the number to herself until her transaction ends, so that of two registrations at once
     * the second is refused like any later one.
     */
    void requireUnregistered(byte[] idNumberHash, Scope scope) {
        requireNew(idNumberHash, null, null, scope);
    }

    /** As {@link #requireUnregistered}; refuses in the same look what this keeper has numbered already. */
    void requireNew(byte[] idNumberHash, UUID keeperId, String externalCode, Scope scope) {
        record Found(UUID id, String path, boolean identified) {}
        sql.query("select cast(pg_advisory_xact_lock(:number) as text) as locked")
                .bind("number", ByteBuffer.wrap(idNumberHash).getLong())
                .first(row -> true);
        List<Found> found = sql.query(
                        """
                        select p.id, c.path, p.id_number_hash is not distinct from :hash as identified
                          from person p left join person_current c on c.person_id = p.id
                         where p.id_number_hash = :hash
                            or (p.keeper_id = cast(:keeper as uuid) and p.external_code = cast(:code as text))
                        """)
                .bind("hash", idNumberHash)
                .bind("keeper", keeperId, UUID.class)
                .bind("code", externalCode, String.class)
                .list(row -> new Found(
                        row.get("id", UUID.class),
                        row.get("path", String.class),
                        row.get("identified", Boolean.class)));
        found.stream().filter(Found::identified).findFirst().ifPresent(registered -> {
            Refused refused = Refused.because(MembershipProblem.ID_NUMBER_REGISTERED);
            throw registered.path() != null && scope.covers(registered.path())
                    ? refused.with("person", registered.id())
                    : refused;
        });
        if (!found.isEmpty()) {
            throw CommonProblem.externalCodeTaken("person", externalCode);
        }
    }

    /** Refuses a number that this keeper has given to somebody already. */
    void requireFree(UUID keeperId, String externalCode) {
        codes.requireFree(NUMBERS, keeperId, externalCode);
    }
}
