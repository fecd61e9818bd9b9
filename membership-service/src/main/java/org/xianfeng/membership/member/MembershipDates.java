package org.xianfeng.membership.member;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * When somebody joined, and since when she is a full member.
 *
 * @param joined when the branch meeting accepted her as probationary
 * @param full null while she is on probation
 * @param confirmedBy the document by which she became full; null if it is not known, or she is not
 */
@Embeddable
record MembershipDates(
        @Column(name = "join_date") LocalDate joined,
        @Column(name = "full_member_date") LocalDate full,
        @Column(name = "confirmed_by") String confirmedBy) {

    static MembershipDates recorded(LocalDate joined, LocalDate full) {
        return new MembershipDates(joined, full, null);
    }

    /** Her probation was over on that day. */
    MembershipDates confirmed(LocalDate day, String documentNo) {
        requireProbation();
        return new MembershipDates(joined, day, documentNo);
    }

    /** Both as they should have been recorded; who was not confirmed was not so by any document. */
    MembershipDates corrected(LocalDate joined, LocalDate full) {
        return new MembershipDates(joined, full, full == null ? null : confirmedBy);
    }

    boolean isFullOn(LocalDate day) {
        return full != null && !day.isBefore(full);
    }

    /** Probation lasts as long as the Party constitution says, and nobody belongs to a branch before she joined. */
    void requireFit(LocalDate affiliatedFrom) {
        LocalDate earliest = Probation.of(joined).earliestEnd();
        if (full != null && full.isBefore(earliest)) {
            throw Refused.because(MembershipProblem.PROBATION_TOO_SHORT)
                    .with("joinDate", joined)
                    .with("fullMemberDate", full)
                    .with("earliestDate", earliest);
        }
        if (affiliatedFrom.isBefore(joined)) {
            throw Refused.because(MembershipProblem.AFFILIATED_BEFORE_JOINING)
                    .with("joinDate", joined)
                    .with("from", affiliatedFrom);
        }
    }

    /** Only a probation can be confirmed, or cancelled; whoever is full leaves otherwise, or was confirmed by mistake. */
    void requireProbation() {
        if (full != null) {
            throw Refused.because(MembershipProblem.ALREADY_FULL_MEMBER).with("fullMemberDate", full);
        }
    }

    /** Nobody became full when she was off the roster. */
    void requireFullBefore(LocalDate day) {
        if (full != null && !day.isAfter(full)) {
            throw Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                    .with("from", day)
                    .with("lastFrom", full);
        }
    }
}
