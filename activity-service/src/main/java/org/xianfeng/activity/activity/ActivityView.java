package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.activity.attendance.AttendanceTotals;
import org.xianfeng.activity.attendance.Mode;

/**
 * An activity as callers see it.
 *
 * @param day whose roster counts
 * @param annulment why, when and by whom the record was annulled
 * @param attendance what the sheet adds up to; only on a single activity that was recorded as held
 */
@Schema(name = "Activity")
public record ActivityView(
        @NotNull UUID id,
        String externalCode,
        @NotNull ActivityKind kind,
        @NotNull String title,
        @NotNull ActivityState state,
        @NotNull Mode mode,
        String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull LocalDate day,
        @NotNull List<HostView> hosts,
        String lateEntryReason,
        String cancellationReason,
        AnnulmentView annulment,
        @NotNull Instant recordedAt,
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
                annulment,
                recordedAt,
                totals);
    }
}
