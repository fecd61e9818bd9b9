package org.xianfeng.training.held;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.booking.BookSeat;
import org.xianfeng.training.booking.BookingView;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.BookingRepository;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.Guest;
import org.xianfeng.training.session.SessionNews;
import org.xianfeng.training.session.SessionRepository;
import org.xianfeng.training.standing.Standing;
import org.xianfeng.training.timetable.SessionGround;

/** Records a session after it was held, with who came, in one call and without booking. */
@ApplicationScoped
public class RecordHeldSession {

    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final SessionGround ground;
    private final Standing standing;
    private final SessionNews news;
    private final AuditLog audit;
    private final Clock clock;

    RecordHeldSession(
            SessionRepository sessions,
            BookingRepository bookings,
            SessionGround ground,
            Standing standing,
            SessionNews news,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.ground = ground;
        this.standing = standing;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** The session, and for each attendee in the order of the list her booking or why there is none. */
    public record Recorded(UUID sessionId, List<BookSeat.Answer> attendance) {}

    /** Each attendee is answered by herself: whoever cannot be recorded does not keep the others from it. */
    @Transactional
    public Recorded record(HeldSessionRequest held, SessionGround.Reaching caller) {
        String path = ground.hostPath(held.host(), held.schedule().day(), caller);
        ground.lecturer(held.lecturerId(), caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CourseSession session = CourseSession.held(
                Ids.next(), held.host(), held.lecturerId(), held.place(), held.schedule(), held.reason(), now);
        sessions.requirePlace(session.id(), held.host(), held.lecturerId(), null, held.schedule(), caller.hosts());
        sessions.persistAndFlush(session);
        String title = ground.courseTitle(held.courseId());
        List<Booking> made = new ArrayList<>();
        Gathering gathering = new Gathering(session, title, caller.hosts(), now, made);
        List<BookSeat.Answer> answers = held.attendance().stream()
                .map(attendee -> answered(attendee, gathering))
                .toList();
        audit.record(Act.of("session:create", "course-session", session.id())
                .in(path)
                .because(held.reason())
                .with("stage", session.stage())
                .with("attendance", made.size()));
        made.forEach(news::tell);
        news.tell(session);
        return new Recorded(session.id(), answers);
    }

    private BookSeat.Answer answered(HeldSessionRequest.Attendee attendee, Gathering gathering) {
        try {
            return new BookSeat.Answer(attendee.memberId(), attended(attendee, gathering), null);
        } catch (Refused refused) {
            return new BookSeat.Answer(attendee.memberId(), null, refused);
        }
    }

    /** Refuses before anything has changed, so that the others can still be recorded. */
    private BookingView attended(HeldSessionRequest.Attendee attendee, Gathering gathering) {
        CourseSession session = gathering.session();
        UUID memberId = attendee.memberId();
        Standing.Affiliated member =
                standing.affiliated(memberId, session.schedule().day(), gathering.caller());
        gathering.made().stream()
                .filter(made -> made.memberId().equals(memberId))
                .findFirst()
                .ifPresent(made -> {
                    throw Refused.because(TrainingProblem.ALREADY_BOOKED)
                            .with("booking", made.id())
                            .with("state", made.state());
                });
        bookings.engagement(memberId, session.id(), gathering.now()).ifPresent(engagement -> {
            throw engagement.refusal(session.id());
        });
        boolean came = attendee.presence() == HeldSessionRequest.Presence.PRESENT;
        Guest guest = new Guest(memberId, member.branchId(), true);
        Booking booking = session.attended(Ids.next(), guest, came, gathering.now());
        bookings.persist(booking);
        gathering.made().add(booking);
        return BookingView.of(booking, session, gathering.courseTitle(), member.name());
    }

    /** Who has been recorded so far. */
    private record Gathering(
            CourseSession session, String courseTitle, Scope caller, Instant now, List<Booking> made) {}
}
