package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

/** What was recorded: the activity and, where a sheet came with it, what became of each line. */
@Schema(name = "RecordedActivity")
public record RecordedActivityView(@NotNull ActivityView activity, AttendanceSheetView attendanceSheet) {}
