package org.xianfeng.training.session;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.training.problem.TrainingProblem;

/** A member's seat in a session, or her place in its queue. Only the session gives and takes them. */
@Entity
@Table(name = "booking")
public class Booking {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID sessionId;
    private UUID memberId;
    private UUID branchId;

    /** The session's times, repeated so that the database sees overlaps; it keeps them equal to the session's. */
    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    private Long waitingNumber;
    private boolean onBehalf;
    private Instant bookedAt;
    private Instant promotedAt;
    private Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    private CancelledBy cancelledBy;

    protected Booking() {} // JPA

    private Booking(UUID id, CourseSession session, Guest guest, BookingState state, Instant now) {
        this.id = id;
        this.sessionId = session.id();
        this.startsAt = session.schedule().startsAt();
        this.endsAt = session.schedule().endsAt();
        this.memberId = guest.memberId();
        this.branchId = guest.branchId();
        this.onBehalf = guest.onBehalf();
        this.state = state;
        this.bookedAt = now;
    }

    static Booking booked(UUID id, CourseSession session, Guest guest, Instant now) {
        return new Booking(id, session, guest, BookingState.BOOKED, now);
    }

    static Booking waitlisted(UUID id, CourseSession session, Guest guest, long waitingNumber, Instant now) {
        Booking booking = new Booking(id, session, guest, BookingState.WAITLISTED, now);
        booking.waitingNumber = waitingNumber;
        return booking;
    }

    static Booking recorded(UUID id, CourseSession session, Guest guest, boolean came, Instant now) {
        return new Booking(id, session, guest, came ? BookingState.COMPLETED : BookingState.NO_SHOW, now);
    }

    /** From the queue to a seat. */
    void promote(Instant now) {
        if (state != BookingState.WAITLISTED) {
            throw new IllegalStateException("Nobody waits with booking " + id + ", which is " + state);
        }
        state = BookingState.BOOKED;
        promotedAt = now;
    }

    public void cancel(CancelledBy by, Instant now) {
        if (state != BookingState.BOOKED && state != BookingState.WAITLISTED) {
            throw Refused.because(TrainingProblem.BOOKING_NOT_CANCELLABLE).with("state", state);
        }
        state = BookingState.CANCELLED;
        cancelledAt = now;
        cancelledBy = by;
    }

    public boolean holdsSeat() {
        return state == BookingState.BOOKED;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID branchId() {
        return branchId;
    }

    public BookingState state() {
        return state;
    }

    /** The number drawn when it joined the queue, which it keeps; null if it never waited. */
    public Long waitingNumber() {
        return waitingNumber;
    }

    public boolean onBehalf() {
        return onBehalf;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public Instant promotedAt() {
        return promotedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public CancelledBy cancelledBy() {
        return cancelledBy;
    }
}
