package org.xianfeng.activity.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.time.Time;

/** Activities as callers see them, with the names of their hosts: three statements, however many there are. */
@ApplicationScoped
class ActivityViews {

    private final SqlSession sql;
    private final Directory directory;

    ActivityViews(SqlSession sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    ReadActivities.Read one(UUID id) {
        Tuple row = sql.query("select * from activity where id = :id")
                .bind("id", id)
                .list(found -> found)
                .get(0);
        return new ReadActivities.Read(views(List.of(row)).get(0), row.get("version", Long.class));
    }

    /** In the order of the ids. */
    List<ActivityView> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ActivityView> byId = new HashMap<>();
        views(sql.query("select * from activity where id in (:ids)")
                        .bind("ids", ids)
                        .list(row -> row))
                .forEach(view -> byId.put(view.id(), view));
        return ids.stream().map(byId::get).toList();
    }

    private List<ActivityView> views(List<Tuple> rows) {
        Map<UUID, List<HostView>> hosts =
                hostsOf(rows.stream().map(row -> row.get("id", UUID.class)).toList());
        return rows.stream()
                .map(row -> view(row, hosts.get(row.get("id", UUID.class))))
                .toList();
    }

    private Map<UUID, List<HostView>> hostsOf(List<UUID> ids) {
        List<Tuple> rows = sql.query(
                        "select * from activity_host where activity_id in (:ids) order by activity_id, position")
                .bind("ids", ids)
                .list(row -> row);
        Map<UUID, OrganizationRef> known = directory.organizations(
                rows.stream().map(row -> row.get("organization_id", UUID.class)).toList());
        Map<UUID, List<HostView>> hosts = new HashMap<>();
        for (Tuple row : rows) {
            hosts.computeIfAbsent(row.get("activity_id", UUID.class), id -> new ArrayList<>())
                    .add(host(row, known));
        }
        return hosts;
    }

    private static HostView host(Tuple row, Map<UUID, OrganizationRef> known) {
        UUID organization = row.get("organization_id", UUID.class);
        if (organization == null) {
            return new HostView(
                    null,
                    row.get("external_name", String.class),
                    ExternalHostKind.valueOf(row.get("external_kind", String.class)),
                    true);
        }
        return new HostView(
                organization,
                known.containsKey(organization) ? known.get(organization).name() : null,
                null,
                row.get("confirmed", Boolean.class));
    }

    private static ActivityView view(Tuple row, List<HostView> hosts) {
        Instant startsAt = row.get("starts_at", Instant.class);
        return new ActivityView(
                row.get("id", UUID.class),
                row.get("external_code", String.class),
                ActivityKind.valueOf(row.get("kind", String.class)),
                row.get("title", String.class),
                ActivityState.valueOf(row.get("state", String.class)),
                Mode.valueOf(row.get("mode", String.class)),
                row.get("place", String.class),
                startsAt,
                row.get("ends_at", Instant.class),
                Time.dayOf(startsAt),
                hosts,
                row.get("late_entry_reason", String.class),
                row.get("cancellation_reason", String.class),
                AnnulmentView.of(row),
                row.get("recorded_at", Instant.class),
                null);
    }
}
