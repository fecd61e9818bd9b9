package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

/** What was recorded: the activity and, where a sheet came with it, what became of each line. */
@Schema(name = "RecordedActivity")
public record RecordedActivityView(
        @NotNull ActivityView activity,
        @Schema(
                        description =
                                "What became of the lines that came with it; absent if none did | 随同登记的出席情况的处理结果；未随同登记则无此项")
                AttendanceSheetView attendanceSheet) {}
