package org.xianfeng.support.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/**
 * A year, quarter, month or day as the API writes it: {@code 2026}, {@code 2026-Q4}, {@code 2026-11}, {@code 2026-11-22}.
 *
 * @param from the first day that counts
 * @param until the first day that no longer counts
 */
public record CalendarPeriod(LocalDate from, LocalDate until) {

    private static final Pattern FORM =
            Pattern.compile("(?<year>[0-9]{4})(-Q(?<quarter>[1-4])|-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?");

    /** Reads the value of a query parameter; refuses with invalid-request. */
    public static CalendarPeriod ofParameter(String name, String written) {
        Matcher matcher = FORM.matcher(written);
        try {
            if (matcher.matches()) {
                return of(matcher);
            }
        } catch (DateTimeException noSuchDay) {
            // Answered below, like any other text that is no period.
        }
        throw Refused.because(CommonProblem.INVALID_REQUEST)
                .violating(Violation.inParameter(
                        name,
                        "wrong-type",
                        BilingualText.of(
                                "A period is a year, quarter, month or day: 2026, 2026-Q4, 2026-11 or 2026-11-22.",
                                "时段为年、季度、月或日，写作 2026、2026-Q4、2026-11 或 2026-11-22。")));
    }

    /** The first instant that counts. */
    public Instant start() {
        return from.atStartOfDay(Time.ZONE).toInstant();
    }

    /** The first instant that no longer counts. */
    public Instant end() {
        return until.atStartOfDay(Time.ZONE).toInstant();
    }

    private static CalendarPeriod of(Matcher matcher) {
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("quarter") != null) {
            LocalDate from = LocalDate.of(year, Integer.parseInt(matcher.group("quarter")) * 3 - 2, 1);
            return new CalendarPeriod(from, from.plusMonths(3));
        }
        if (matcher.group("month") == null) {
            LocalDate from = LocalDate.of(year, 1, 1);
            return new CalendarPeriod(from, from.plusYears(1));
        }
        int month = Integer.parseInt(matcher.group("month"));
        if (matcher.group("day") == null) {
            LocalDate from = LocalDate.of(year, month, 1);
            return new CalendarPeriod(from, from.plusMonths(1));
        }
        LocalDate from = LocalDate.of(year, month, Integer.parseInt(matcher.group("day")));
        return new CalendarPeriod(from, from.plusDays(1));
    }
}
