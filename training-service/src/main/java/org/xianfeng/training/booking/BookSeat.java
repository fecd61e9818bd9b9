package org.xianfeng.training.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.BookingRepository;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.Guest;
import org.xianfeng.training.session.SessionNews;
import org.xianfeng.training.session.SessionRepository;
import org.xianfeng.training.standing.Standing;

/** Books a place in a session: a seat, or a place in the queue once the seats are taken. */
@ApplicationScoped
public class BookSeat {

    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final Standing standing;
    private final SessionNews news;
    private final AuditLog audit;
    private final Clock clock;

    BookSeat(
            SessionRepository sessions,
            BookingRepository bookings,
            Standing standing,
            SessionNews news,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.standing = standing;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which sessions the caller sees, and for whom she may book. */
    public record Reaching(Scope sessions, Scope bookings) {}

    /** For the caller herself. */
    @Transactional
    public BookingView forMyself(UUID sessionId, Reaching caller) {
        UUID memberId =
                caller.bookings().ownMembership().orElseThrow(() -> Refused.because(TrainingProblem.NOT_A_MEMBER));
        return forMember(sessionId, memberId, caller);
    }

    /** For the member, who is the caller or somebody in whose branch she may book. */
    @Transactional
    public BookingView forMember(UUID sessionId, UUID memberId, Reaching caller) {
        SessionRepository.Place place = shown(sessionId, caller.sessions());
        Arrival arrival = arrival(memberId, place, caller.bookings());
        CourseSession session = sessions.lock(sessionId);
        Booking booking = book(session, arrival, clock.instant());
        news.tell(booking);
        return view(booking, session, place, arrival);
    }

    /** Refuses whoever no longer sees the session. */
    @Transactional
    public void mayStillAsk(UUID sessionId, Reaching caller) {
        shown(sessionId, caller.sessions());
    }

    /** How one of many requests ended: with a booking, or with a refusal. */
    public record Answer(UUID memberId, BookingView booking, Refused refused) {}

    /**
     * For many members in the order of the list, which is the order in which they asked. Each is answered by itself: a
     * refusal of one is no refusal of the others.
     */
    @Transactional
    public List<Answer> forAll(UUID sessionId, List<UUID> memberIds, Reaching caller) {
        SessionRepository.Place place = shown(sessionId, caller.sessions());
        List<Request> requests = memberIds.stream()
                .map(memberId -> request(memberId, place, caller.bookings()))
                .toList();
        CourseSession session = sessions.lock(sessionId);
        Instant now = clock.instant();
        List<Booking> made = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Request request : requests) {
            answers.add(answered(request, session, place, made, now));
        }
        made.forEach(news::tell);
        return answers;
    }

    private Answer answered(
            Request request, CourseSession session, SessionRepository.Place place, List<Booking> made, Instant now) {
        if (request.refused() != null) {
            return new Answer(request.memberId(), null, request.refused());
        }
        try {
            Booking booking = book(session, request.arrival(), now);
            made.add(booking);
            return new Answer(request.memberId(), view(booking, session, place, request.arrival()), null);
        } catch (Refused refused) {
            return new Answer(request.memberId(), null, refused);
        }
    }

    /** Refuses before anything has changed, so that whoever catches it may go on in the same transaction. */
    private Booking book(CourseSession session, Arrival arrival, Instant instant) {
        Instant now = instant.truncatedTo(ChronoUnit.MICROS);
        UUID memberId = arrival.member().memberId();
        bookings.engagement(memberId, session.id(), now).ifPresent(engagement -> {
            throw engagement.refusal(session.id());
        });
        Booking booking = session.book(Ids.next(), arrival.guest(), now);
        bookings.persist(booking);
        audit.record(Act.of("booking:create", "booking", booking.id())
                .in(arrival.member().path())
                .with("session", session.id())
                .with("member", memberId)
                .with("state", booking.state()));
        return booking;
    }

    private static BookingView view(
            Booking booking, CourseSession session, SessionRepository.Place place, Arrival arrival) {
        return BookingView.of(
                booking, session, place.courseTitle(), arrival.member().name());
    }

    private SessionRepository.Place shown(UUID sessionId, Scope sight) {
        return sessions.shownTo(sight, sessionId).orElseThrow(() -> CommonProblem.notFound("course-session"));
    }

    private Request request(UUID memberId, SessionRepository.Place place, Scope scope) {
        try {
            return new Request(memberId, arrival(memberId, place, scope), null);
        } catch (Refused refused) {
            return new Request(memberId, null, refused);
        }
    }

    /** Who comes, and from where; asked before the session is locked, so that nobody waits for it. */
    private Arrival arrival(UUID memberId, SessionRepository.Place place, Scope scope) {
        boolean herself = scope.ownMembership().filter(memberId::equals).isPresent();
        if (!herself && scope.ranges().isEmpty()) {
            throw CommonProblem.notFound("member");
        }
        LocalDate today = Time.today(clock);
        Standing.Affiliated member =
                herself ? standing.affiliated(memberId, today) : standing.affiliated(memberId, today, scope);
        if (!PathRange.below(place.audiencePath()).contains(member.path())) {
            throw Refused.because(TrainingProblem.MEMBER_NOT_INVITED);
        }
        return new Arrival(member, new Guest(memberId, member.branchId(), !herself));
    }

    private record Arrival(Standing.Affiliated member, Guest guest) {}

    private record Request(UUID memberId, Arrival arrival, Refused refused) {}
}
