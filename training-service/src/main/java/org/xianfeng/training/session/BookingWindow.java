package org.xianfeng.training.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.training.problem.TrainingProblem;

/** When bookings are taken: from its opening until, and not including, its close. */
@Embeddable
public record BookingWindow(
        @Column(name = "booking_opens_at") Instant opensAt, @Column(name = "booking_closes_at") Instant closesAt) {

    public BookingWindow {
        opensAt = opensAt.truncatedTo(ChronoUnit.MICROS);
        closesAt = closesAt.truncatedTo(ChronoUnit.MICROS);
    }

    void checkFor(Schedule schedule) {
        if (!opensAt.isBefore(closesAt) || closesAt.isAfter(schedule.startsAt())) {
            throw Refused.because(TrainingProblem.BOOKING_WINDOW_OUT_OF_ORDER)
                    .with("opensAt", opensAt)
                    .with("closesAt", closesAt)
                    .with("startsAt", schedule.startsAt());
        }
    }

    boolean hasOpenedAt(Instant now) {
        return !now.isBefore(opensAt);
    }

    boolean hasClosedAt(Instant now) {
        return !now.isBefore(closesAt);
    }
}
