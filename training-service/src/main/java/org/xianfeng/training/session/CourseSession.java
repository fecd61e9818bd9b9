package org.xianfeng.training.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.training.problem.TrainingProblem;

/**
 * One run of a course. Whoever books, cancels or changes seats holds the lock of its row, so that nothing has to be counted:
 * neither thousands of bookings nor thousands who wait.
 */
@Entity
@Table(name = "course_session")
public class CourseSession {

    @Id
    private UUID id;

    @Version
    private long version;

    private String externalCode;
    private UUID courseId;
    private UUID organizationId;
    private UUID audienceId;
    private UUID lecturerId;
    private String place;
    private String room;

    @Embedded
    private Schedule schedule;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    private Places places;

    @Embedded
    private BookingWindow window;

    private String cancelReason;
    private String lateReason;
    private Instant createdAt;
    private Instant changedAt;

    protected CourseSession() {} // JPA

    private CourseSession(UUID id, Host host, Plan plan, Stage stage, Instant now) {
        this.id = id;
        this.courseId = host.courseId();
        this.organizationId = host.organizationId();
        this.externalCode = host.externalCode();
        this.stage = stage;
        this.places = Places.of(plan.seats());
        this.createdAt = now;
        this.changedAt = now;
        take(plan);
    }

    /** A session to be held, not yet shown to its audience. */
    public static CourseSession draft(UUID id, Host host, Plan plan, Instant now) {
        plan.check();
        return new CourseSession(id, host, plan, Stage.DRAFT, now);
    }

    /** A session that is over already, and why it is recorded only now; who came is recorded with it. */
    public static CourseSession held(
            UUID id, Host host, UUID lecturerId, String place, Schedule schedule, String lateReason, Instant now) {
        schedule.check();
        if (!schedule.isOverAt(now)) {
            throw Refused.because(TrainingProblem.SESSION_NOT_OVER_YET).with("endsAt", schedule.endsAt());
        }
        Plan past = new Plan(lecturerId, host.organizationId(), place, null, schedule, Seats.unlimited(), null);
        CourseSession session = new CourseSession(id, host, past, Stage.HELD, now);
        session.lateReason = lateReason;
        return session;
    }

    /** Shows a draft to its audience; from now on it is booked as its window says. */
    public void publish(Instant now) {
        if (stage != Stage.DRAFT) {
            throw forbiddenBy(stateAt(now));
        }
        refuseAfterStart(now);
        stage = Stage.PUBLISHED;
        changedAt = now;
    }

    /**
     * Changes the plan. Seats that come free go to those who waited longest, who are given as many as there may be.
     *
     * @param waiting at least {@link #roomIn} of them, if so many wait, in the order of their numbers
     */
    public void change(Plan plan, List<Booking> waiting, Instant now) {
        refuseUnlessAhead(now);
        plan.check();
        if (stage == Stage.PUBLISHED) {
            refuseStarted(plan.schedule(), now);
        }
        int room = places.roomIn(plan.seats());
        places.replace(plan.seats());
        take(plan);
        waiting.stream().limit(room).forEach(next -> promote(next, now));
        changedAt = now;
    }

    /** How many of those who wait would get a seat of these. */
    public int roomIn(Seats planned) {
        return places.roomIn(planned);
    }

    /** Calls the session off; whoever ends its bookings holds this row's lock too. */
    public void cancel(String reason, Instant now) {
        refuseUnlessAhead(now);
        stage = Stage.CANCELLED;
        cancelReason = reason;
        places.clear();
        changedAt = now;
    }

    /** Decides seat or waiting list; the caller holds this row's lock. */
    public Booking book(UUID bookingId, Guest guest, Instant now) {
        BookingRule.refusal(this, now).ifPresent(refusal -> {
            throw refusal;
        });
        changedAt = now;
        if (places.hasSeat()) {
            places.takeSeat();
            return Booking.booked(bookingId, this, guest, now);
        }
        return Booking.waitlisted(bookingId, this, guest, places.joinQueue(), now);
    }

    /**
     * Gives back the booking's seat, or its place in the queue; a seat passes to whoever waited longest.
     *
     * @param next whoever waits longest; null if nobody does, or if the booking has no seat to pass on
     */
    public void release(Booking booking, CancelledBy by, Booking next, Instant now) {
        refuseAfterStart(now);
        boolean seat = booking.holdsSeat();
        booking.cancel(by, now);
        if (seat) {
            places.giveBackSeat();
            if (next != null) {
                promote(next, now);
            }
        } else {
            places.leaveQueue();
        }
        changedAt = now;
    }

    /** Ends the place in the queue of somebody who may not come any more, so that the turn is the next one's. */
    public void turnAway(Booking waiting, Instant now) {
        waiting.cancel(CancelledBy.STANDING, now);
        places.leaveQueue();
        changedAt = now;
    }

    /** Who came, or was expected and did not come, to a session that is recorded after it was held. */
    public Booking attended(UUID bookingId, Guest guest, boolean came, Instant now) {
        if (stage != Stage.HELD) {
            throw forbiddenBy(stateAt(now));
        }
        if (came) {
            places.takeSeat();
        }
        return Booking.recorded(bookingId, this, guest, came, now);
    }

    SessionState stateAt(Instant now) {
        return SessionState.of(this, now);
    }

    private void take(Plan plan) {
        lecturerId = plan.lecturerId();
        audienceId = plan.audienceId();
        place = plan.place();
        room = plan.room();
        schedule = plan.schedule();
        window = plan.window();
    }

    private void promote(Booking next, Instant now) {
        next.promote(now);
        places.promote();
    }

    public void refuseUnlessAhead(Instant now) {
        if (stage != Stage.DRAFT && stage != Stage.PUBLISHED) {
            throw forbiddenBy(stateAt(now));
        }
        refuseAfterStart(now);
    }

    private void refuseAfterStart(Instant now) {
        refuseStarted(schedule, now);
    }

    private static void refuseStarted(Schedule schedule, Instant now) {
        if (schedule.hasStartedAt(now)) {
            throw Refused.because(TrainingProblem.SESSION_ALREADY_STARTED).with("startsAt", schedule.startsAt());
        }
    }

    private static Refused forbiddenBy(SessionState state) {
        return Refused.because(TrainingProblem.SESSION_STATE_FORBIDS).with("state", state);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String externalCode() {
        return externalCode;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID audienceId() {
        return audienceId;
    }

    public UUID lecturerId() {
        return lecturerId;
    }

    public String place() {
        return place;
    }

    public String room() {
        return room;
    }

    public Schedule schedule() {
        return schedule;
    }

    public Stage stage() {
        return stage;
    }

    public Seats seats() {
        return places.seats();
    }

    /** When it can be booked; null if it was recorded only after it was held. */
    public BookingWindow window() {
        return window;
    }

    int bookedCount() {
        return places.bookedCount();
    }

    public int waitingCount() {
        return places.waitingCount();
    }

    boolean hasSeat() {
        return places.hasSeat();
    }
}
