package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;

/** Answers when, by whom and why the roster was read for an activity, and what was counted from then on. */
@ApplicationScoped
public class ReadRosterReadings {

    /** The first first. */
    public static final Keyset<RosterReadingView> ORDER =
            Keyset.of(RosterReadingView.class, "r.number", Integer.class, RosterReadingView::number);

    private final SqlSession sql;

    ReadRosterReadings(SqlSession sql) {
        this.sql = sql;
    }

    /** A page of them. */
    @Transactional
    public Page<RosterReadingView> page(UUID activityId, Window<RosterReadingView> window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("activity", activityId);
        List<RosterReadingView> found = sql.query(
                        "select r.* from roster_reading r where r.activity_id = :activity and "
                                + window.after(parameters) + window.inOrder())
                .bind(parameters)
                .list(ReadRosterReadings::view);
        Page<RosterReadingView> page = window.page(found, reading -> reading);
        return window.counts() ? page.counted(count(activityId, window)) : page;
    }

    /** One of them. */
    @Transactional
    public RosterReadingView one(UUID activityId, UUID id) {
        return sql.query("select * from roster_reading where activity_id = :activity and id = :id")
                .bind("activity", activityId)
                .bind("id", id)
                .first(ReadRosterReadings::view)
                .orElseThrow(() -> CommonProblem.notFound("roster-reading"));
    }

    private long count(UUID activityId, Window<RosterReadingView> window) {
        return sql.query(window.count("select r.id from roster_reading r where r.activity_id = :activity"))
                .bind("activity", activityId)
                .count();
    }

    private static RosterReadingView view(Tuple row) {
        return new RosterReadingView(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                ReadingCause.valueOf(row.get("cause", String.class)),
                row.get("organization_id", UUID.class),
                row.get("reason", String.class),
                row.get("people", Integer.class),
                row.get("voting", Integer.class),
                row.get("read_at", Instant.class),
                row.get("read_by", UUID.class));
    }
}
