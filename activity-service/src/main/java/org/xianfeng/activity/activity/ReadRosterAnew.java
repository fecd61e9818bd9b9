package org.xianfeng.activity.activity;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.HostRosters;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;

/**
 * Has the roster read anew for what was held, because it was not complete when that was recorded: who was expected is found
 * again, and every line of the sheet follows it. What was counted before stays on record. Others are told who attended and
 * how, and never who was expected, so there is nothing to tell them.
 */
@ApplicationScoped
public class ReadRosterAnew {

    private final ActivityRepository activities;
    private final HostRosters hostRosters;
    private final AuditLog audit;
    private final Clock clock;

    ReadRosterAnew(ActivityRepository activities, HostRosters hostRosters, AuditLog audit, Clock clock) {
        this.activities = activities;
        this.hostRosters = hostRosters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever may correct its sheet says why. */
    @Transactional
    public UUID read(UUID id, String reason, ActivityScope scope, UUID account) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        activity.requireHeld();
        activity.requireSomebodyExpected();
        UUID reading = hostRosters.readAnew(activity.occasion(), reason.strip(), account, clock.instant());
        activity.changedBeside();
        audit.record(Act.of("attendance:read-roster", "activity", id)
                .in(activities.leadPathOf(activity))
                .because(reason.strip())
                .with("reading", reading.toString()));
        return reading;
    }
}
