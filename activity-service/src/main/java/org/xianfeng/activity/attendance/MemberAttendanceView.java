package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a member attended one activity.
 *
 * @param kind one of the kinds of activity
 * @param branchId the branch in which she earned it
 */
@Schema(name = "MemberAttendance")
public record MemberAttendanceView(
        UUID activityId,
        String kind,
        String title,
        Mode mode,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        UUID participantId,
        Capacity capacity,
        AttendanceCode code,
        AbsenceReason absenceReason,
        UUID branchId) {}
