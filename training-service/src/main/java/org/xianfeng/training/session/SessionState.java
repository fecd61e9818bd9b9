package org.xianfeng.training.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/**
 * Where a session stands now, which also says whether it can be booked: FULL still takes whoever is willing to wait. Each
 * state knows its condition in SQL, on {@code course_session s} and the parameter {@code now}, which says of a row what
 * {@link #of} says of the entity.
 */
public enum SessionState implements Labelled {
    DRAFT("Draft", "草稿", "s.stage = 'DRAFT'"),
    /** Published, while booking has not opened. */
    ANNOUNCED("Announced", "已公布", "s.stage = 'PUBLISHED' and :now < s.booking_opens_at"),
    OPEN(
            "Open for booking",
            "可预约",
            "s.stage = 'PUBLISHED' and :now >= s.booking_opens_at and :now < s.booking_closes_at"
                    + " and (s.capacity is null or s.booked_count < s.capacity)"),
    FULL(
            "Full, waiting list open",
            "已满，可候补",
            "s.stage = 'PUBLISHED' and :now >= s.booking_opens_at and :now < s.booking_closes_at"
                    + " and s.booked_count >= s.capacity"),
    CLOSED("Booking closed", "预约已截止", "s.stage = 'PUBLISHED' and :now >= s.booking_closes_at and :now < s.starts_at"),
    IN_PROGRESS("In progress", "进行中", "s.stage = 'PUBLISHED' and :now >= s.starts_at and :now < s.ends_at"),
    FINISHED("Finished", "已结束", "(s.stage = 'HELD' or (s.stage = 'PUBLISHED' and :now >= s.ends_at))"),
    CANCELLED("Cancelled", "已取消", "s.stage = 'CANCELLED'");

    private final BilingualText label;
    private final String condition;

    SessionState(String en, String zh, String condition) {
        this.label = BilingualText.of(en, zh);
        this.condition = condition;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    static SessionState of(CourseSession session, Instant now) {
        return switch (session.stage()) {
            case DRAFT -> DRAFT;
            case CANCELLED -> CANCELLED;
            case HELD -> FINISHED;
            case PUBLISHED -> ofPublished(session, now);
        };
    }

    private static SessionState ofPublished(CourseSession session, Instant now) {
        if (session.schedule().isOverAt(now)) {
            return FINISHED;
        }
        if (session.schedule().hasStartedAt(now)) {
            return IN_PROGRESS;
        }
        if (session.window().hasClosedAt(now)) {
            return CLOSED;
        }
        if (!session.window().hasOpenedAt(now)) {
            return ANNOUNCED;
        }
        return session.hasSeat() ? OPEN : FULL;
    }

    public String condition() {
        return condition;
    }

    /** The state of {@code course_session s} as an SQL expression. */
    public static String inSql() {
        return Arrays.stream(values())
                .map(state -> "when " + state.condition + " then '" + state + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
