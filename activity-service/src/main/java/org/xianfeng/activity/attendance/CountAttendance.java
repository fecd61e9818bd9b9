package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.Due;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.database.SqlSession;

/** Answers what the lines of a sheet add up to. */
@ApplicationScoped
public class CountAttendance {

    private final SqlSession sql;
    private final Directory directory;
    private final HostRosters hosts;

    CountAttendance(SqlSession sql, Directory directory, HostRosters hosts) {
        this.sql = sql;
        this.directory = directory;
        this.hosts = hosts;
    }

    /** @param due who is expected; where that is nobody, nothing is said of who should have come */
    public AttendanceTotals totals(UUID activityId, Due due) {
        return sql.query(
                        """
                        select sheet.*, coalesce(r.people - sheet.on_roster, 0) not_recorded,
                               coalesce(r.voting - sheet.votes, 0) voting_not_recorded, r.read_at
                          from (select count(*) filter (where on_roster) on_roster,
                                       count(*) filter (where votes) votes,
                                       count(*) filter (where due) recorded,
                                       count(*) filter (where due and came) present,
                                       count(*) filter (where due and not came) absent,
                                       count(*) filter (where on_roster and not due) excluded,
                                       count(*) filter (where due and votes) voting_recorded,
                                       count(*) filter (where due and votes and came) voting_present,
                                       count(*) filter (where member_id is not null and not on_roster and came)
                                           other_members,
                                       count(*) filter (where member_id is null and came) guests,
                                       count(*) filter (where came) people
                                  from participant where activity_id = :activity) sheet
                          left join lateral (select people, voting, read_at from roster_reading
                             where activity_id = :activity order by number desc limit 1) r on true
                        """)
                .bind("activity", activityId)
                .first(row -> due.expectsSomebody() ? totals(row, due) : totalsOfWhoCame(row, due))
                .orElseThrow();
    }

    private static AttendanceTotals totals(Tuple row, Due due) {
        long recorded = row.get("recorded", Long.class);
        long notRecorded = row.get("not_recorded", Long.class);
        return new AttendanceTotals(
                due,
                recorded + notRecorded,
                recorded,
                notRecorded,
                row.get("present", Long.class),
                row.get("absent", Long.class),
                row.get("excluded", Long.class),
                row.get("voting_recorded", Long.class) + row.get("voting_not_recorded", Long.class),
                row.get("voting_present", Long.class),
                row.get("other_members", Long.class),
                row.get("guests", Long.class),
                row.get("people", Long.class),
                row.get("read_at", Instant.class));
    }

    private static AttendanceTotals totalsOfWhoCame(Tuple row, Due due) {
        return AttendanceTotals.ofWhoCame(
                due,
                row.get("other_members", Long.class),
                row.get("guests", Long.class),
                row.get("people", Long.class));
    }

    /**
     * Who took part, counted by capacity and by organisation.
     *
     * @param withCorrections whether to say how the roster of that day differs by now, which tells of single members
     */
    @Transactional
    public AttendanceSummary summary(Occasion occasion, boolean withCorrections) {
        UUID activityId = occasion.activityId();
        List<AttendanceSummary.OfOrganization> organizations = byOrganization(activityId);
        List<AttendanceSummary.Talk> talks = sql.query(
                        "select participant_id, topic from talk where activity_id = :activity order by id")
                .bind("activity", activityId)
                .list(row -> new AttendanceSummary.Talk(
                        row.get("participant_id", UUID.class), row.get("topic", String.class)));
        return new AttendanceSummary(
                totals(activityId, occasion.due()),
                withCorrections ? hosts.correctedSince(occasion).orElse(null) : null,
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
