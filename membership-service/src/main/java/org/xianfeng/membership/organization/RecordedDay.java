package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.time.Time;

/** What is recorded has happened: today or before. */
public final class RecordedDay {

    private RecordedDay() {}

    /** Refuses a day after today. */
    public static void notAfterToday(LocalDate day, Clock clock) {
        LocalDate today = Time.today(clock);
        if (day.isAfter(today)) {
            throw Refused.because(MembershipProblem.DATE_IN_FUTURE)
                    .with("date", day)
                    .with("today", today);
        }
    }
}
