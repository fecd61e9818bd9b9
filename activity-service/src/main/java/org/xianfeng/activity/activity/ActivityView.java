package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.xianfeng.activity.attendance.AttendanceTotals;
import org.xianfeng.activity.attendance.Mode;

/**
 * An activity as callers see it.
 *
 * @param day whose roster counts
 * @param attendance what the sheet adds up to; only on a single activity that was held
 */
@Schema(name = "Activity")
public record ActivityView(
        UUID id,
        String externalCode,
        ActivityKind kind,
        String title,
        ActivityState state,
        Mode mode,
        String place,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        List<HostView> hosts,
        String lateEntryReason,
        String cancellationReason,
        Instant recordedAt,
        AttendanceTotals attendance) {

    ActivityView with(AttendanceTotals totals) {
        return new ActivityView(
                id,
                externalCode,
                kind,
                title,
                state,
                mode,
                place,
                startsAt,
                endsAt,
                day,
                hosts,
                lateEntryReason,
                cancellationReason,
                recordedAt,
                totals);
    }
}
