package org.xianfeng.activity.attendance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.database.SqlSession;

/** Answers what the lines of a sheet add up to. */
@ApplicationScoped
public class CountAttendance {

    private final SqlSession sql;
    private final Directory directory;

    CountAttendance(SqlSession sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    public AttendanceTotals totals(UUID activityId) {
        return sql.query(
                        """
                        select sheet.*, coalesce(n.people, 0) not_recorded, coalesce(n.voting, 0) voting_not_recorded
                          from (select count(*) filter (where due) recorded,
                                       count(*) filter (where due and came) present,
                                       count(*) filter (where due and not came) absent,
                                       count(*) filter (where on_roster and not due) excluded,
                                       count(*) filter (where due and voting_right) voting_recorded,
                                       count(*) filter (where due and voting_right and came) voting_present,
                                       count(*) filter (where member_id is not null and not on_roster and came)
                                           other_members,
                                       count(*) filter (where member_id is null and came) guests,
                                       count(*) filter (where came) people
                                  from participant where activity_id = :activity) sheet
                          left join not_recorded n on n.activity_id = :activity
                        """)
                .bind("activity", activityId)
                .first(CountAttendance::totals)
                .orElseThrow();
    }

    private static AttendanceTotals totals(Tuple row) {
        long recorded = row.get("recorded", Long.class);
        int notRecorded = row.get("not_recorded", Integer.class);
        return new AttendanceTotals(
                recorded + notRecorded,
                recorded,
                notRecorded,
                row.get("present", Long.class),
                row.get("absent", Long.class),
                row.get("excluded", Long.class),
                row.get("voting_recorded", Long.class) + row.get("voting_not_recorded", Integer.class),
                row.get("voting_present", Long.class),
                row.get("other_members", Long.class),
                row.get("guests", Long.class),
                row.get("people", Long.class));
    }

    /** Who took part, counted by capacity and by organisation. */
    @Transactional
    public AttendanceSummary summary(UUID activityId) {
        List<AttendanceSummary.OfOrganization> organizations = byOrganization(activityId);
        List<AttendanceSummary.Talk> talks = sql.query(
                        "select participant_id, topic from talk where activity_id = :activity order by id")
                .bind("activity", activityId)
                .list(row -> new AttendanceSummary.Talk(
                        row.get("participant_id", UUID.class), row.get("topic", String.class)));
        return new AttendanceSummary(
                totals(activityId),
                organizations.size(),
                byCapacity(activityId),
                organizations,
                talks.stream()
                        .map(AttendanceSummary.Talk::participantId)
                        .distinct()
                        .count(),
                talks);
    }

    private List<AttendanceSummary.OfCapacity> byCapacity(UUID activityId) {
        return sql.query(
                        """
                        select capacity, count(*) people from participant
                         where activity_id = :activity and came group by capacity order by people desc, capacity
                        """)
                .bind("activity", activityId)
                .list(row -> new AttendanceSummary.OfCapacity(
                        Capacity.valueOf(row.get("capacity", String.class)), row.get("people", Long.class)));
    }

    private List<AttendanceSummary.OfOrganization> byOrganization(UUID activityId) {
        List<AttendanceSummary.OfOrganization> counted = sql.query(
                        """
                        select represents_id, represents_name, count(*) people from participant
                         where activity_id = :activity and came and num_nonnulls(represents_id, represents_name) > 0
                         group by represents_id, represents_name order by people desc, represents_id, represents_name
                        """)
                .bind("activity", activityId)
                .list(row -> new AttendanceSummary.OfOrganization(
                        row.get("represents_id", UUID.class),
                        row.get("represents_name", String.class),
                        row.get("people", Long.class)));
        Map<UUID, OrganizationRef> known = directory.organizations(counted.stream()
                .map(AttendanceSummary.OfOrganization::organizationId)
                .toList());
        return counted.stream()
                .map(each -> known.containsKey(each.organizationId())
                        ? new AttendanceSummary.OfOrganization(
                                each.organizationId(),
                                known.get(each.organizationId()).name(),
                                each.people())
                        : each)
                .toList();
    }
}
