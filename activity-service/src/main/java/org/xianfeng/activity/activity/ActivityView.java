package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.activity.attendance.AttendanceTotals;
import org.xianfeng.activity.attendance.Mode;

/** An activity as callers see it. */
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
        @Schema(
                        description =
                                "The day whose roster counts: the one on which it begins in Asia/Shanghai | 以当日名册为准的日期，即开始之日（北京时间）")
                @NotNull
                LocalDate day,
        @Schema(description = "The first is an organisation recorded here and answers for the record | 首个为系统内组织，对记录负责")
                @NotNull
                List<HostView> hosts,
        @Schema(description = "Why it was recorded so late | 补录原因") String lateEntryReason,
        @Schema(description = "Why the plan was cancelled | 取消原因") String cancellationReason,
        @Schema(
                        description =
                                "Why, when and by whom the record was annulled; absent while it counts | 作废的原因、时间和操作账户；未作废则无此项")
                AnnulmentView annulment,
        @Schema(description = "When it was entered here | 录入时间") @NotNull Instant recordedAt,
        @Schema(
                        description =
                                "What the sheet adds up to; only on a single activity that was recorded as held | 出席统计；仅查看单个已开展活动时有")
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
