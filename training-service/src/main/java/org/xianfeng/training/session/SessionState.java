package org.xianfeng.training.session;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a session stands now, which also says whether it can be booked: FULL still takes whoever is willing to wait. Each
 * state knows its condition in SQL, on {@code course_session s} and the parameter {@code now}.
 */
public enum SessionState {
    DRAFT("s.stage = 'DRAFT'"),
    /** Published, while booking has not opened. */
    ANNOUNCED("s.stage = 'PUBLISHED' and :now < s.booking_opens_at"),
    OPEN("s.stage = 'PUBLISHED' and :now >= s.booking_opens_at and :now < s.booking_closes_at"
            + " and (s.capacity is null or s.booked_count < s.capacity)"),
    FULL("s.stage = 'PUBLISHED' and :now >= s.booking_opens_at and :now < s.booking_closes_at"
            + " and s.booked_count >= s.capacity"),
    CLOSED("s.stage = 'PUBLISHED' and :now >= s.booking_closes_at and :now < s.starts_at"),
    IN_PROGRESS("s.stage = 'PUBLISHED' and :now >= s.starts_at and :now < s.ends_at"),
    FINISHED("(s.stage = 'HELD' or (s.stage = 'PUBLISHED' and :now >= s.ends_at))"),
    CANCELLED("s.stage = 'CANCELLED'");

    private final String condition;

    SessionState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The state of {@code course_session s} as an SQL expression. */
    static String inSql() {
        return Arrays.stream(values())
                .map(state -> "when " + state.condition + " then '" + state + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
