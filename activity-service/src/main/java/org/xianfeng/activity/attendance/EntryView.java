package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** A line as it was recorded: the first of a participant, or a correction of the one before. */
@Schema(name = "AttendanceEntry")
public record EntryView(
        @Schema(description = "1 for what was recorded first, one more for each correction | 登记序号；首次为 1，每次更正加 1")
                int number,
        @NotNull Capacity capacity,
        @Schema(description = "For whom she came, if recorded here | 所代表的系统内组织") UUID representsId,
        @Schema(description = "For whom she came, if outside this system | 所代表的系统外单位") String representsName,
        AttendanceCode code,
        @Schema(description = "Why she stayed away; with LEAVE and ABSENT only | 未到原因；仅请假、缺席时有")
                AbsenceReason absenceReason,
        @Schema(description = "That reason in words | 未到原因的文字说明") String absenceText,
        @Schema(description = "Why she is not counted as due; with EXCLUDED only | 不计入应到的情形；仅登记为不计入应到时有")
                ExclusionGround exclusionGround,
        @Schema(
                        description =
                                "Number of the approval by which she is not counted; with EXCLUDED only | 不计入应到的批准文号；仅登记为不计入应到时有")
                String approvalNumber,
        @Schema(description = "Why it was corrected; absent for what was recorded first | 更正原因；首次登记无此项")
                String correctionReason,
        @Schema(description = "When it was entered here | 录入时间") @NotNull Instant recordedAt) {}
