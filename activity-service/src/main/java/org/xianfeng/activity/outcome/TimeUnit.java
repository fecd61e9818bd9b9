package org.xianfeng.activity.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;

/** The units in which people count time, and how many days each has: exactly, or by custom. Hours stay hours. */
enum TimeUnit {
    HOUR(0, true),
    DAY(1, true),
    WEEK(7, true),
    MONTH(30, false),
    QUARTER(91, false),
    YEAR(365, false);

    private final int days;
    private final boolean exact;

    TimeUnit(int days, boolean exact) {
        this.days = days;
        this.exact = exact;
    }

    /** The same time in days, as precisely as it was stated and the calendar allows. */
    Quantity inDays(Quantity time) {
        return this == HOUR
                ? time
                : new Quantity(
                        time.value().multiply(BigDecimal.valueOf(days)),
                        "day",
                        exact ? time.precision() : Precision.ABOUT);
    }

    static Optional<TimeUnit> of(String unit) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(unit))
                .findFirst();
    }
}
