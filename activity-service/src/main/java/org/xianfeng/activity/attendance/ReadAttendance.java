package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.Participant.Recorded;
import org.xianfeng.activity.attendance.SheetLineView.RepresentedView;
import org.xianfeng.activity.attendance.SheetLineView.RosterView;
import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.MemberOnDay;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.event.AttendanceFacts;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.personaldata.Mask;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.Reveal;
import org.xianfeng.support.personaldata.SecretText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Reads sheets: who is on one, what it adds up to, and where one member took part. */
@ApplicationScoped
public class ReadAttendance {

    /** In which order a sheet is listed. */
    public static final Keyset<SheetLineView> LINES =
            Keyset.of(SheetLineView.class, "p.id", UUID.class, SheetLineView::participantId);

    /** In which orders the attendance of one member is listed. */
    static final Keyset<MemberAttendanceView> OF_MEMBER = Keyset.of(
                    MemberAttendanceView.class, "a.id", UUID.class, MemberAttendanceView::activityId)
            .sortable("startsAt", "a.starts_at", Instant.class, MemberAttendanceView::startsAt)
            .usually("-startsAt");

    private final SqlSession sql;
    private final AttendanceRows rows;
    private final Directory directory;
    private final PersonKeys keys;

    ReadAttendance(SqlSession sql, AttendanceRows rows, Directory directory, PersonKeys keys) {
        this.sql = sql;
        this.rows = rows;
        this.directory = directory;
        this.keys = keys;
    }

    public AttendanceTotals totals(UUID activityId) {
        return rows.totals(activityId);
    }

    /** The sheet in the order in which people were entered. */
    @Transactional
    public Page<SheetLineView> page(UUID activityId, LocalDate day, Window<SheetLineView> window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("activity", activityId);
        String condition = "p.activity_id = :activity and " + window.after(parameters);
        List<Tuple> found = sql.query("select p.* from participant p where " + condition + window.inOrder())
                .bind(parameters)
                .list(row -> row);
        Page<SheetLineView> page = window.page(lines(found, day), line -> line);
        return window.counts() ? page.counted(count(activityId, window)) : page;
    }

    private long count(UUID activityId, Window<SheetLineView> window) {
        return sql.query(window.count("select p.id from participant p where p.activity_id = :activity"))
                .bind("activity", activityId)
                .count();
    }

    /** One place on the sheet. */
    @Transactional
    public SheetLineView line(UUID activityId, LocalDate day, UUID participantId) {
        List<Tuple> found = sql.query("select * from participant where activity_id = :activity and id = :id")
                .bind("activity", activityId)
                .bind("id", participantId)
                .list(row -> row);
        return lines(found, day).stream().findFirst().orElseThrow(() -> CommonProblem.notFound("participant"));
    }

    /** Everything that was recorded of one participant, the first first. */
    @Transactional
    public List<EntryView> entries(UUID activityId, UUID participantId) {
        return sql.query(
                        """
                        select e.* from attendance_entry e join participant p on p.id = e.participant_id
                         where p.activity_id = :activity and p.id = :id order by e.number
                        """)
                .bind("activity", activityId)
                .bind("id", participantId)
                .list(row -> {
                    Recorded recorded = AttendanceRows.recorded(row);
                    Presence presence = recorded.presence();
                    Represented represents = recorded.represents();
                    return new EntryView(
                            row.get("number", Integer.class),
                            recorded.capacity(),
                            represents == null ? null : represents.organizationId(),
                            represents == null ? null : represents.name(),
                            presence.code(),
                            presence.absenceReason(),
                            presence.absenceText(),
                            presence.exclusionGround(),
                            presence.approvalNumber(),
                            row.get("correction_reason", String.class),
                            row.get("recorded_at", Instant.class));
                });
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
                rows.totals(activityId),
                organizations.size(),
                byCapacity(activityId),
                organizations,
                talks.stream()
                        .map(AttendanceSummary.Talk::participantId)
                        .distinct()
                        .count(),
                talks);
    }

    /**
     * Where a member took part, as far as the caller sees it: activities whose hosts her scope covers, what the member
     * earned in a branch that it covers, and everything if it is she herself.
     */
    @Transactional
    public Page<MemberAttendanceView> ofMember(UUID memberId, Scope scope, Window<MemberAttendanceView> window) {
        Map<String, Object> parameters = new HashMap<>();
        String where = "p.member_id = :member and " + visible(memberId, scope, parameters);
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
                        .list(ReadAttendance::ofMember),
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
        return "(p.branch_id in (:covered) or p.group_id in (:covered) or exists (select 1 from activity_current c where c.activity_id = a.id and "
                + scope.within("c.path", parameters) + "))";
    }

    public List<AttendanceFacts.Line> linesOfMembers(UUID activityId) {
        return sql.query(
                        """
                        select member_id, branch_id, capacity, code from participant
                         where activity_id = :activity and member_id is not null order by id
                        """)
                .bind("activity", activityId)
                .list(row -> new AttendanceFacts.Line(
                        row.get("member_id", UUID.class),
                        row.get("branch_id", UUID.class),
                        row.get("capacity", String.class),
                        row.get("code", String.class)));
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
        Map<UUID, OrganizationRef> known = organizations(counted.stream()
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

    private List<SheetLineView> lines(List<Tuple> found, LocalDate day) {
        Set<UUID> members = new HashSet<>();
        Map<UUID, byte[]> guests = new HashMap<>();
        for (Tuple row : found) {
            UUID member = row.get("member_id", UUID.class);
            byte[] name = row.get("guest_name", byte[].class);
            if (member != null) {
                members.add(member);
            } else if (name != null) {
                guests.put(row.get("id", UUID.class), name);
            }
        }
        Map<UUID, MemberOnDay> now = new HashMap<>(members.isEmpty() ? Map.of() : directory.members(members, day));
        Map<UUID, SecretText> names =
                guests.isEmpty() ? Map.of() : keys.openAll(guests, AttendanceRows::guestName, SecretText::of);
        Map<UUID, OrganizationRef> organizations = organizations(
                found.stream().map(row -> row.get("represents_id", UUID.class)).toList());
        return found.stream().map(row -> line(row, now, names, organizations)).toList();
    }

    private static SheetLineView line(
            Tuple row,
            Map<UUID, MemberOnDay> members,
            Map<UUID, SecretText> guests,
            Map<UUID, OrganizationRef> organizations) {
        Participant participant = AttendanceRows.participant(row);
        Presence presence = participant.recorded().presence();
        MemberOnDay now = members.get(participant.memberId());
        SecretText guest = guests.get(participant.id());
        boolean corrected = now != null && participant.snapshot().differsFrom(now);
        return new SheetLineView(
                participant.id(),
                participant.memberId(),
                now != null ? now.name() : guest != null ? Mask.name(guest.reveal(Reveal.TO_CHECK)) : null,
                participant.recorded().capacity(),
                represented(participant.recorded().represents(), organizations),
                presence.code(),
                presence.absenceReason(),
                presence.absenceText(),
                presence.exclusionGround(),
                presence.approvalNumber(),
                participant.isGuest() ? null : view(participant.snapshot()),
                corrected ? view(RosterSnapshot.of(now)) : null,
                participant.isGuest() && guest == null ? true : null,
                participant.entries());
    }

    private static RepresentedView represented(Represented represents, Map<UUID, OrganizationRef> organizations) {
        if (represents == null) {
            return null;
        }
        OrganizationRef organization = organizations.get(represents.organizationId());
        return new RepresentedView(
                represents.organizationId(), organization == null ? represents.name() : organization.name());
    }

    private static RosterView view(RosterSnapshot snapshot) {
        return new RosterView(
                snapshot.branchId(), snapshot.groupId(), snapshot.stage(), snapshot.state(), snapshot.votingRight());
    }

    private Map<UUID, OrganizationRef> organizations(Collection<UUID> ids) {
        Set<UUID> present = new HashSet<>(ids);
        present.removeIf(Objects::isNull);
        return present.isEmpty() ? new HashMap<>() : new HashMap<>(directory.organizations(present));
    }

    /** Branches and groups in which the member attended something and which the scope covers; never empty, as SQL wants it. */
    private Set<UUID> coveredOf(UUID memberId, Scope scope) {
        Set<UUID> attendedIn = new HashSet<>();
        sql.query("select distinct branch_id, group_id from participant where member_id = :member")
                .bind("member", memberId)
                .list(row -> Arrays.asList(row.get("branch_id", UUID.class), row.get("group_id", UUID.class)))
                .forEach(attendedIn::addAll);
        Set<UUID> covered = new HashSet<>();
        organizations(attendedIn).values().stream()
                .filter(organization -> scope.covers(organization.path()))
                .forEach(organization -> covered.add(organization.id()));
        if (covered.isEmpty()) {
            covered.add(new UUID(0, 0));
        }
        return covered;
    }

    private static MemberAttendanceView ofMember(Tuple row) {
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
