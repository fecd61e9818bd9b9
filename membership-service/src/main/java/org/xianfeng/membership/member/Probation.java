package org.xianfeng.membership.member;

import java.time.LocalDate;

/**
 * How long somebody is probationary. The Party constitutions of 1956 and, since August 1977, all that followed say a year
 * (now 党章 Art. 7); those of 1969 and 1973 knew no probation, and those before 1956 others for others, which nobody can
 * ask of a record of today.
 *
 * @param earliestEnd the first day on which she can have become a full member
 */
record Probation(LocalDate earliestEnd) {

    private static final LocalDate A_YEAR_FIRST = LocalDate.of(1956, 9, 26);
    private static final LocalDate NONE = LocalDate.of(1969, 4, 14);
    private static final LocalDate A_YEAR_AGAIN = LocalDate.of(1977, 8, 18);

    /** Of somebody who joined on this day. */
    static Probation of(LocalDate joined) {
        boolean lastsAYear = !joined.isBefore(A_YEAR_AGAIN) || !joined.isBefore(A_YEAR_FIRST) && joined.isBefore(NONE);
        return new Probation(lastsAYear ? joined.plusYears(1) : joined);
    }
}
