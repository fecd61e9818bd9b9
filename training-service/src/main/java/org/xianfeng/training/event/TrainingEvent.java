package org.xianfeng.training.event;

import org.xianfeng.support.feed.EventType;
import org.xianfeng.support.feed.Keeping;

/** What training-service tells the others. */
public enum TrainingEvent implements EventType {
    SESSION_STATE("org.xianfeng.training.session.state", "course-session"),
    BOOKING_STATE("org.xianfeng.training.booking.state", "booking");

    private final String type;
    private final String subjectType;

    TrainingEvent(String type, String subjectType) {
        this.type = type;
        this.subjectType = subjectType;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String subjectType() {
        return subjectType;
    }

    @Override
    public Keeping keeping() {
        return Keeping.STATE;
    }
}
