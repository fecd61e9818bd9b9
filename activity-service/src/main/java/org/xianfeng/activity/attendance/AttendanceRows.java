package org.xianfeng.activity.attendance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.SecretText;

/** Writes sheets, and reads what is written already: one statement for all lines of a kind, never one for each. */
@ApplicationScoped
class AttendanceRows {

    private static final String LINE =
            """
            id uuid, member_id uuid, branch_id uuid, group_id uuid, stage text, member_state text, voting_right boolean,
            roster_version bigint, guest_name text, capacity text, represents_id uuid, represents_name text, code text,
            absence_reason text, absence_text text, exclusion_ground text, approval_number text, on_roster boolean,
            votes boolean, due boolean, came boolean, entries int, participant_id uuid, number int, correction_reason text, topic text
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
                .list(ParticipantColumns::participant);
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
                    absence_reason, absence_text, exclusion_ground, approval_number, on_roster, votes, due, came,
                    entries)
                select l.id, :activity, l.member_id, l.branch_id, l.group_id, l.stage, l.member_state,
                    l.voting_right, l.roster_version, decode(l.guest_name, 'base64'), l.capacity, l.represents_id,
                    l.represents_name, l.code, l.absence_reason, l.absence_text, l.exclusion_ground, l.approval_number,
                    l.on_roster, l.votes, l.due, l.came, l.entries
                  from jsonb_to_recordset(cast(:lines as jsonb)) as l (%s)
                """,
                added.stream()
                        .map(each -> ParticipantColumns.of(each, guestNames))
                        .toList(),
                Map.of("activity", activityId));
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
                corrected.stream().map(ParticipantColumns::of).toList(), Map.of("activity", activityId));
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
                entries.stream().map(ParticipantColumns::of).toList(), parameters);
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
}
