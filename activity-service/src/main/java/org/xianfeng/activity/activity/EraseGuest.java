package org.xianfeng.activity.activity;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.Guests;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.erasure.Erasable;
import org.xianfeng.support.erasure.Erasures;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Forgets who a guest was; that she came stays true. */
@ApplicationScoped
public class EraseGuest implements Erasable {

    private final ActivityRepository activities;
    private final Guests guests;
    private final Erasures erasures;
    private final Clock clock;

    EraseGuest(ActivityRepository activities, Guests guests, Erasures erasures, Clock clock) {
        this.activities = activities;
        this.guests = guests;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Who was erased before stays so, and nothing more is said of it. */
    @Transactional
    public void erase(UUID id, UUID participantId, ActivityScope scope) {
        forget(id, participantId, scope, null);
    }

    @Override
    public Act erasing(UUID participantId) {
        return Act.of("guest:erase", "participant", participantId);
    }

    /** Of a member the roster knows the name, and it is not here that she is erased. */
    @Override
    public boolean eraseAgain(UUID participantId, String reason) {
        return guests.activityOf(participantId)
                .map(id -> forget(id, participantId, ActivityScope.always(Scope.EVERYTHING), reason))
                .orElse(false);
    }

    private boolean forget(UUID id, UUID participantId, ActivityScope scope, String reason) {
        Activity activity = activities.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("activity"));
        boolean forgotten = guests.forget(participantId, id, clock.instant());
        if (forgotten) {
            activity.changedBeside();
            Act act = erasing(participantId).in(activities.leadPathOf(activity)).with("activity", id.toString());
            erasures.erase(act.because(reason), clock.instant());
        }
        return forgotten;
    }
}
