package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** Answers who is on the sheet of an activity, and what was recorded of each. */
@ApplicationScoped
public class ReadSheet {

    /** In which order a sheet is listed. */
    public static final Keyset<SheetLineView> LINES =
            Keyset.of(SheetLineView.class, "p.id", UUID.class, SheetLineView::participantId);

    private final SqlSession sql;
    private final Directory directory;
    private final PersonKeys keys;

    ReadSheet(SqlSession sql, Directory directory, PersonKeys keys) {
        this.sql = sql;
        this.directory = directory;
        this.keys = keys;
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
                    Recorded recorded = ParticipantColumns.recorded(row);
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

    /** The lines of members, as others are told of them. */
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
        Map<UUID, MemberOnDay> now = directory.members(members, day);
        Map<UUID, SecretText> names =
                guests.isEmpty() ? Map.of() : keys.openAll(guests, AttendanceRows::guestName, SecretText::of);
        Map<UUID, OrganizationRef> organizations = directory.organizations(
                found.stream().map(row -> row.get("represents_id", UUID.class)).toList());
        return found.stream().map(row -> line(row, now, names, organizations)).toList();
    }

    private static SheetLineView line(
            Tuple row,
            Map<UUID, MemberOnDay> members,
            Map<UUID, SecretText> guests,
            Map<UUID, OrganizationRef> organizations) {
        Participant participant = ParticipantColumns.participant(row);
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
                participant.isDue(),
                participant.isDueToVote(),
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
}
