package org.xianfeng.activity.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.HostRosters;
import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** Changes a plan, how something that was held is called, who held it, or that it counts; what it said before is kept. */
@ApplicationScoped
public class ChangeActivity {

    private final ActivityRepository activities;
    private final Directory directory;
    private final HostRosters hostRosters;
    private final AuditLog audit;
    private final PublishActivity publish;
    private final Clock clock;

    ChangeActivity(
            ActivityRepository activities,
            Directory directory,
            HostRosters hostRosters,
            AuditLog audit,
            PublishActivity publish,
            Clock clock) {
        this.activities = activities;
        this.directory = directory;
        this.hostRosters = hostRosters;
        this.audit = audit;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * Describes the activity anew; who holds it stays, and exists on the day to which it is put.
     *
     * @param expected is told the version under the lock, and throws if the caller had seen another
     * @param change makes the new details of the old
     */
    @Transactional
    public void change(
            UUID id,
            Consumer<Activity> expected,
            UnaryOperator<ActivityDetails> change,
            ActivityScope scope,
            UUID account) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        expected.accept(activity);
        Instant now = clock.instant();
        ActivityDetails before = activity.details();
        ActivityDetails after = change.apply(before);
        if (!Objects.equals(after.externalCode(), before.externalCode())) {
            activities.requireFree(activity.leadOrganizationId(), after.externalCode());
        }
        activity.change(after, now);
        if (!after.day().equals(before.day())) {
            directory.organizations(activity.occasion().hosts()).values().forEach(after::requireThere);
        }
        activities.remember(activity, before, account, now);
        activities.show(activity);
        audit.record(Act.of("activity:update", "activity", id).in(activities.leadPathOf(activity)));
        publish.state(activity);
    }

    /** A plan that comes to nothing stays on record, with the reason. */
    @Transactional
    public void cancel(UUID id, String reason, ActivityScope scope) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        activity.cancel(reason.strip());
        activities.show(activity);
        audit.record(Act.of("activity:cancel", "activity", id)
                .in(activities.leadPathOf(activity))
                .because(reason.strip()));
        publish.state(activity);
    }

    /**
     * What was recorded as held by mistake, or twice, stays readable with the reason and counts no longer. The first host
     * answers for the record, so only who could have recorded it for her takes it back.
     */
    @Transactional
    public void annul(UUID id, String reason, ActivityScope scope, UUID account) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        String leadPath = activities.leadPathOf(activity);
        if (!scope.of(activity.details().kind()).covers(leadPath)) {
            throw Refused.because(ActivityProblem.LEAD_HOST_ANNULS).with("organization", activity.leadOrganizationId());
        }
        activity.annul(reason.strip(), account, clock.instant());
        activities.show(activity);
        audit.record(Act.of("activity:annul", "activity", id).in(leadPath).because(reason.strip()));
        publish.state(activity);
    }

    /** A host whom somebody else had named says that it took part; from then on the activity is on its record too. */
    @Transactional
    public void confirmHost(UUID id, UUID organizationId, ActivityScope scope, UUID account) {
        Activity activity =
                activities.lockForHost(id, organizationId, scope).orElseThrow(() -> CommonProblem.notFound("host"));
        activity.requireInForce();
        activity.details().requireHeldBy(organization(organizationId));
        activity.confirmHost(organizationId);
        if (activity.state() == ActivityState.HELD) {
            hostRosters.joinedBy(organizationId, activity.occasion(), account, clock.instant());
        }
        activities.show(activity);
        audit.record(Act.of("activity:confirm-host", "activity", id)
                .in(activities.leadPathOf(activity))
                .with("organization", organizationId.toString()));
        publish.state(activity);
    }

    /**
     * A host declines, or whoever answers for the activity takes back whom it had named; from then on the activity is not
     * shown to her, and that she was named stays on record.
     */
    @Transactional
    public void removeHost(UUID id, UUID organizationId, String reason, ActivityScope scope, UUID account) {
        Optional<Activity> itsOwn = activities.lockForHost(id, organizationId, scope);
        Activity activity = itsOwn.or(() -> activities.lock(id, scope))
                .filter(found -> found.names(organizationId))
                .orElseThrow(() -> CommonProblem.notFound("host"));
        Host removed = activity.removeHost(organizationId, itsOwn.isPresent());
        activities.disappear(activity, removed, reason.strip(), account, clock.instant());
        audit.record(Act.of("activity:remove-host", "activity", id)
                .in(activities.leadPathOf(activity))
                .because(reason.strip())
                .with("organization", organizationId.toString()));
        publish.state(activity);
    }

    private OrganizationRef organization(UUID id) {
        return Optional.ofNullable(directory.organizations(List.of(id)).get(id))
                .orElseThrow(() -> directory.unknown("organization", id));
    }
}
