package org.xianfeng.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.activity.attendance.CountAttendance;
import org.xianfeng.activity.attendance.ReadSheet;
import org.xianfeng.activity.event.ActivityEvent;
import org.xianfeng.activity.event.ActivityFacts;
import org.xianfeng.activity.event.AttendanceFacts;
import org.xianfeng.support.feed.EventFeed;

/** Tells the other services what an activity is and who attended it, last in the transaction that changed it. */
@ApplicationScoped
public class PublishActivity {

    private final EventFeed feed;
    private final ReadSheet sheet;
    private final CountAttendance count;

    PublishActivity(EventFeed feed, ReadSheet sheet, CountAttendance count) {
        this.feed = feed;
        this.sheet = sheet;
        this.count = count;
    }

    void state(Activity activity) {
        feed.publish(ActivityEvent.ACTIVITY_STATE, activity.id(), activity::version, () -> stateOf(activity));
    }

    void attendance(Activity activity) {
        feed.publish(
                ActivityEvent.ATTENDANCE_CONFIRMED, activity.id(), activity::version, () -> attendanceOf(activity));
    }

    private static ActivityFacts stateOf(Activity activity) {
        ActivityDetails details = activity.details();
        return new ActivityFacts(
                activity.id(),
                details.kind().name(),
                details.mode().name(),
                activity.state().name(),
                details.startsAt(),
                details.endsAt(),
                activity.occasion().hosts());
    }

    private AttendanceFacts attendanceOf(Activity activity) {
        ActivityDetails details = activity.details();
        return new AttendanceFacts(
                activity.id(),
                details.kind().name(),
                details.mode().name(),
                details.startsAt(),
                details.endsAt(),
                sheet.linesOfMembers(activity.id()),
                Math.toIntExact(
                        count.totals(activity.id(), details.kind().due()).guests()));
    }
}
