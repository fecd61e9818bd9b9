package org.xianfeng.training.session;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.feed.EventFeed;
import org.xianfeng.training.event.TrainingEvent;

/** Tells the other services of sessions and bookings. Called last, under the session's lock. */
@ApplicationScoped
public class SessionNews {

    private final EventFeed feed;

    SessionNews(EventFeed feed) {
        this.feed = feed;
    }

    /** What others are told of a session. */
    record SessionTold(
            UUID id,
            UUID courseId,
            UUID lecturerId,
            UUID organizationId,
            UUID audienceId,
            Instant startsAt,
            Instant endsAt,
            Stage stage) {

        static SessionTold of(CourseSession session) {
            return new SessionTold(
                    session.id(),
                    session.courseId(),
                    session.lecturerId(),
                    session.organizationId(),
                    session.audienceId(),
                    session.schedule().startsAt(),
                    session.schedule().endsAt(),
                    session.stage());
        }
    }

    /** What others are told of a booking. */
    record BookingTold(UUID id, UUID sessionId, UUID memberId, UUID branchId, BookingState state, Long waitingNumber) {

        static BookingTold of(Booking booking) {
            return new BookingTold(
                    booking.id(),
                    booking.sessionId(),
                    booking.memberId(),
                    booking.branchId(),
                    booking.state(),
                    booking.waitingNumber());
        }
    }

    public void tell(CourseSession session) {
        feed.publish(TrainingEvent.SESSION_STATE, session.id(), session::version, () -> SessionTold.of(session));
    }

    public void tell(Booking booking) {
        feed.publish(TrainingEvent.BOOKING_STATE, booking.id(), booking::version, () -> BookingTold.of(booking));
    }
}
