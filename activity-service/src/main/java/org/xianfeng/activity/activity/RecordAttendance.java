package org.xianfeng.activity.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.AttendanceSheetAnswer;
import org.xianfeng.activity.attendance.AttendanceSheetRequest;
import org.xianfeng.activity.attendance.Guests;
import org.xianfeng.activity.attendance.RecordSheet;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.rulesetting.RuleSettings;
import org.xianfeng.support.time.Time;

/** Records who came to an activity; a plan that has begun is thereby held. */
@ApplicationScoped
public class RecordAttendance {

    private final ActivityRepository activities;
    private final RecordSheet sheet;
    private final Guests guests;
    private final RuleSettings rules;
    private final AuditLog audit;
    private final PublishActivity publish;
    private final Clock clock;

    RecordAttendance(
            ActivityRepository activities,
            RecordSheet sheet,
            Guests guests,
            RuleSettings rules,
            AuditLog audit,
            PublishActivity publish,
            Clock clock) {
        this.activities = activities;
        this.sheet = sheet;
        this.guests = guests;
        this.rules = rules;
        this.audit = audit;
        this.publish = publish;
        this.clock = clock;
    }

    /** Adds to the sheet under the activity's lock: two who record at once do not see half of each other. */
    @Transactional
    public AttendanceSheetAnswer record(UUID id, AttendanceSheetRequest request, ActivityScope scope, UUID account) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        Instant now = clock.instant();
        activity.requireBegun(now);
        AttendanceSheetAnswer answer = sheet.record(
                activity.occasion(), request, scope.of(activity.details().kind()), account);
        if (answer.changed()) {
            boolean planned = activity.state() == ActivityState.PLANNED;
            String leadPath = activities.leadPathOf(activity);
            activity.attended(
                    request.lateEntryReason(),
                    rules.valueFor(ActivityRules.LATE_ENTRY_DAYS, leadPath, Time.dayOf(now)),
                    now);
            audit.record(Act.of("attendance:record", "activity", id)
                    .in(leadPath)
                    .because(planned ? request.lateEntryReason() : request.correctionReason())
                    .with("lines", answer.items().size()));
            if (planned) {
                activities.show(activity);
                publish.state(activity);
            }
            publish.attendance(activity);
        }
        return answer;
    }

    /** Refuses as {@link #record} would if the activity does not lie within the scope, or not any more. */
    @Transactional
    public void requireScope(UUID id, ActivityScope scope) {
        activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
    }

    /** Shows a guest's name, for a purpose that goes on the audit trail. */
    @Transactional
    public String discloseGuest(UUID id, UUID participantId, DisclosureRequest request, ActivityScope scope) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        String name = guests.disclose(participantId, id);
        audit.record(request.saidOf(Act.of("guest:disclose", "participant", participantId))
                .in(activities.leadPathOf(activity))
                .with("activity", id.toString()));
        return name;
    }
}
