package org.xianfeng.activity.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.support.database.ExternalCodes;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.scope.Scope;

/** Activities as aggregates, and the current-state row that is kept for each host beside them. */
@ApplicationScoped
public class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {

    /** A record that was annulled has given its number back. */
    private static final ExternalCodes.Series NUMBERS = new ExternalCodes.Series(
            "activity", "(select * from activity where state <> 'ANNULLED') standing", "lead_organization_id");

    private final SqlSession sql;
    private final ExternalCodes codes;

    ActivityRepository(SqlSession sql, ExternalCodes codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /** Refuses a number that the organisation that answers for the record has given already. */
    void requireFree(UUID leadOrganizationId, String externalCode) {
        codes.requireFree(NUMBERS, leadOrganizationId, externalCode);
    }

    /** One host's place in the tree, with what decides who may do what to the activity. */
    record Place(UUID organizationId, String path, boolean confirmed, ActivityKind kind) {}

    /** Whether somebody with this scope sees the activity: any of its hosts lies within. */
    public boolean isVisible(UUID id, Scope scope) {
        return sightOf(id, scope) != Sight.NOTHING;
    }

    /** What somebody sees of an activity: who came is shown to hosts that answer for it, and to no other. */
    enum Sight {
        NOTHING,
        ACTIVITY,
        SHEET
    }

    Sight sightOf(UUID id, Scope scope) {
        List<Place> covered = placesOf(id).stream()
                .filter(place -> scope.covers(place.path()))
                .toList();
        if (covered.isEmpty()) {
            return Sight.NOTHING;
        }
        return covered.stream().anyMatch(Place::confirmed) ? Sight.SHEET : Sight.ACTIVITY;
    }

    /**
     * The activity, locked until the transaction ends, if a host that answers for it lies within the scope. A host that
     * has not confirmed its part sees the activity, but changes nothing about it.
     */
    public Optional<Activity> lock(UUID id, ActivityScope scope) {
        return placesOf(id).stream()
                        .anyMatch(place ->
                                place.confirmed() && scope.of(place.kind()).covers(place.path()))
                ? Optional.of(lock(id))
                : Optional.empty();
    }

    /** As {@link #lock(UUID, ActivityScope)}, for a host itself, confirmed or not. */
    Optional<Activity> lockForHost(UUID id, UUID organizationId, ActivityScope scope) {
        return placesOf(id).stream()
                        .anyMatch(place -> place.organizationId().equals(organizationId)
                                && scope.of(place.kind()).covers(place.path()))
                ? Optional.of(lock(id))
                : Optional.empty();
    }

    /** Where the first host stands today: what is recorded about the activity is filed there. */
    public String leadPathOf(Activity activity) {
        return placesOf(activity.id()).stream()
                .filter(place -> place.organizationId().equals(activity.leadOrganizationId()))
                .findFirst()
                .orElseThrow()
                .path();
    }

    /** Writes a row for each host of the roster, so that everybody in its scope finds the activity. */
    void appear(Activity activity, Map<UUID, String> paths) {
        for (Host host : activity.hosts()) {
            if (host.isOurs()) {
                sql.change(
                                """
                                insert into activity_current
                                    (activity_id, organization_id, path, confirmed, kind, state, starts_at)
                                values (:id, :organization, :path, :confirmed, :kind, :state, :startsAt)
                                """)
                        .bind("id", activity.id())
                        .bind("organization", host.organizationId())
                        .bind("path", paths.get(host.organizationId()))
                        .bind("confirmed", host.confirmed())
                        .bind("kind", activity.details().kind().name())
                        .bind("state", activity.state().name())
                        .bind("startsAt", activity.details().startsAt())
                        .execute();
            }
        }
    }

    /** Repeats in the current-state rows what the activity says now. */
    public void show(Activity activity) {
        sql.change(
                        """
                        update activity_current c
                           set kind = :kind, state = :state, starts_at = :startsAt, confirmed = h.confirmed
                          from activity_host h
                         where c.activity_id = :id and h.activity_id = c.activity_id
                           and h.organization_id = c.organization_id
                        """)
                .bind("id", activity.id())
                .bind("kind", activity.details().kind().name())
                .bind("state", activity.state().name())
                .bind("startsAt", activity.details().startsAt())
                .execute();
    }

    /** Takes the activity out of the sight of somebody who is no host any more, and keeps that she was named. */
    void disappear(Activity activity, Host removed, String reason, UUID removedBy, Instant now) {
        sql.change("delete from activity_current where activity_id = :activity and organization_id = :organization")
                .bind("activity", activity.id())
                .bind("organization", removed.organizationId())
                .execute();
        sql.change(
                        """
                        insert into activity_host_removal
                            (id, activity_id, organization_id, confirmed, reason, removed_at, removed_by)
                        values (:id, :activity, :organization, :confirmed, :reason, :now, :removedBy)
                        """)
                .bind("id", Ids.next())
                .bind("activity", activity.id())
                .bind("organization", removed.organizationId())
                .bind("confirmed", removed.confirmed())
                .bind("reason", reason)
                .bind("now", now)
                .bind("removedBy", removedBy, UUID.class)
                .execute();
    }

    /** Keeps what the activity said before it was changed. */
    void remember(Activity activity, ActivityDetails before, UUID changedBy, Instant now) {
        sql.change(
                        """
                        insert into activity_change (id, activity_id, changed_at, changed_by, kind, title, external_code,
                            mode, place, starts_at, ends_at)
                        values (:id, :activity, :now, :changedBy, :kind, :title, :code, :mode, :place, :startsAt, :endsAt)
                        """)
                .bind("id", Ids.next())
                .bind("activity", activity.id())
                .bind("now", now)
                .bind("changedBy", changedBy, UUID.class)
                .bind("kind", before.kind().name())
                .bind("title", before.title())
                .bind("code", before.externalCode(), String.class)
                .bind("mode", before.mode().name())
                .bind("place", before.place(), String.class)
                .bind("startsAt", before.startsAt())
                .bind("endsAt", before.endsAt())
                .execute();
    }

    private Activity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    private List<Place> placesOf(UUID id) {
        return sql.query(
                        """
                        select organization_id, path, confirmed, kind from activity_current where activity_id = :id
                        """)
                .bind("id", id)
                .list(row -> new Place(
                        row.get("organization_id", UUID.class),
                        row.get("path", String.class),
                        row.get("confirmed", Boolean.class),
                        ActivityKind.valueOf(row.get("kind", String.class))));
    }
}
