package org.xianfeng.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.activity.attendance.ReadAttendance;
import org.xianfeng.activity.event.ActivityEvent;
import org.xianfeng.activity.event.ActivityFacts;
import org.xianfeng.activity.event.AttendanceFacts;
import org.xianfeng.support.feed.EventFeed;

/** Tells the other services what an activity is and who attended it, last in the transaction that changed it. */
@ApplicationScoped
public class PublishActivity {

    private final EventFeed feed;
    private final ReadAttendance attendance;

    PublishActivity(EventFeed feed, ReadAttendance attendance) {
        this.feed = feed;
        this.attendance = attendance;
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
                activity.hosts().stream()
                        .filter(host -> host.isOurs() && host.confirmed())
                        .map(Host::organizationId)
                        .toList());
    }

    private AttendanceFacts attendanceOf(Activity activity) {
        ActivityDetails details = activity.details();
        return new AttendanceFacts(
                activity.id(),
                details.kind().name(),
                details.mode().name(),
                details.startsAt(),
                details.endsAt(),
                attendance.linesOfMembers(activity.id()),
                Math.toIntExact(attendance.totals(activity.id()).guests()));
    }
}
