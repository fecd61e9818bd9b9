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

/** One person on the sheet: a member by id, a participant recorded before, or a guest. */
@Schema(name = "AttendanceLine")
public record AttendanceLine(
        @Schema(
                        description =
                                "A member. Of memberId, participantId and guest just one is given | 党员；memberId、participantId、guest 须且仅须填写一项")
                UUID memberId,
        @Schema(description = "Somebody who is on this sheet already | 本表已登记的参加人员") UUID participantId,
        @Schema(description = "A guest who is not on this sheet yet | 本表尚未登记的来宾") @Valid NewGuest guest,
        @Schema(
                        description =
                                "When absent MEMBER, or GUEST for a guest; of somebody on the sheet already, what is recorded | 参加身份；缺省为党员（来宾为来宾），已登记者沿用原身份")
                Capacity capacity,
        @NotNull AttendanceCode code,
        @Schema(description = "Needed with LEAVE and ABSENT, and with them only | 未到原因；请假、缺席时必填，其他情形不填")
                AbsenceReason absenceReason,
        @Schema(description = "That reason in words; needed with OTHER | 未到原因的文字说明；原因为“其他”时必填")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String absenceText,
        @Schema(
                        description =
                                "Why she is not counted as due; needed with EXCLUDED, and with it only | 不计入应到的情形；登记为不计入应到时必填，其他情形不填")
                ExclusionGround exclusionGround,
        @Schema(
                        description =
                                "Number of the approval by which she is not counted; needed with EXCLUDED, and with it only | 不计入应到的批准文号；登记为不计入应到时必填，其他情形不填")
                @Size(max = 60)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String approvalNumber,
        @Schema(
                        description =
                                "For whom she came. When absent, the branch of a member who comes as MEMBER, ORGANIZATION_HEAD or PARTY_WORKER, else nobody; of somebody on the sheet already, what is recorded | 所代表的组织；缺省时，以党员、党组织负责人或党务工作者身份参加的党员代表所在支部，其他人员不代表任何组织，已登记者沿用原记录")
                @Valid
                Represented represents,
        @Schema(description = "What she spoke about, in her own order | 发言主题，按发言顺序") @Size(max = 3)
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
