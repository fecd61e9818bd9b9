package org.xianfeng.training.session;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.training.problem.TrainingProblem;

/**
 * The seats of a session and its queue: how many are taken, how many wait, and the number that the next to wait draws.
 */
@Embeddable
class Places {

    @Embedded
    private Seats seats;

    private int bookedCount;
    private int waitingCount;
    private long nextWaitingNumber;

    protected Places() {} // JPA

    private Places(Seats seats) {
        this.seats = seats;
        this.nextWaitingNumber = 1;
    }

    static Places of(Seats seats) {
        return new Places(seats);
    }

    boolean hasSeat() {
        return seats.leftAfter(bookedCount) > 0;
    }

    void takeSeat() {
        bookedCount++;
    }

    void giveBackSeat() {
        bookedCount--;
    }

    /** Answers the number drawn, which is not given again. */
    long joinQueue() {
        waitingCount++;
        return nextWaitingNumber++;
    }

    void leaveQueue() {
        waitingCount--;
    }

    /** From the queue to a seat. */
    void promote() {
        waitingCount--;
        bookedCount++;
    }

    /** How many of those who wait would get a seat of these; never fewer seats than were given. */
    int roomIn(Seats planned) {
        if (planned.kind() == SeatsKind.LIMITED && planned.capacity() < bookedCount) {
            throw Refused.because(TrainingProblem.CAPACITY_BELOW_BOOKED)
                    .with("capacity", planned.capacity())
                    .with("booked", bookedCount);
        }
        return Math.min(waitingCount, planned.leftAfter(bookedCount));
    }

    void replace(Seats planned) {
        seats = planned;
    }

    /** Nobody has a place any more. */
    void clear() {
        bookedCount = 0;
        waitingCount = 0;
    }

    Seats seats() {
        return seats;
    }

    int bookedCount() {
        return bookedCount;
    }

    int waitingCount() {
        return waitingCount;
    }
}
