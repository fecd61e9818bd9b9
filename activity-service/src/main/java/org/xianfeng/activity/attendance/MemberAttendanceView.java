package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** How a member attended one activity. */
@Schema(name = "MemberAttendance")
public record MemberAttendanceView(
        @NotNull UUID activityId,
        @Schema(ref = "ActivityKind", required = true) @NotNull String kind,
        @NotNull String title,
        @NotNull Mode mode,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(
                        description =
                                "The day whose roster counts: the one on which it begins in Asia/Shanghai | 以当日名册为准的日期，即开始之日（北京时间）")
                @NotNull
                LocalDate day,
        @NotNull UUID participantId,
        @NotNull Capacity capacity,
        AttendanceCode code,
        @Schema(description = "Why she stayed away; with LEAVE and ABSENT only | 未到原因；仅请假、缺席时有")
                AbsenceReason absenceReason,
        @Schema(
                        description =
                                "The branch she belonged to that day, as it was found when she was entered | 登记时名册所示当日所在党支部")
                UUID branchId) {}
