package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.activity.attendance.AttendanceSheetAnswer;
import org.xianfeng.activity.attendance.AttendanceTotals;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.Problem;

/** What became of each line of a sheet, and what the sheet adds up to now. */
@Schema(name = "AttendanceSheetAnswer")
public record AttendanceSheetView(@NotNull List<ItemView> items, @NotNull AttendanceTotals totals) {

    /**
     * One line.
     *
     * @param index its place among the lines of the request, from 0; absent for somebody present by allPresentOf
     * @param problem why a refused line was not recorded
     */
    @Schema(name = "AttendanceSheetItem")
    public record ItemView(
            Integer index,
            @NotNull AttendanceSheetAnswer.Status status,
            UUID participantId,
            UUID memberId,
            Problem problem) {}

    static AttendanceSheetView of(AttendanceSheetAnswer answer, Language language, String requestId) {
        return new AttendanceSheetView(
                answer.items().stream()
                        .map(item -> new ItemView(
                                item.index(),
                                item.status(),
                                item.participantId(),
                                item.memberId(),
                                item.refusal() == null ? null : Problem.of(item.refusal(), language, requestId)))
                        .toList(),
                answer.totals());
    }
}
