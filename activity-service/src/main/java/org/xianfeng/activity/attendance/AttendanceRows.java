package org.xianfeng.activity.attendance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.xianfeng.activity.attendance.Participant.Recorded;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.SecretText;

/** Writes and reads sheets: one statement for all lines of a kind, never one for each. */
@ApplicationScoped
class AttendanceRows {

    private static final String LINE =
            """
            id uuid, member_id uuid, branch_id uuid, group_id uuid, stage text, member_state text, voting_right boolean,
            roster_version bigint, guest_name text, capacity text, represents_id uuid, represents_name text, code text,
            absence_reason text, absence_text text, exclusion_ground text, approval_number text, due boolean,
            came boolean, entries int, participant_id uuid, number int, correction_reason text, topic text
            """;

    private final SqlSession sql;
    private final PersonKeys keys;
    private final ObjectMapper json;

    AttendanceRows(SqlSession sql, PersonKeys keys, ObjectMapper json) {
        this.sql = sql;
        this.keys = keys;
        this.json = json;
    }

    /** Everybody on the sheet; the caller holds the activity's lock. */
    List<Participant> participantsOf(UUID activityId) {
        return sql.query("select * from participant where activity_id = :activity")
                .bind("activity", activityId)
                .list(AttendanceRows::participant);
    }

    /** Writes what was entered and says whether there was anything to write. */
    boolean write(
            UUID activityId,
            AttendanceSheet sheet,
            Map<UUID, NewGuest> guests,
            Map<UUID, List<String>> talks,
            UUID recordedBy,
            Instant now) {
        int written = 0;
        if (!sheet.added().isEmpty()) {
            written += insert(activityId, sheet.added(), sealed(guests, now));
        }
        if (!sheet.corrected().isEmpty()) {
            written += update(activityId, sheet.corrected());
        }
        if (!sheet.entries().isEmpty()) {
            append(sheet.entries(), recordedBy, now);
        }
        return written + insertTalks(activityId, talks, now) > 0;
    }

    AttendanceTotals totals(UUID activityId) {
        return sql.query(
                        """
                        select count(*) filter (where due) expected,
                               count(*) filter (where due and came) present,
                               count(*) filter (where due and not came) absent,
                               count(*) filter (where code = 'EXCLUDED') excluded,
                               count(*) filter (where due and voting_right) voting_expected,
                               count(*) filter (where due and voting_right and came) voting_present,
                               count(*) filter (where member_id is null and came) guests,
                               count(*) filter (where came) people
                          from participant where activity_id = :activity
                        """)
                .bind("activity", activityId)
                .first(row -> new AttendanceTotals(
                        row.get("expected", Long.class),
                        row.get("present", Long.class),
                        row.get("absent", Long.class),
                        row.get("excluded", Long.class),
                        row.get("voting_expected", Long.class),
                        row.get("voting_present", Long.class),
                        row.get("guests", Long.class),
                        row.get("people", Long.class)))
                .orElseThrow();
    }

    /** Where a guest's name is stored. */
    static Cell guestName(UUID participantId) {
        return Cell.of("participant", "guest_name", participantId);
    }

    private Map<UUID, byte[]> sealed(Map<UUID, NewGuest> guests, Instant now) {
        Map<UUID, SecretText> names = new HashMap<>();
        guests.forEach((id, guest) -> names.put(id, SecretText.of(guest.name().strip())));
        return names.isEmpty() ? Map.of() : keys.sealNew(names, AttendanceRows::guestName, now);
    }

    private int insert(UUID activityId, List<Participant> added, Map<UUID, byte[]> guestNames) {
        return change(
                """
                insert into participant (id, activity_id, member_id, branch_id, group_id, stage, member_state,
                    voting_right, roster_version, guest_name, capacity, represents_id, represents_name, code,
                    absence_reason, absence_text, exclusion_ground, approval_number, due, came, entries)
                select l.id, :activity, l.member_id, l.branch_id, l.group_id, l.stage, l.member_state,
                    l.voting_right, l.roster_version, decode(l.guest_name, 'base64'), l.capacity, l.represents_id,
                    l.represents_name, l.code, l.absence_reason, l.absence_text, l.exclusion_ground, l.approval_number,
                    l.due, l.came, l.entries
                  from jsonb_to_recordset(cast(:lines as jsonb)) as l (%s)
                """,
                added.stream().map(each -> newLine(each, guestNames)).toList(), Map.of("activity", activityId));
    }

    private int update(UUID activityId, List<Participant> corrected) {
        return change(
                """
                update participant p
                   set capacity = l.capacity, represents_id = l.represents_id, represents_name = l.represents_name,
                       code = l.code, absence_reason = l.absence_reason, absence_text = l.absence_text,
                       exclusion_ground = l.exclusion_ground, approval_number = l.approval_number, due = l.due,
                       came = l.came, entries = l.entries
                  from jsonb_to_recordset(cast(:lines as jsonb)) as l (%s)
                 where p.id = l.id and p.activity_id = :activity
                """,
                corrected.stream().map(AttendanceRows::line).toList(), Map.of("activity", activityId));
    }

    private void append(List<AttendanceEntry> entries, UUID recordedBy, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now);
        parameters.put("recordedBy", recordedBy == null ? "" : recordedBy.toString());
        change(
                """
                insert into attendance_entry (id, participant_id, number, capacity, represents_id, represents_name, code,
                    absence_reason, absence_text, exclusion_ground, approval_number, correction_reason, recorded_at,
                    recorded_by)
                select l.id, l.participant_id, l.number, l.capacity, l.represents_id, l.represents_name, l.code,
                    l.absence_reason, l.absence_text, l.exclusion_ground, l.approval_number, l.correction_reason, :now,
                    cast(nullif(:recordedBy, '') as uuid)
                  from jsonb_to_recordset(cast(:lines as jsonb)) as l (%s)
                """,
                entries.stream().map(AttendanceRows::line).toList(), parameters);
    }

    /** A topic that somebody has on the sheet already stays as it is. */
    private int insertTalks(UUID activityId, Map<UUID, List<String>> talks, Instant now) {
        List<Map<String, Object>> lines = new ArrayList<>();
        talks.forEach((participant, topics) -> topics.forEach(
                topic -> lines.add(Map.of("id", Ids.next(), "participant_id", participant, "topic", topic.strip()))));
        if (lines.isEmpty()) {
            return 0;
        }
        return change(
                """
                insert into talk (id, activity_id, participant_id, topic, recorded_at)
                select l.id, :activity, l.participant_id, l.topic, :now
                  from jsonb_to_recordset(cast(:lines as jsonb)) as l (%s)
                on conflict (participant_id, topic) do nothing
                """,
                lines, Map.of("activity", activityId, "now", now));
    }

    private int change(String text, List<Map<String, Object>> lines, Map<String, Object> parameters) {
        return sql.change(text.formatted(LINE))
                .bind("lines", asJson(lines))
                .bind(parameters)
                .execute();
    }

    private String asJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines are plain values", e);
        }
    }

    private static Map<String, Object> newLine(Participant participant, Map<UUID, byte[]> guestNames) {
        Map<String, Object> line = line(participant);
        if (participant.isGuest()) {
            line.put("guest_name", Base64.getEncoder().encodeToString(guestNames.get(participant.id())));
            return line;
        }
        RosterSnapshot snapshot = participant.snapshot();
        line.put("member_id", participant.memberId());
        line.put("branch_id", snapshot.branchId());
        line.put("group_id", snapshot.groupId());
        line.put("stage", snapshot.stage());
        line.put("member_state", snapshot.state());
        line.put("voting_right", snapshot.votingRight());
        line.put("roster_version", snapshot.rosterVersion());
        return line;
    }

    private static Map<String, Object> line(Participant participant) {
        Map<String, Object> line = line(participant.recorded());
        line.put("id", participant.id());
        line.put("due", participant.isDue());
        line.put("came", participant.came());
        line.put("entries", participant.entries());
        return line;
    }

    private static Map<String, Object> line(AttendanceEntry entry) {
        Map<String, Object> line = line(entry.recorded());
        line.put("id", entry.id());
        line.put("participant_id", entry.participantId());
        line.put("number", entry.number());
        line.put("correction_reason", entry.correctionReason());
        return line;
    }

    private static Map<String, Object> line(Recorded recorded) {
        Map<String, Object> line = new HashMap<>();
        Presence presence = recorded.presence();
        line.put("capacity", recorded.capacity());
        if (recorded.represents() != null) {
            line.put("represents_id", recorded.represents().organizationId());
            line.put("represents_name", recorded.represents().name());
        }
        line.put("code", presence.code());
        line.put("absence_reason", presence.absenceReason());
        line.put("absence_text", presence.absenceText());
        line.put("exclusion_ground", presence.exclusionGround());
        line.put("approval_number", presence.approvalNumber());
        return line;
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
                row.get("id", UUID.class), member, snapshot, recorded(row), row.get("entries", Integer.class));
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
