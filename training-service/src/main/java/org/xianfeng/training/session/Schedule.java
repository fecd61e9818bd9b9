package org.xianfeng.training.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Embeddable;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.problem.TrainingProblem;

/** From when until when a session is; what the database cannot keep of an instant is cut off. */
@Embeddable
public record Schedule(Instant startsAt, Instant endsAt) {

    public Schedule {
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MICROS);
    }

    void check() {
        if (!startsAt.isBefore(endsAt)) {
            throw Refused.because(TrainingProblem.SESSION_ENDS_BEFORE_IT_STARTS)
                    .with("startsAt", startsAt)
                    .with("endsAt", endsAt);
        }
    }

    boolean hasStartedAt(Instant now) {
        return !now.isBefore(startsAt);
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** The day on which somebody must belong somewhere to come as from there. */
    public LocalDate day() {
        return Time.dayOf(startsAt);
    }
}
