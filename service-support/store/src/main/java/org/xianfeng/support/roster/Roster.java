package org.xianfeng.support.roster;

import io.quarkus.arc.properties.IfBuildProperty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.follow.FollowerStatus;
import org.xianfeng.support.feed.follow.Followers;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.OrganizationPaths;

/**
 * Answers from our copy who belonged where on which day. It shows what is known now of that day; whoever stores an
 * answer keeps what was known then.
 */
@ApplicationScoped
@IfBuildProperty(name = "xianfeng.roster.followed", stringValue = "true")
public class Roster implements OrganizationPaths {

    /**
     * Waits for everybody who holds one of these, see {@link #holdOrganizations}, and keeps the next ones waiting: the
     * subtree under the old path, and what of it was told to be under the new one a moment ago. Its parameter is what
     * membership-service tells of the move.
     */
    public static final String HOLD_SUBTREE =
            """
            select id from roster_organization, (select ?::jsonb as data) told
             where (path >= data ->> 'oldPath' and path < left(data ->> 'oldPath', -1) || '0')
                or (path >= data ->> 'newPath' and path < left(data ->> 'newPath', -1) || '0')
               for update of roster_organization
            """;

    private static final String ORGANIZATIONS =
            """
            select id, kind, name, path, exists_from, exists_until, recording_starts_on
            from roster_organization where\s""";

    private static final String ORGANIZATION = ORGANIZATIONS + "id = ?";

    private static final String HELD = ORGANIZATIONS + "id = any (?::uuid[]) for share";

    /** Each organisation's own step is the last of its path, wherever it stands. */
    private static final String PATH =
            """
            with recursive asked as (select ?::uuid as id, ?::date as day),
            up as (
                select p.organization_id, p.parent_id, 0 as height
                from asked join roster_placement p on p.organization_id = id
                    and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)
                union all
                select p.organization_id, p.parent_id, height + 1
                from asked cross join up join roster_placement p on p.organization_id = up.parent_id
                    and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)
                where height < 30)
            select '/' || string_agg(split_part(o.path, '/', -2), '/' order by height desc) || '/' as path
            from up join roster_organization o on o.id = up.organization_id
            having bool_or(up.parent_id is null)
            """;

    /**
     * Since the last of the days on which it, or one above it, was placed where it is: the last day counts if it is
     * over.
     */
    private static final String STANDING =
            """
            with recursive asked as (
                select id, path, exists_from, coalesce(exists_until - 1, date 'infinity') as day
                from roster_organization where id = ? and path is not null),
            up as (
                select p.parent_id, p.valid_from, 0 as height
                from asked join roster_placement p on p.organization_id = id
                    and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)
                union all
                select p.parent_id, p.valid_from, height + 1
                from asked cross join up join roster_placement p on p.organization_id = up.parent_id
                    and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)
                where height < 30)
            select path, coalesce((select max(valid_from) from up), exists_from) as since from asked
            """;

    private static final String WHEREABOUTS_OR_LAST =
            """
            select a.branch_id, o.path, a.valid_from <= day and (a.valid_until is null or a.valid_until > day) as on_the_day
            from (select ?::date as day) asked join roster_affiliation a on a.member_id = ?
            left join roster_organization o on o.id = a.branch_id
            order by on_the_day desc, a.valid_from desc limit 1
            """;

    private final Sql sql;
    private final Supplier<FollowerStatus> membership;
    private final Clock clock;

    @Inject
    Roster(Sql sql, Followers followers, Clock clock) {
        this(sql, () -> followers.status(FollowMembership.SOURCE), clock);
    }

    Roster(Sql sql, Supplier<FollowerStatus> membership, Clock clock) {
        this.sql = sql;
        this.membership = membership;
        this.clock = clock;
    }

    /** The organisation, or a refusal: not found, or not known yet. */
    public OrganizationRef organization(UUID id) {
        return findOrganization(id).orElseThrow(() -> unknown("organization", id));
    }

    @Override
    public String pathOf(UUID organizationId) {
        return organization(organizationId).path();
    }

    @Override
    public String holdPathOf(UUID organizationId) {
        return Optional.ofNullable(holdOrganizations(List.of(organizationId)).get(organizationId))
                .orElseThrow(() -> unknown("organization", organizationId))
                .path();
    }

    /**
     * These organisations, none of which is moved before this transaction ends; one that is not known is left out.
     * Whoever writes down a path must hold it, or a move that is being followed at the moment would miss the new row.
     * One that is told anew while it is waited for is another row by then, which only the next statement sees.
     */
    public Map<UUID, OrganizationRef> holdOrganizations(Collection<UUID> ids) {
        sql.requireTransaction();
        Map<UUID, OrganizationRef> held = held(Set.copyOf(ids));
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(held.keySet());
        held.putAll(held(missing));
        return held;
    }

    private Map<UUID, OrganizationRef> held(Set<UUID> ids) {
        Map<UUID, OrganizationRef> held = new HashMap<>();
        if (!ids.isEmpty()) {
            String[] asked = ids.stream().map(UUID::toString).toArray(String[]::new);
            sql.all(HELD, Roster::organizationOf, (Object) asked).forEach(each -> held.put(each.id(), each));
        }
        return held;
    }

    /** See {@link #HOLD_SUBTREE}. */
    void holdSubtree(FeedEvent moved) {
        sql.all(HOLD_SUBTREE, row -> true, moved.data());
    }

    public Optional<OrganizationRef> findOrganization(UUID id) {
        return sql.first(ORGANIZATION, Roster::organizationOf, id);
    }

    /** The member, or a refusal: not found, or not known yet. */
    public MemberRef member(UUID id) {
        return findMember(id).orElseThrow(() -> unknown("member", id));
    }

    public Optional<MemberRef> findMember(UUID id) {
        return sql.first(
                "select member_id, person_id, display_name from roster_member where member_id = ?",
                Roster::memberOf,
                id);
    }

    /**
     * The branch to which a member belonged on a day, or the last one that is known of her.
     *
     * @param path where it stands today; null if it is not known yet, or stands nowhere
     */
    public record Belonging(UUID branchId, String path, boolean onTheDay) {}

    /** To which branch the member belonged on that day, or else belonged last; empty if no branch is known of her. */
    public Optional<Belonging> belonging(UUID memberId, LocalDate day) {
        return sql.first(
                WHEREABOUTS_OR_LAST,
                row -> new Belonging(
                        row.getObject("branch_id", UUID.class), row.getString("path"), row.getBoolean("on_the_day")),
                day,
                memberId);
    }

    /** Where an organisation stands with all that is above it, and since when it has. */
    public record Stands(String path, LocalDate since) {}

    /** Where it stands, or stood last; empty if we have not heard of it. */
    public Optional<Stands> standing(UUID organizationId) {
        return sql.first(
                STANDING,
                row -> new Stands(row.getString("path"), row.getObject("since", LocalDate.class)),
                organizationId);
    }

    /** Where the organisation stood on that day; empty if it stood nowhere, or below one that we do not know. */
    public Optional<String> pathOn(UUID organizationId, LocalDate day) {
        return sql.first(PATH, row -> row.getString("path"), organizationId, day);
    }

    /** One value for the whole roster, to compare it with another one or with itself. */
    public String digest() {
        return sql.first("select roster_digest() as digest", row -> row.getString("digest"))
                .orElseThrow();
    }

    /** Whether membership-service may have told of this id what we have not read yet. */
    public boolean mayStillLearnOf(UUID id) {
        return membership.get().mayNotKnowYet(id, clock);
    }

    /** An id that membership-service may have made since we last heard of it is worth another try. */
    private Refused unknown(String kind, UUID id) {
        return mayStillLearnOf(id)
                ? Refused.because(CommonProblem.ROSTER_BEHIND).retryAfter(Duration.ofSeconds(1))
                : CommonProblem.notFound(kind);
    }

    private static MemberRef memberOf(ResultSet row) throws SQLException {
        return new MemberRef(
                row.getObject("member_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("display_name"));
    }

    private static OrganizationRef organizationOf(ResultSet row) throws SQLException {
        return new OrganizationRef(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("path"),
                row.getObject("exists_from", LocalDate.class),
                row.getObject("exists_until", LocalDate.class),
                row.getObject("recording_starts_on", LocalDate.class));
    }
}
