package org.xianfeng.training.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.BookingRepository;
import org.xianfeng.training.session.CancelledBy;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.SessionNews;
import org.xianfeng.training.session.SessionRepository;

/** Gives a place back. A seat passes in the same transaction to whoever waited longest. */
@ApplicationScoped
public class CancelBooking {

    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final SessionNews news;
    private final AuditLog audit;
    private final Clock clock;

    CancelBooking(
            SessionRepository sessions, BookingRepository bookings, SessionNews news, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the member herself, or whoever may cancel in her branch. */
    @Transactional
    public BookingView cancel(UUID bookingId, Scope caller) {
        BookingRepository.Found found =
                bookings.find(bookingId, caller).orElseThrow(() -> CommonProblem.notFound("booking"));
        UUID sessionId = found.sessionId();
        CourseSession session = sessions.lock(sessionId);
        Booking booking = bookings.findById(bookingId);
        Booking next = booking.holdsSeat()
                ? bookings.waitingLongest(sessionId, 1).stream().findFirst().orElse(null)
                : null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        session.release(booking, by(booking, caller), next, now);
        record(booking, next);
        news.tell(booking);
        if (next != null) {
            news.tell(next);
        }
        return BookingView.of(booking, session, found.courseTitle(), found.memberName());
    }

    private void record(Booking booking, Booking next) {
        Act act = Act.of("booking:cancel", "booking", booking.id())
                .with("session", booking.sessionId())
                .with("member", booking.memberId());
        audit.record(next == null ? act : act.with("promoted", next.id()));
    }

    private static CancelledBy by(Booking booking, Scope caller) {
        return caller.ownMembership().filter(booking.memberId()::equals).isPresent()
                ? CancelledBy.MEMBER
                : CancelledBy.ON_BEHALF;
    }
}
