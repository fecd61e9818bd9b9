package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.time.Time;

/**
 * What is asked of dated facts: those of one day, or every period that was ever recorded.
 *
 * @param asOf the day; null for today, and for the history
 */
public record AskedPeriods(LocalDate asOf, boolean history) {

    private static final Violation EITHER = Violation.inParameter(
            "history",
            "as-of-or-history",
            BilingualText.of("Ask for a day or for the history, not for both.", "某日与全部历史只能查询其一。"));

    /** Refuses to be asked for both. */
    public static AskedPeriods of(LocalDate asOf, boolean history) {
        if (asOf != null && history) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(EITHER);
        }
        return new AskedPeriods(asOf, history);
    }

    /** The day asked for. */
    public LocalDate day(Clock clock) {
        return asOf == null ? Time.today(clock) : asOf;
    }
}
