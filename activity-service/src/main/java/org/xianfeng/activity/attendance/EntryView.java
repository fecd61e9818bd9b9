package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** A line as it was recorded: the first of a participant, or a correction of the one before. */
@Schema(name = "AttendanceEntry")
public record EntryView(
        int number,
        @NotNull Capacity capacity,
        UUID representsId,
        String representsName,
        AttendanceCode code,
        AbsenceReason absenceReason,
        String absenceText,
        ExclusionGround exclusionGround,
        String approvalNumber,
        String correctionReason,
        @NotNull Instant recordedAt) {}
