package org.xianfeng.activity.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.CountAttendance;
import org.xianfeng.activity.attendance.Occasion;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Reads activities within a scope: one, a page of them, or how many there are. */
@ApplicationScoped
public class ReadActivities {

    /** In which orders activities are listed. */
    static final Keyset<ActivityView> ORDERS = Keyset.of(
                    ActivityView.class, "c.activity_id", UUID.class, ActivityView::id)
            .sortable("startsAt", "c.starts_at", Instant.class, ActivityView::startsAt)
            .usually("-startsAt");

    private final SqlSession sql;
    private final ActivityRepository activities;
    private final ActivityViews views;
    private final CountAttendance count;

    ReadActivities(SqlSession sql, ActivityRepository activities, ActivityViews views, CountAttendance count) {
        this.sql = sql;
        this.activities = activities;
        this.views = views;
        this.count = count;
    }

    /** An activity with the version of its state. */
    public record Read(ActivityView view, long version) {}

    /** What its sheet has to know of an activity that the scope covers. */
    @Transactional
    public Occasion occasion(UUID id, Scope scope) {
        requireVisible(id, scope);
        return activities.findById(id).occasion();
    }

    private void requireVisible(UUID id, Scope scope) {
        if (!activities.isVisible(id, scope)) {
            throw CommonProblem.notFound("activity");
        }
    }

    /**
     * The day whose roster counts, for whoever may know who came: a host that was named and has not confirmed its part sees
     * the activity, but nobody on the sheet.
     */
    @Transactional
    public LocalDate dayOfSheet(UUID id, Scope scope) {
        switch (activities.sightOf(id, scope)) {
            case NOTHING -> throw CommonProblem.notFound("activity");
            case ACTIVITY -> throw Refused.because(ActivityProblem.HOST_NOT_CONFIRMED);
            case SHEET -> {}
        }
        return sql.query("select starts_at from activity where id = :id")
                .bind("id", id)
                .first(row -> Time.dayOf(row.get("starts_at", Instant.class)))
                .orElseThrow();
    }

    /** Whether somebody with this scope may know who came. */
    @Transactional
    public boolean showsSheet(UUID id, Scope scope) {
        return activities.sightOf(id, scope) == ActivityRepository.Sight.SHEET;
    }

    /** One activity, with what its sheet adds up to. */
    @Transactional
    public Read one(UUID id, Scope scope) {
        requireVisible(id, scope);
        Read found = views.one(id);
        return found.view().state().hasSheet()
                ? new Read(
                        found.view().with(count.totals(id, found.view().kind().due())), found.version())
                : found;
    }

    /** A page, newest first unless the caller asks otherwise. */
    @Transactional
    public Page<ActivityView> page(ActivityFilter filter, Scope scope, Window<ActivityView> window) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, scope, parameters) + " and " + window.after(parameters);
        sql.planForTheseValues();
        List<UUID> ids = sql.query(idsWhere(condition) + window.inOrder())
                .bind(parameters)
                .list(row -> row.get("activity_id", UUID.class));
        Page<ActivityView> page = window.page(views.of(ids), view -> view);
        return window.counts() ? page.counted(count(filter, scope, window)) : page;
    }

    private long count(ActivityFilter filter, Scope scope, Window<ActivityView> window) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, scope, parameters);
        return sql.query(window.count("select distinct c.activity_id from activity_current c where " + condition))
                .bind(parameters)
                .count();
    }

    /** An activity with two hosts within the scope has two rows and appears once. */
    static String idsWhere(String condition) {
        return "select c.activity_id, c.starts_at from activity_current c where " + condition
                + " group by c.starts_at, c.activity_id";
    }

    static String condition(ActivityFilter filter, Scope scope, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        all.add(scope.within("c.path", parameters));
        and(all, parameters, "c.organization_id = :host", "host", filter.host());
        and(all, parameters, "c.kind = :kind", "kind", nameOf(filter.kind()));
        and(all, parameters, "c.state = :state", "state", nameOf(filter.state()));
        and(all, parameters, "c.starts_at >= :from", "from", filter.from());
        and(all, parameters, "c.starts_at < :until", "until", filter.until());
        and(
                all,
                parameters,
                "c.activity_id in (select id from activity where external_code = :externalCode)",
                "externalCode",
                filter.externalCode());
        return String.join(" and ", all);
    }

    private static void and(
            List<String> all, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value);
        }
    }

    private static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
