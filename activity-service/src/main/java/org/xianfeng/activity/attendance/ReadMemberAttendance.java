package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.directory.Directory;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers where one member took part. */
@ApplicationScoped
public class ReadMemberAttendance {

    /** In which orders the attendance of one member is listed. */
    static final Keyset<MemberAttendanceView> ORDERS = Keyset.of(
                    MemberAttendanceView.class, "a.id", UUID.class, MemberAttendanceView::activityId)
            .sortable("startsAt", "a.starts_at", Instant.class, MemberAttendanceView::startsAt)
            .usually("-startsAt");

    private final SqlSession sql;
    private final Directory directory;

    ReadMemberAttendance(SqlSession sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /**
     * Where a member took part, as far as the caller sees it: activities for which a host that her scope covers answers, what
     * the member earned in a branch that it covers, and everything if it is she herself. A record that was annulled tells of
     * no attendance.
     */
    @Transactional
    public Page<MemberAttendanceView> page(UUID memberId, Scope scope, Window<MemberAttendanceView> window) {
        Map<String, Object> parameters = new HashMap<>();
        String where = "p.member_id = :member and a.state <> 'ANNULLED' and " + visible(memberId, scope, parameters);
        parameters.put("member", memberId);
        Map<String, Object> paged = new HashMap<>(parameters);
        Page<MemberAttendanceView> page = window.page(
                sql.query(
                                """
                                select a.id, a.kind, a.title, a.mode, a.starts_at, a.ends_at, p.id participant_id, p.capacity,
                                       p.code, p.absence_reason, p.branch_id
                                  from participant p join activity a on a.id = p.activity_id
                                 where %s and %s %s
                                """
                                        .formatted(where, window.after(paged), window.inOrder()))
                        .bind(paged)
                        .list(ReadMemberAttendance::view),
                view -> view);
        if (!window.counts()) {
            return page;
        }
        String counted =
                window.count("select a.id from participant p join activity a on a.id = p.activity_id where " + where);
        return page.counted(sql.query(counted).bind(parameters).count());
    }

    private String visible(UUID memberId, Scope scope, Map<String, Object> parameters) {
        if (scope.ownMembership().filter(memberId::equals).isPresent()) {
            return "true";
        }
        parameters.put("covered", coveredOf(memberId, scope));
        return "(p.branch_id in (:covered) or p.group_id in (:covered) or exists (select 1 from activity_current c where c.activity_id = a.id and c.confirmed and "
                + scope.within("c.path", parameters) + "))";
    }

    /** Branches and groups in which the member attended something and which the scope covers; never empty, as SQL wants it. */
    private Set<UUID> coveredOf(UUID memberId, Scope scope) {
        Set<UUID> attendedIn = new HashSet<>();
        sql.query("select distinct branch_id, group_id from participant where member_id = :member")
                .bind("member", memberId)
                .list(row -> Arrays.asList(row.get("branch_id", UUID.class), row.get("group_id", UUID.class)))
                .forEach(attendedIn::addAll);
        Set<UUID> covered = new HashSet<>();
        directory.organizations(attendedIn).values().stream()
                .filter(organization -> scope.covers(organization.path()))
                .forEach(organization -> covered.add(organization.id()));
        if (covered.isEmpty()) {
            covered.add(new UUID(0, 0));
        }
        return covered;
    }

    private static MemberAttendanceView view(Tuple row) {
        Instant startsAt = row.get("starts_at", Instant.class);
        String reason = row.get("absence_reason", String.class);
        return new MemberAttendanceView(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("title", String.class),
                Mode.valueOf(row.get("mode", String.class)),
                startsAt,
                row.get("ends_at", Instant.class),
                Time.dayOf(startsAt),
                row.get("participant_id", UUID.class),
                Capacity.valueOf(row.get("capacity", String.class)),
                AttendanceCode.valueOf(row.get("code", String.class)),
                reason == null ? null : AbsenceReason.valueOf(reason),
                row.get("branch_id", UUID.class));
    }
}
