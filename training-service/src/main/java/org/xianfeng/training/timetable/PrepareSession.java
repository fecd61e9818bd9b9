package org.xianfeng.training.timetable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.BookingRepository;
import org.xianfeng.training.session.CancelledBy;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.Host;
import org.xianfeng.training.session.Plan;
import org.xianfeng.training.session.SessionNews;
import org.xianfeng.training.session.SessionRepository;
import org.xianfeng.training.session.WaitingLine;

/** Plans a session, shows it to its audience, changes its plan, calls it off. */
@ApplicationScoped
public class PrepareSession {

    private static final String SUBJECT = "course-session";

    private final SessionRepository sessions;
    private final BookingRepository bookings;
    private final WaitingLine line;
    private final SessionGround ground;
    private final SessionNews news;
    private final AuditLog audit;
    private final Clock clock;

    PrepareSession(
            SessionRepository sessions,
            BookingRepository bookings,
            WaitingLine line,
            SessionGround ground,
            SessionNews news,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.line = line;
        this.ground = ground;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new session; unless it stays a draft, its audience sees it at once. */
    @Transactional
    public UUID plan(Host host, Plan plan, boolean draft, SessionGround.Reaching caller) {
        LocalDate day = plan.schedule().day();
        String path = ground.hostPath(host, day, caller);
        ground.lecturer(plan.lecturerId(), caller);
        ground.audience(plan.audienceId(), day, path);
        Instant now = now();
        CourseSession session = CourseSession.draft(Ids.next(), host, plan, now);
        if (!draft) {
            session.publish(now);
        }
        sessions.requirePlace(session.id(), host, plan.lecturerId(), plan.room(), plan.schedule(), caller.hosts());
        sessions.persist(session);
        audit.record(Act.of("session:create", SUBJECT, session.id()).in(path).with("stage", session.stage()));
        news.tell(session);
        return session.id();
    }

    /** Shows a draft to its audience. */
    @Transactional
    public void publish(UUID id, Scope caller) {
        SessionRepository.Place place = hosted(id, caller);
        CourseSession session = sessions.lock(id);
        session.publish(now());
        LocalDate day = session.schedule().day();
        ground.hostThere(session.organizationId(), day);
        ground.audience(session.audienceId(), day, place.hostPath());
        audit.record(Act.of("session:publish", SUBJECT, id).in(place.hostPath()));
        news.tell(session);
    }

    /**
     * Changes the plan; seats that come free go to whoever waits longest of those who may still come.
     *
     * @param change makes the new plan of the present one
     */
    @Transactional
    public void change(UUID id, IfMatch expected, UnaryOperator<SessionChange> change, SessionGround.Reaching caller) {
        SessionRepository.Place place = hosted(id, caller.hosts());
        CourseSession session = sessions.lock(id);
        expected.require(session.version());
        session.refuseUnlessAhead(now());
        Plan plan = change.apply(SessionChange.of(session)).plan();
        if (plan.lecturerId() != null && !plan.lecturerId().equals(session.lecturerId())) {
            ground.lecturer(plan.lecturerId(), caller);
        }
        ground.hostThere(session.organizationId(), plan.schedule().day());
        ground.audience(plan.audienceId(), plan.schedule().day(), place.hostPath());
        if (!plan.audienceId().equals(session.audienceId())) {
            ground.keepsBooked(plan.audienceId(), session, bookings.open(id), Time.today(clock));
        }
        plan.check();
        Host host = new Host(session.courseId(), session.organizationId(), null); // its number stays
        sessions.requirePlace(id, host, plan.lecturerId(), plan.room(), plan.schedule(), caller.hosts());
        WaitingLine.Turn turn = line.turn(id, plan.audienceId(), session.roomIn(plan.seats()), Time.today(clock));
        Instant now = now();
        turn.gone().forEach(gone -> session.turnAway(gone, now));
        session.change(plan, turn.next(), now);
        audit.record(Act.of("session:update", SUBJECT, id)
                .in(place.hostPath())
                .with("promoted", ids(turn.next()))
                .with("turnedAway", ids(turn.gone())));
        turn.gone().forEach(news::tell);
        turn.next().forEach(news::tell);
        news.tell(session);
    }

    /** Calls it off; with it end all its bookings. */
    @Transactional
    public void cancel(UUID id, String reason, Scope caller) {
        SessionRepository.Place place = hosted(id, caller);
        CourseSession session = sessions.lock(id);
        Instant now = now();
        List<Booking> ended = bookings.open(id);
        session.cancel(reason, now);
        ended.forEach(booking -> booking.cancel(CancelledBy.SESSION, now));
        audit.record(Act.of("session:cancel", SUBJECT, id)
                .in(place.hostPath())
                .because(reason)
                .with("bookings", ended.size()));
        ended.forEach(news::tell);
        news.tell(session);
    }

    private static List<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).toList();
    }

    private SessionRepository.Place hosted(UUID id, Scope caller) {
        return sessions.hostedIn(caller, id).orElseThrow(() -> CommonProblem.notFound(SUBJECT));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
