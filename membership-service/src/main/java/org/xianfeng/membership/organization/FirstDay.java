package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.problem.Refused;

/**
 * A change from the very day on which a fact began corrects that fact, for it leaves it no day of its own; what it said is
 * kept as history that was wrong. Before that day history is not rewritten.
 */
public final class FirstDay {

    private FirstDay() {}

    /** Whether a change from this day on corrects the fact; whoever calls keeps what it said. */
    public static boolean isOf(Dated fact, LocalDate from) {
        if (from.isBefore(fact.validFrom())) {
            throw notAfter(fact, from);
        }
        return from.equals(fact.validFrom());
    }

    /** Refuses an end that leaves one of these facts no day. */
    static void requireAfter(List<? extends Dated> facts, LocalDate until) {
        facts.stream()
                .filter(fact -> !until.isAfter(fact.validFrom()))
                .max(Comparator.comparing(Dated::validFrom))
                .ifPresent(last -> {
                    throw notAfter(last, until);
                });
    }

    /** A change that would have to be later than the fact. */
    public static Refused notAfter(Dated fact, LocalDate from) {
        return Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                .with("from", from)
                .with("lastFrom", fact.validFrom());
    }
}
