package org.xianfeng.activity.attendance;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.xianfeng.activity.attendance.Participant.Recorded;

/** In which columns a participant and her entries stand, by name, on the way to the database and back. */
final class ParticipantColumns {

    private ParticipantColumns() {}

    /** Of somebody who is not on the sheet yet, with what never changes about her. */
    static Map<String, Object> of(Participant participant, Map<UUID, byte[]> guestNames) {
        Map<String, Object> columns = of(participant);
        if (participant.isGuest()) {
            columns.put("guest_name", Base64.getEncoder().encodeToString(guestNames.get(participant.id())));
            return columns;
        }
        RosterSnapshot snapshot = participant.snapshot();
        columns.put("member_id", participant.memberId());
        columns.put("branch_id", snapshot.branchId());
        columns.put("group_id", snapshot.groupId());
        columns.put("stage", snapshot.stage());
        columns.put("member_state", snapshot.state());
        columns.put("voting_right", snapshot.votingRight());
        columns.put("roster_version", snapshot.rosterVersion());
        return columns;
    }

    static Map<String, Object> of(Participant participant) {
        Map<String, Object> columns = of(participant.recorded());
        columns.put("id", participant.id());
        columns.put("on_roster", participant.expectation().isOnRoster());
        columns.put("votes", participant.expectation().includesVote());
        columns.put("due", participant.isDue());
        columns.put("came", participant.came());
        columns.put("entries", participant.entries());
        return columns;
    }

    static Map<String, Object> of(AttendanceEntry entry) {
        Map<String, Object> columns = of(entry.recorded());
        columns.put("id", entry.id());
        columns.put("participant_id", entry.participantId());
        columns.put("number", entry.number());
        columns.put("correction_reason", entry.correctionReason());
        return columns;
    }

    private static Map<String, Object> of(Recorded recorded) {
        Map<String, Object> columns = new HashMap<>();
        Presence presence = recorded.presence();
        columns.put("capacity", recorded.capacity());
        if (recorded.represents() != null) {
            columns.put("represents_id", recorded.represents().organizationId());
            columns.put("represents_name", recorded.represents().name());
        }
        columns.put("code", presence.code());
        columns.put("absence_reason", presence.absenceReason());
        columns.put("absence_text", presence.absenceText());
        columns.put("exclusion_ground", presence.exclusionGround());
        columns.put("approval_number", presence.approvalNumber());
        return columns;
    }

    static Participant participant(Tuple row) {
        UUID member = row.get("member_id", UUID.class);
        RosterSnapshot snapshot = member == null
                ? null
                : new RosterSnapshot(
                        row.get("branch_id", UUID.class),
                        row.get("group_id", UUID.class),
                        row.get("stage", String.class),
                        row.get("member_state", String.class),
                        row.get("voting_right", Boolean.class),
                        row.get("roster_version", Long.class));
        return new Participant(
                row.get("id", UUID.class),
                member,
                snapshot,
                Expectation.of(row.get("on_roster", Boolean.class), row.get("votes", Boolean.class)),
                recorded(row),
                row.get("entries", Integer.class));
    }

    static Recorded recorded(Tuple row) {
        return new Recorded(
                new Presence(
                        AttendanceCode.valueOf(row.get("code", String.class)),
                        oneOf(AbsenceReason.class, row.get("absence_reason", String.class)),
                        row.get("absence_text", String.class),
                        oneOf(ExclusionGround.class, row.get("exclusion_ground", String.class)),
                        row.get("approval_number", String.class)),
                Capacity.valueOf(row.get("capacity", String.class)),
                Represented.of(row.get("represents_id", UUID.class), row.get("represents_name", String.class)));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
