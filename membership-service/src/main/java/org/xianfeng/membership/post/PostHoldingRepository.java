package org.xianfeng.membership.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.membership.member.MembershipState;
import org.xianfeng.membership.organization.SupersededFacts;
import org.xianfeng.membership.person.PersonRepository;
import org.xianfeng.membership.post.AppointToPost.Appointment;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;

@ApplicationScoped
class PostHoldingRepository implements PanacheRepositoryBase<PostHolding, UUID> {

    private final PersonRepository people;
    private final SqlSession sql;
    private final SupersededFacts superseded;

    PostHoldingRepository(PersonRepository people, SqlSession sql, SupersededFacts superseded) {
        this.people = people;
        this.sql = sql;
        this.superseded = superseded;
    }

    /** Writes where a new holding stands today; the tree must be shared. */
    void place(PostHolding holding, String path) {
        sql.change("insert into post_holding_current (holding_id, path) values (:id, :path)")
                .bind("id", holding.id())
                .bind("path", path)
                .execute();
    }

    /**
     * What somebody holds or held.
     *
     * @param path where the organisation stands today
     */
    record Held(UUID id, UUID personId, UUID organizationId, String path, Post post, LocalDate from, LocalDate until) {}

    /** All that these people hold or held, in one statement. */
    List<Held> heldBy(Collection<UUID> people) {
        return sql.query(
                        """
                        select h.id, h.person_id, h.organization_id, o.path, h.post, h.valid_from, h.valid_until
                          from post_holding h join organization_current o on o.organization_id = h.organization_id
                         where h.person_id = any(:people)
                         order by h.id
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .list(row -> new Held(
                        row.get("id", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("organization_id", UUID.class),
                        row.get("path", String.class),
                        Post.valueOf(row.get("post", String.class)),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }

    /**
     * For whoever appoints to a post that only one can hold: until the transaction ends nobody else does, so nobody comes to
     * hold it but whoever holds it now.
     */
    void lockPost(UUID organizationId, Post post) {
        sql.query(
                        """
                        select cast(pg_advisory_xact_lock(hashtext('post ' || :post), hashtext(:organization)) as text)
                               as locked
                        """)
                .bind("post", post.name())
                .bind("organization", organizationId.toString())
                .first(row -> true);
    }

    /** Who holds a post now that only one can hold, to be locked before her holding is. */
    Optional<UUID> personIn(UUID organizationId, Post post) {
        return sql.query(
                        """
                        select person_id from post_holding
                         where organization_id = :organization and post = :post and valid_until is null
                        """)
                .bind("organization", organizationId)
                .bind("post", post.name())
                .first(row -> row.get("person_id", UUID.class));
    }

    /** The holding of a post that only one can hold, locked; whose it is must be locked already. */
    Optional<PostHolding> holderOf(UUID organizationId, Post post) {
        return find("organizationId = ?1 and post = ?2 and validUntil is null", organizationId, post)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one that the same appointment made before. */
    Optional<UUID> same(Appointment appointment) {
        return getEntityManager()
                .createQuery(
                        """
                        select h.id from PostHolding h
                         where h.organizationId = :organization and h.personId = :person and h.post = :post
                           and h.validFrom = :from
                        """,
                        UUID.class)
                .setParameter("organization", appointment.organizationId())
                .setParameter("person", appointment.personId())
                .setParameter("post", appointment.post())
                .setParameter("from", appointment.from())
                .getResultStream()
                .findFirst();
    }

    /** How many of these lie within the scope. */
    long countWithin(Collection<UUID> ids, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query("select count(*) from post_holding_current c where c.holding_id = any(:ids) and " + condition)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind(parameters)
                .count();
    }

    /** The next of those who hold such a post, or are said to beyond the day, in a subtree, and have an account. */
    List<Holder> holders(Holders of, LocalDate day, int atMost) {
        PathRange within = PathRange.below(of.path());
        return sql.query(
                        """
                        select c.path, c.holding_id, h.person_id
                          from post_holding_current c join post_holding h on h.id = c.holding_id
                         where c.path >= :from and c.path < :until and (c.path, c.holding_id) > (:afterPath, :after)
                           and h.post = any(:posts) and (h.valid_until is null or h.valid_until > :day)
                           and exists (select from account a where a.person_id = h.person_id and a.closed_at is null)
                         order by c.path, c.holding_id
                        """)
                .bind("from", within.from())
                .bind("until", within.until())
                .bind("afterPath", of.afterPath())
                .bind("after", of.after())
                .bind("posts", of.posts().stream().map(Post::name).toArray(String[]::new))
                .bind("day", day)
                .atMost(atMost)
                .list(row -> new Holder(
                        row.get("path", String.class),
                        row.get("holding_id", UUID.class),
                        row.get("person_id", UUID.class)));
    }

    /** Somebody in a post, and where it comes in the order of place and holding. */
    record Holder(String path, UUID holdingId, UUID personId) {}

    /** What the person holds now or was said to hold beyond that day, locked until the transaction ends. */
    List<PostHolding> lockHeldAfter(UUID personId, LocalDate day) {
        return find("personId = ?1 and (validUntil is null or validUntil > ?2) order by id", personId, day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether another membership of the holder is on the roster on days of this holding since then. */
    boolean isCoveredWithout(UUID memberId, PostHolding holding, LocalDate since) {
        return sql.query(
                                """
                                select count(*) from membership m join membership_state s on s.member_id = m.id
                                 where m.person_id = :person and m.id <> :member and s.state = any(:onRoster)
                                   and s.valid_during && daterange(cast(:from as date), cast(:until as date))
                                """)
                        .bind("person", holding.personId())
                        .bind("member", memberId)
                        .bind("onRoster", MembershipState.onRoster())
                        .bind("from", since.isAfter(holding.validFrom()) ? since : holding.validFrom())
                        .bind("until", holding.validUntil(), LocalDate.class)
                        .count()
                > 0;
    }

    /** Keeps what a holding says before it is corrected. */
    void keep(PostHolding holding, Instant now) {
        superseded.keep("post_holding", holding, holding.personId(), now);
    }

    /** Takes back a holding that never should have begun, and keeps what it said. */
    void supersede(PostHolding holding, Instant now) {
        keep(holding, now);
        sql.change("delete from post_holding_current where holding_id = :row")
                .bind("row", holding.id())
                .execute();
        delete(holding);
    }

    /** The holding, locked until the transaction ends, and its holder before it. */
    Optional<PostHolding> lock(UUID id) {
        return sql.query("select person_id from post_holding where id = :id")
                .bind("id", id)
                .first(row -> row.get("person_id", UUID.class))
                .flatMap(person -> {
                    people.lockFirst(person);
                    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
                });
    }

    /** Many in one statement. */
    Map<UUID, PostHolding> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(PostHolding::id, Function.identity()));
    }
}
