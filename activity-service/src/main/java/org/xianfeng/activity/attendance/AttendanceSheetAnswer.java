package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.problem.Refused;

/**
 * What became of every line of a sheet, and what the sheet adds up to now.
 *
 * @param changed whether anything was written
 */
public record AttendanceSheetAnswer(List<Item> items, AttendanceTotals totals, boolean changed) {

    /** How a line ended. */
    @Schema(name = "AttendanceLineStatus")
    public enum Status implements Labelled {
        RECORDED("Recorded", "已登记"),
        CORRECTED("Corrected", "已更正"),
        UNCHANGED("Unchanged", "未变"),
        REFUSED("Refused", "已拒绝");

        private final BilingualText label;

        Status(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    /**
     * One line.
     *
     * @param index its place among the lines of the request; absent for somebody present by allPresentOf
     * @param participantId absent for a refused line
     * @param memberId absent for a guest
     * @param refusal absent unless refused
     */
    public record Item(Integer index, Status status, UUID participantId, UUID memberId, Refused refusal) {

        static Item of(Integer index, AttendanceSheet.Entered entered) {
            return new Item(
                    index,
                    Status.valueOf(entered.outcome().name()),
                    entered.participant().id(),
                    entered.participant().memberId(),
                    null);
        }

        static Item refused(Integer index, UUID memberId, Refused refusal) {
            return new Item(index, Status.REFUSED, null, memberId, refusal);
        }
    }
}
