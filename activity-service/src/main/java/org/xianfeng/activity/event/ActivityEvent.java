package org.xianfeng.activity.event;

import org.xianfeng.support.feed.EventType;
import org.xianfeng.support.feed.Keeping;

/** What activity-service tells the others; ids only, no name of anybody. */
public enum ActivityEvent implements EventType {
    /** What an activity is and whether it was held: {@link ActivityFacts}. */
    ACTIVITY_STATE("activity.state"),
    /** The whole attendance of an activity as it is recorded now: {@link AttendanceFacts}. */
    ATTENDANCE_CONFIRMED("attendance.confirmed");

    private final String what;

    ActivityEvent(String what) {
        this.what = what;
    }

    @Override
    public String type() {
        return "org.xianfeng.activity." + what;
    }

    @Override
    public String subjectType() {
        return "activity";
    }

    @Override
    public Keeping keeping() {
        return Keeping.STATE;
    }
}
