package org.xianfeng.training.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.training.problem.TrainingProblem;

/** Why a session takes no booking now, asked in this order. */
enum BookingRule {
    SESSION_IS_ANNOUNCED {
        @Override
        boolean allows(CourseSession session, Instant now) {
            return session.stage() == Stage.PUBLISHED;
        }

        @Override
        Refused refused(CourseSession session, Instant now) {
            return Refused.because(TrainingProblem.SESSION_NOT_BOOKABLE).with("state", session.stateAt(now));
        }
    },
    BOOKING_HAS_OPENED {
        @Override
        boolean allows(CourseSession session, Instant now) {
            return session.window().hasOpenedAt(now);
        }

        @Override
        Refused refused(CourseSession session, Instant now) {
            return Refused.because(TrainingProblem.BOOKING_NOT_OPEN_YET)
                    .with("opensAt", session.window().opensAt());
        }
    },
    BOOKING_HAS_NOT_CLOSED {
        @Override
        boolean allows(CourseSession session, Instant now) {
            return !session.window().hasClosedAt(now);
        }

        @Override
        Refused refused(CourseSession session, Instant now) {
            return Refused.because(TrainingProblem.BOOKING_CLOSED)
                    .with("closesAt", session.window().closesAt());
        }
    };

    abstract boolean allows(CourseSession session, Instant now);

    abstract Refused refused(CourseSession session, Instant now);

    static Optional<Refused> refusal(CourseSession session, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> !rule.allows(session, now))
                .findFirst()
                .map(rule -> rule.refused(session, now));
    }
}
