package org.xianfeng.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;
import static org.xianfeng.training.session.SessionBuilder.NOON;
import static org.xianfeng.training.session.SessionBuilder.aSession;
import static org.xianfeng.training.session.SessionBuilder.book;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class BookingRuleTest {

    static final Instant CLOSES = NOON.plus(Duration.ofHours(1));

    final CourseSession session =
            aSession().withSeats(1).bookedFrom(NOON).bookedUntil(CLOSES).build();

    @Test
    void booking_begins_at_its_opening() {
        assertThat(assertRefused("booking-not-open-yet", () -> book(session, 1, NOON.minusNanos(1000))))
                .containsEntry("opensAt", NOON);
        assertThat(session.stateAt(NOON.minusNanos(1000))).isEqualTo(SessionState.ANNOUNCED);
        assertThat(session.bookedCount()).isZero();

        assertThat(book(session, 1, NOON).state()).isEqualTo(BookingState.BOOKED);
    }

    @Test
    void booking_ends_at_its_close_for_the_queue_too() {
        book(session, 1, CLOSES.minusNanos(1000));
        assertThat(session.stateAt(CLOSES.minusNanos(1000))).isEqualTo(SessionState.FULL);

        assertThat(assertRefused("booking-closed", () -> book(session, 2, CLOSES)))
                .containsEntry("closesAt", CLOSES);

        assertThat(session.stateAt(CLOSES)).isEqualTo(SessionState.CLOSED);
        assertThat(session.waitingCount()).isZero();
    }

    @Test
    void a_draft_is_not_booked() {
        CourseSession draft = aSession().draft();

        assertThat(assertRefused("session-not-bookable", () -> book(draft, 1, NOON)))
                .containsEntry("state", SessionState.DRAFT);

        assertThat(draft.bookedCount()).isZero();
    }

    @Test
    void time_alone_carries_a_session_through_its_last_states() {
        Schedule schedule = session.schedule();

        assertThat(session.stateAt(schedule.startsAt())).isEqualTo(SessionState.IN_PROGRESS);
        assertThat(session.stateAt(schedule.endsAt().minusNanos(1000))).isEqualTo(SessionState.IN_PROGRESS);
        assertThat(session.stateAt(schedule.endsAt())).isEqualTo(SessionState.FINISHED);
    }
}
