package org.xianfeng.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;
import static org.xianfeng.training.session.SessionBuilder.NOON;
import static org.xianfeng.training.session.SessionBuilder.aSession;
import static org.xianfeng.training.session.SessionBuilder.book;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class CourseSessionTest {

    @Test
    void whoever_comes_after_the_last_seat_waits_in_order_of_arrival() {
        CourseSession session = aSession().withSeats(1).build();

        Booking alice = book(session, 1, NOON);
        Booking bob = book(session, 2, NOON);
        Booking carol = book(session, 3, NOON);

        assertThat(alice.state()).isEqualTo(BookingState.BOOKED);
        assertThat(alice.waitingNumber()).isNull();
        assertThat(List.of(bob, carol)).extracting(Booking::state).containsOnly(BookingState.WAITLISTED);
        assertThat(List.of(bob, carol)).extracting(Booking::waitingNumber).containsExactly(1L, 2L);
        assertCounts(session, 1, 2);
    }

    @Test
    void without_a_limit_nobody_waits() {
        CourseSession session = aSession().withoutLimit().build();

        List<Booking> bookings = IntStream.range(0, 300)
                .mapToObj(member -> book(session, member, NOON))
                .toList();

        assertThat(bookings).extracting(Booking::state).containsOnly(BookingState.BOOKED);
        assertThat(session.stateAt(NOON)).isEqualTo(SessionState.OPEN);
        assertCounts(session, 300, 0);
    }

    @Test
    void a_cancelled_seat_goes_to_whoever_waited_longest() {
        CourseSession session = aSession().withSeats(1).build();
        Booking alice = book(session, 1, NOON);
        Booking bob = book(session, 2, NOON);
        Booking carol = book(session, 3, NOON);

        session.release(alice, CancelledBy.MEMBER, bob, NOON.plusSeconds(5));

        assertThat(alice.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(alice.cancelledBy()).isEqualTo(CancelledBy.MEMBER);
        assertThat(bob.state()).isEqualTo(BookingState.BOOKED);
        assertThat(bob.promotedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(bob.waitingNumber()).isEqualTo(1L);
        assertThat(carol.state()).isEqualTo(BookingState.WAITLISTED);
        assertCounts(session, 1, 1);
    }

    @Test
    void whoever_may_not_come_any_more_leaves_the_queue_before_the_seat_is_given() {
        CourseSession session = aSession().withSeats(1).build();
        Booking alice = book(session, 1, NOON);
        Booking bob = book(session, 2, NOON);
        Booking carol = book(session, 3, NOON);

        session.turnAway(bob, NOON.plusSeconds(5));
        session.release(alice, CancelledBy.MEMBER, carol, NOON.plusSeconds(5));

        assertThat(bob.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(bob.cancelledBy()).isEqualTo(CancelledBy.STANDING);
        assertThat(carol.state()).isEqualTo(BookingState.BOOKED);
        assertCounts(session, 1, 0);
    }

    @Test
    void a_seat_nobody_waits_for_is_free_again() {
        CourseSession session = aSession().withSeats(1).build();
        Booking alice = book(session, 1, NOON);

        session.release(alice, CancelledBy.MEMBER, null, NOON);

        assertCounts(session, 0, 0);
        assertThat(book(session, 2, NOON).state()).isEqualTo(BookingState.BOOKED);
    }

    @Test
    void whoever_leaves_the_queue_takes_no_seat_with_her_and_her_number_is_not_given_again() {
        CourseSession session = aSession().withSeats(1).build();
        book(session, 1, NOON);
        Booking bob = book(session, 2, NOON);

        session.release(bob, CancelledBy.MEMBER, null, NOON);

        assertCounts(session, 1, 0);
        assertThat(book(session, 3, NOON).waitingNumber()).isEqualTo(2L);
    }

    @Test
    void a_seat_is_given_back_once() {
        CourseSession session = aSession().withSeats(2).build();
        Booking alice = book(session, 1, NOON);
        session.release(alice, CancelledBy.MEMBER, null, NOON);

        assertRefused(
                "booking-not-cancellable", () -> session.release(alice, CancelledBy.MEMBER, null, NOON.plusSeconds(1)));

        assertCounts(session, 0, 0);
        assertThat(alice.cancelledAt()).isEqualTo(NOON);
    }

    @Test
    void nothing_is_given_back_once_the_session_has_started() {
        CourseSession session = aSession().build();
        Booking alice = book(session, 1, NOON);
        Instant start = session.schedule().startsAt();

        assertThat(assertRefused(
                        "session-already-started", () -> session.release(alice, CancelledBy.MEMBER, null, start)))
                .containsEntry("startsAt", start);

        assertThat(alice.state()).isEqualTo(BookingState.BOOKED);
        assertCounts(session, 1, 0);
    }

    @Test
    void more_seats_go_to_those_who_waited_longest() {
        CourseSession session = aSession().withSeats(1).build();
        book(session, 0, NOON);
        List<Booking> waiting = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> book(session, i, NOON))
                .toList();

        session.change(aSession().withSeats(3).plan(), waiting, NOON);

        assertThat(waiting.subList(0, 2)).extracting(Booking::state).containsOnly(BookingState.BOOKED);
        assertThat(waiting.subList(2, 5)).extracting(Booking::state).containsOnly(BookingState.WAITLISTED);
        assertCounts(session, 3, 3);
    }

    @Test
    void a_limit_that_is_lifted_ends_the_queue() {
        CourseSession session = aSession().withSeats(1).build();
        book(session, 0, NOON);
        List<Booking> waiting = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> book(session, i, NOON))
                .toList();

        session.change(aSession().withoutLimit().plan(), waiting, NOON);

        assertThat(waiting).extracting(Booking::state).containsOnly(BookingState.BOOKED);
        assertCounts(session, 6, 0);
    }

    @Test
    void there_are_never_fewer_seats_than_were_given() {
        CourseSession session = aSession().withSeats(3).build();
        book(session, 1, NOON);
        book(session, 2, NOON);

        assertThat(assertRefused(
                        "capacity-below-booked",
                        () -> session.change(aSession().withSeats(1).plan(), List.of(), NOON)))
                .containsEntry("capacity", 1)
                .containsEntry("booked", 2);

        assertThat(session.seats()).isEqualTo(Seats.limitedTo(3));
        session.change(aSession().withSeats(2).plan(), List.of(), NOON);
        assertThat(session.stateAt(NOON)).isEqualTo(SessionState.FULL);
    }

    @Test
    void a_session_that_started_keeps_its_plan() {
        CourseSession session = aSession().build();

        assertRefused(
                "session-already-started",
                () -> session.change(
                        aSession().withSeats(99).plan(),
                        List.of(),
                        session.schedule().startsAt()));

        assertThat(session.seats()).isEqualTo(Seats.limitedTo(20));
    }

    @Test
    void a_session_is_called_off_once_and_then_takes_no_bookings() {
        CourseSession session = aSession().build();
        book(session, 1, NOON);

        session.cancel("授课人生病", NOON);

        assertThat(session.stateAt(NOON)).isEqualTo(SessionState.CANCELLED);
        assertCounts(session, 0, 0);
        assertThat(assertRefused("session-not-bookable", () -> book(session, 2, NOON)))
                .containsEntry("state", SessionState.CANCELLED);
        assertRefused("session-state-forbids", () -> session.cancel("again", NOON));
    }

    @Test
    void a_draft_is_shown_once() {
        CourseSession session = aSession().draft();
        assertThat(session.stateAt(NOON)).isEqualTo(SessionState.DRAFT);

        session.publish(NOON);

        assertThat(session.stateAt(NOON)).isEqualTo(SessionState.OPEN);
        assertRefused("session-state-forbids", () -> session.publish(NOON));
    }

    @Test
    void a_session_ends_after_it_starts() {
        Plan plan = aSession().plan();
        Instant start = plan.schedule().startsAt();
        Plan endless = new Plan(
                null, plan.audienceId(), plan.place(), null, new Schedule(start, start), plan.seats(), plan.window());

        assertRefused("session-ends-before-it-starts", endless::check);
    }

    @Test
    void booking_opens_before_it_closes_and_closes_before_the_session_starts() {
        Instant start = NOON.plus(Duration.ofDays(7));

        assertRefused(
                "booking-window-out-of-order",
                aSession().bookedUntil(start.plusMillis(1)).plan()::check);
        assertRefused(
                "booking-window-out-of-order",
                aSession().bookedFrom(NOON).bookedUntil(NOON).plan()::check);
        aSession().bookedUntil(start).plan().check();
    }

    @Test
    void only_what_is_over_is_recorded_as_held() {
        Schedule schedule = new Schedule(NOON.minusSeconds(7200), NOON.plusSeconds(1));
        Host host = new Host(new UUID(2, 1), new UUID(1, 1), null);

        assertRefused(
                "session-not-over-yet",
                () -> CourseSession.held(new UUID(3, 1), host, null, "礼堂", schedule, "补录", NOON));

        CourseSession session =
                CourseSession.held(new UUID(3, 1), host, null, "礼堂", schedule, "补录", NOON.plusSeconds(1));
        assertThat(session.stateAt(NOON.plusSeconds(1))).isEqualTo(SessionState.FINISHED);
        assertRefused("session-not-bookable", () -> book(session, 1, NOON.plusSeconds(2)));
    }

    @Test
    void who_came_to_a_session_recorded_later_is_recorded_with_it_and_only_then() {
        Host host = new Host(new UUID(2, 1), new UUID(1, 1), null);
        Schedule schedule = new Schedule(NOON.minusSeconds(7200), NOON.minusSeconds(1));
        CourseSession held = CourseSession.held(new UUID(3, 1), host, null, "礼堂", schedule, "补录", NOON);
        Guest guest = new Guest(new UUID(9, 1), new UUID(1, 2), true);

        assertThat(held.attended(new UUID(4, 1), guest, true, NOON).state()).isEqualTo(BookingState.COMPLETED);
        assertThat(held.attended(new UUID(4, 2), guest, false, NOON).state()).isEqualTo(BookingState.NO_SHOW);
        assertCounts(held, 1, 0);

        CourseSession booked = aSession().build();
        assertRefused("session-state-forbids", () -> booked.attended(new UUID(4, 3), guest, true, NOON));
        assertCounts(booked, 0, 0);
    }

    private static void assertCounts(CourseSession session, int booked, int waiting) {
        assertThat(session.bookedCount()).isEqualTo(booked);
        assertThat(session.waitingCount()).isEqualTo(waiting);
    }
}
