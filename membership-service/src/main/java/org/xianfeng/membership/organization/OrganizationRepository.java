package org.xianfeng.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.membership.organization.GuidanceRelationView.Guide;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.OrganizationPaths;
import org.xianfeng.support.scope.Scope;

/** Organisations as aggregates, and the current-state row that is kept beside each. */
@ApplicationScoped
public class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID>, OrganizationPaths {

    private final SqlSession sql;

    OrganizationRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** The organisation, if the scope covers it. */
    Optional<Organization> find(UUID id, Scope scope) {
        return pathOf(id, scope).flatMap(path -> findByIdOptional(id));
    }

    /** The organisation, locked until the transaction ends, if the scope covers it. */
    Optional<Organization> lock(UUID id, Scope scope) {
        return pathOf(id, scope).flatMap(path -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public String pathOf(UUID organizationId) {
        return pathOf(organizationId, Scope.EVERYTHING).orElseThrow(() -> CommonProblem.notFound("organization"));
    }

    @Override
    public String holdPathOf(UUID organizationId) {
        shareTree();
        return pathOf(organizationId);
    }

    /** Where the organisation stands today, or stood when it was dissolved, if the scope covers it. */
    public Optional<String> pathOf(UUID id, Scope scope) {
        return sql.query("select path from organization_current where organization_id = :id")
                .bind("id", id)
                .first(row -> row.get("path", String.class))
                .filter(scope::covers);
    }

    /**
     * Where an organisation stands at which something new begins: one that is dissolved keeps what it had, and nothing
     * is recorded there, kept there or granted there any more.
     *
     * @throws Refused if it lies outside the scope, or exists no longer
     */
    public String placeForMore(UUID id, Scope scope) {
        record Place(String path, LocalDate dissolvedOn) {}
        Place place = sql.query("select path, dissolved_on from organization_current where organization_id = :id")
                .bind("id", id)
                .first(row -> new Place(row.get("path", String.class), row.get("dissolved_on", LocalDate.class)))
                .filter(found -> scope.covers(found.path()))
                .orElseThrow(() -> CommonProblem.notFound("organization"));
        if (place.dissolvedOn() != null) {
            throw Refused.because(MembershipProblem.ORGANIZATION_DISSOLVED).with("since", place.dissolvedOn());
        }
        return place.path();
    }

    /** From when until when it exists; it is there. */
    public Existence existenceOf(UUID id) {
        return sql.query("select valid_from, valid_until from organization_period where organization_id = :id")
                .bind("id", id)
                .first(row -> new Existence(
                        id, row.get("valid_from", LocalDate.class), row.get("valid_until", LocalDate.class)))
                .orElseThrow();
    }

    /**
     * What it was and where it stood from one day until another, in the order of the days; never empty, for also of
     * what did not exist then there is something to say.
     *
     * @param until the first day that is not asked about; null for all that follow
     */
    public List<PlaceInTime> placesOf(UUID id, LocalDate from, LocalDate until) {
        return sql.query(
                        """
                        select k.kind, l.parent_id, lower(k.valid_during * l.valid_during * days) as day,
                               p.valid_from, p.valid_until
                          from organization_period p
                         cross join (select daterange(cast(:from as date), cast(:until as date)) as days) as asked
                          left join (organization_kind k
                                     join organization_placement l
                                          on l.organization_id = k.organization_id and l.valid_during && k.valid_during)
                               on k.organization_id = p.organization_id
                               and not isempty(k.valid_during * l.valid_during * days)
                         where p.organization_id = :id
                         order by day
                        """)
                .bind("id", id)
                .bind("from", from)
                .bind("until", until, LocalDate.class)
                .list(row -> new PlaceInTime(
                        Optional.ofNullable(row.get("kind", String.class))
                                .map(OrganizationKind::valueOf)
                                .orElse(null),
                        row.get("parent_id", UUID.class),
                        row.get("day", LocalDate.class),
                        new Existence(
                                id, row.get("valid_from", LocalDate.class), row.get("valid_until", LocalDate.class))));
    }

    /** The next step of a path, never given twice, nor after a restore. */
    String nextCode() {
        long next = sql.query("select next_organization_code() as code")
                .first(row -> row.get("code", Number.class).longValue())
                .orElseThrow();
        return Long.toString(next, Character.MAX_RADIX);
    }

    /**
     * Whoever places something in the tree, an organisation, a member, a person, a post or a rule setting, shares this
     * lock until the transaction ends; whoever moves a subtree has it alone. Without it what is being placed while its
     * ancestor moves would keep the path from before.
     */
    public void shareTree() {
        sql.query("select cast(pg_advisory_xact_lock_shared(hashtext('organization-tree')) as text) as locked")
                .first(row -> true);
    }

    /** See {@link #shareTree()}. */
    void lockTree() {
        sql.query("select cast(pg_advisory_xact_lock(hashtext('organization-tree')) as text) as locked")
                .first(row -> true);
    }

    /** Writes what is true of a newly founded organisation today. */
    void appear(Organization organization, String path) {
        sql.change(
                        """
                        insert into organization_current (organization_id, path, parent_id, kind, name)
                        values (:id, :path, :parent, :kind, :name)
                        """)
                .bind("id", organization.id())
                .bind("path", path)
                .bind("parent", organization.placement().parentId().orElse(null), UUID.class)
                .bind("kind", organization.kind().name())
                .bind("name", organization.name())
                .execute();
    }

    /** Keeps what the fact says that began on the very day from which a change is to hold, and which it replaces. */
    void keepReplaced(String relation, UUID id, LocalDate from, Instant now) {
        sql.change(
                        """
                        insert into superseded_fact (id, relation, subject_id, fact, superseded_at)
                        select :id, :relation, f.organization_id, to_jsonb(f), :now from %s f
                         where f.organization_id = :organization and f.valid_from = :from and f.valid_until is null
                        """
                                .formatted(relation))
                .bind("id", Ids.next())
                .bind("relation", relation)
                .bind("now", now)
                .bind("organization", id)
                .bind("from", from)
                .execute();
    }

    void showKind(Organization organization) {
        sql.change("update organization_current set kind = :kind where organization_id = :id")
                .bind("kind", organization.kind().name())
                .bind("id", organization.id())
                .execute();
    }

    void showDissolved(Organization organization, LocalDate until) {
        sql.change("update organization_current set dissolved_on = :until where organization_id = :id")
                .bind("until", until)
                .bind("id", organization.id())
                .execute();
    }

    void showName(Organization organization) {
        sql.change("update organization_current set name = :name where organization_id = :id")
                .bind("name", organization.name())
                .bind("id", organization.id())
                .execute();
    }

    /** The industries that it covers on the day. */
    List<String> industriesOf(UUID id, LocalDate day) {
        return sql.query(
                        """
                        select industry from organization_industry
                         where organization_id = :id and valid_during @> cast(:day as date) order by industry
                        """)
                .bind("id", id)
                .bind("day", day)
                .list(row -> row.get("industry", String.class));
    }

    /** Who guides it on the day: organisations here, and bodies outside this system. */
    List<Guide> guidesOf(UUID id, LocalDate day) {
        return sql.query(
                        """
                        select r.guide_id, coalesce(n.name, r.guide_name) as name, coalesce(k.kind, r.guide_kind) as kind
                          from guidance_relation r
                          left join organization_name n on n.organization_id = r.guide_id
                               and n.valid_during @> cast(:day as date)
                          left join organization_kind k on k.organization_id = r.guide_id
                               and k.valid_during @> cast(:day as date)
                         where r.organization_id = :id and r.valid_during @> cast(:day as date)
                         order by r.valid_from, r.id
                        """)
                .bind("id", id)
                .bind("day", day)
                .list(row -> new Guide(
                        row.get("guide_id", UUID.class), row.get("name", String.class), row.get("kind", String.class)));
    }

    /** Counts a change that is kept beside the organisation's row, because the version counts the whole of it. */
    public void countChange(UUID id, Instant now) {
        sql.change("update organization set version = version + 1, changed_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }
}
