package org.xianfeng.training.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.xianfeng.support.id.Ids;

/** A published session with whatever a test does not care about. */
final class SessionBuilder {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Seats seats = Seats.limitedTo(20);
    private Instant startsAt = NOON.plus(Duration.ofDays(7));
    private Instant opensAt = NOON.minus(Duration.ofDays(1));
    private Instant closesAt = NOON.plus(Duration.ofDays(6));

    private SessionBuilder() {}

    static SessionBuilder aSession() {
        return new SessionBuilder();
    }

    SessionBuilder withSeats(int capacity) {
        seats = Seats.limitedTo(capacity);
        return this;
    }

    SessionBuilder withoutLimit() {
        seats = Seats.unlimited();
        return this;
    }

    SessionBuilder bookedFrom(Instant opens) {
        opensAt = opens;
        return this;
    }

    SessionBuilder bookedUntil(Instant closes) {
        closesAt = closes;
        return this;
    }

    SessionBuilder startingAt(Instant starts) {
        startsAt = starts;
        return this;
    }

    Plan plan() {
        return new Plan(
                null,
                new UUID(1, 1),
                "二楼会议室",
                null,
                new Schedule(startsAt, startsAt.plus(Duration.ofHours(2))),
                seats,
                new BookingWindow(opensAt, closesAt));
    }

    CourseSession draft() {
        return CourseSession.draft(Ids.next(), new Host(new UUID(2, 1), new UUID(1, 1), null), plan(), NOON);
    }

    CourseSession build() {
        CourseSession session = draft();
        session.publish(NOON);
        return session;
    }

    static Booking book(CourseSession session, int member, Instant now) {
        return session.book(Ids.next(), new Guest(new UUID(9, member), new UUID(1, 2), false), now);
    }
}
