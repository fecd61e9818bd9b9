package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/**
 * One person on the sheet: a member by id, a participant recorded before, or a guest.
 *
 * @param capacity MEMBER or GUEST when absent; of a participant recorded before, what was recorded
 * @param represents for whom she came; when absent, a member's branch if her capacity stands for it
 * @param talks what she spoke about, in her own order
 */
@Schema(name = "AttendanceLine")
public record AttendanceLine(
        UUID memberId,
        UUID participantId,
        @Valid NewGuest guest,
        Capacity capacity,
        @NotNull AttendanceCode code,
        AbsenceReason absenceReason,
        @Size(max = 200) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String absenceText,
        ExclusionGround exclusionGround,
        @Size(max = 60) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String approvalNumber,
        @Valid Represented represents,
        @Size(max = 3)
                List<@NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String>
                        talks) {

    public AttendanceLine {
        talks = talks == null ? List.of() : List.copyOf(talks);
    }

    static AttendanceLine of(UUID memberId, AttendanceCode code) {
        return new AttendanceLine(memberId, null, null, null, code, null, null, null, null, null, null);
    }

    boolean namesOnePerson() {
        return Stream.of(memberId, participantId, guest)
                        .filter(one -> one != null)
                        .count()
                == 1;
    }

    Presence presence() {
        return new Presence(code, absenceReason, absenceText, exclusionGround, approvalNumber);
    }
}
