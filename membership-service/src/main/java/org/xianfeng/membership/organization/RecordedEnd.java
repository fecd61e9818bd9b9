package org.xianfeng.membership.organization;

import java.time.LocalDate;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.problem.Refused;

/** The end of something dated: recorded once, and after its first day. What was true before stays true for its days. */
public final class RecordedEnd {

    private RecordedEnd() {}

    /** Ends it; {@code until} is the first day that no longer counts. */
    public static void of(Dated fact, LocalDate until) {
        if (fact.validUntil() != null) {
            throw Refused.because(MembershipProblem.ENDED_ALREADY).with("until", fact.validUntil());
        }
        if (!until.isAfter(fact.validFrom())) {
            throw Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                    .with("from", until)
                    .with("lastFrom", fact.validFrom());
        }
        fact.endOn(until);
    }
}
