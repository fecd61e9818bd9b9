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
public record AttendanceSheetView(
        @NotNull List<ItemView> items,
        @Schema(description = "What the sheet adds up to now | 登记后的出席统计") @NotNull AttendanceTotals totals) {

    /** One line. */
    @Schema(name = "AttendanceSheetItem")
    public record ItemView(
            @Schema(
                            description =
                                    "Its place among the lines of the request, from 0; absent for somebody present by allPresentOf | 在 lines 中的序号，自 0 起；由 allPresentOf 登记者无此项")
                    Integer index,
            @NotNull AttendanceSheetAnswer.Status status,
            @Schema(description = "Absent for a refused line | 被拒绝的行无此项") UUID participantId,
            @Schema(description = "Absent for a guest | 来宾无此项") UUID memberId,
            @Schema(description = "Why a refused line was not recorded | 被拒绝的原因") Problem problem) {}

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
