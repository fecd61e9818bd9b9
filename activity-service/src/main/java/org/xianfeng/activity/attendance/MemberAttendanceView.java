package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * How a member attended one activity.
 *
 * @param kind one of the kinds of activity
 * @param branchId the branch in which she earned it
 */
@Schema(name = "MemberAttendance")
public record MemberAttendanceView(
        @NotNull UUID activityId,
        @NotNull String kind,
        @NotNull String title,
        @NotNull Mode mode,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull LocalDate day,
        @NotNull UUID participantId,
        @NotNull Capacity capacity,
        AttendanceCode code,
        AbsenceReason absenceReason,
        UUID branchId) {}
