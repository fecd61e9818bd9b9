package org.xianfeng.training.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.BookingRepository;
import org.xianfeng.training.session.CancelledBy;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.SessionNews;
import org.xianfeng.training.session.SessionRepository;
import org.xianfeng.training.session.WaitingLine;

/** Gives a place back. A seat passes in the same transaction to whoever waited longest of those who may still come. */
@ApplicationScoped
public class CancelBooking {

    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final WaitingLine line;
    private final SessionNews news;
    private final AuditLog audit;
    private final Clock clock;

    CancelBooking(
            SessionRepository sessions,
            BookingRepository bookings,
            WaitingLine line,
            SessionNews news,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.line = line;
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
        WaitingLine.Turn turn = booking.holdsSeat()
                ? line.turn(sessionId, session.audienceId(), 1, Time.today(clock))
                : WaitingLine.Turn.NOBODY;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        turn.gone().forEach(gone -> session.turnAway(gone, now));
        session.release(
                booking, by(booking, caller), turn.next().stream().findFirst().orElse(null), now);
        audit.record(Act.of("booking:cancel", "booking", booking.id())
                .in(found.branchPath())
                .with("session", booking.sessionId())
                .with("member", booking.memberId())
                .with("promoted", ids(turn.next()))
                .with("turnedAway", ids(turn.gone())));
        news.tell(booking);
        turn.gone().forEach(news::tell);
        turn.next().forEach(news::tell);
        return BookingView.of(booking, session, found.courseTitle(), found.memberName());
    }

    private static List<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).toList();
    }

    private static CancelledBy by(Booking booking, Scope caller) {
        return caller.ownMembership().filter(booking.memberId()::equals).isPresent()
                ? CancelledBy.MEMBER
                : CancelledBy.ON_BEHALF;
    }
}
