package org.xianfeng.activity.outcome;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.activity.Activity;
import org.xianfeng.activity.activity.ActivityRepository;
import org.xianfeng.activity.activity.ActivityScope;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** Records what an activity brought, or corrects what was recorded of it by adding the right thing. */
@ApplicationScoped
public class RecordOutcome {

    private final ActivityRepository activities;
    private final OutcomeRepository outcomes;
    private final AuditLog audit;
    private final Clock clock;

    RecordOutcome(ActivityRepository activities, OutcomeRepository outcomes, AuditLog audit, Clock clock) {
        this.activities = activities;
        this.outcomes = outcomes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only of what was held. */
    @Transactional
    public UUID record(UUID activityId, NewOutcome stated, ActivityScope scope, UUID account) {
        Activity activity = activities.lock(activityId, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        activity.requireHeld();
        if (stated.correctsId() != null) {
            requireCorrectable(activityId, stated);
        } else if (stated.correctionReason() != null) {
            throw CommonProblem.notFound("outcome");
        }
        Outcome outcome = Outcome.stated(activityId, stated, account, clock.instant());
        outcomes.persist(outcome);
        activity.changedBeside();
        audit.record(Act.of(stated.correctsId() == null ? "outcome:record" : "outcome:correct", "outcome", outcome.id())
                .in(activities.leadPathOf(activity))
                .because(stated.correctionReason())
                .with("activity", activityId.toString()));
        return outcome.id();
    }

    private void requireCorrectable(UUID activityId, NewOutcome stated) {
        outcomes.of(activityId, stated.correctsId()).orElseThrow(() -> CommonProblem.notFound("outcome"));
        if (stated.correctionReason() == null || stated.correctionReason().isBlank()) {
            throw Refused.because(ActivityProblem.CORRECTION_NEEDS_REASON);
        }
        outcomes.correctionOf(stated.correctsId()).ifPresent(correction -> {
            throw Refused.because(ActivityProblem.OUTCOME_ALREADY_CORRECTED).with("correction", correction);
        });
    }
}
