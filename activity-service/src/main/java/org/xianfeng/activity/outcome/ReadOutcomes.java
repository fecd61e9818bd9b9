package org.xianfeng.activity.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.activity.ActivityRepository;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Reads what an activity brought, corrected statements and what corrected them. */
@ApplicationScoped
public class ReadOutcomes {

    /** In the order in which they were recorded. */
    static final Keyset<Outcome> ORDER = Keyset.of(Outcome.class, "o.id", UUID.class, Outcome::id);

    private final ActivityRepository activities;
    private final OutcomeRepository outcomes;

    ReadOutcomes(ActivityRepository activities, OutcomeRepository outcomes) {
        this.activities = activities;
        this.outcomes = outcomes;
    }

    /** One outcome of an activity that the scope covers. */
    @Transactional
    public OutcomeView one(UUID activityId, UUID id, Scope scope, Language language) {
        requireVisible(activityId, scope);
        Outcome outcome = outcomes.of(activityId, id).orElseThrow(() -> CommonProblem.notFound("outcome"));
        return OutcomeView.of(outcome, outcomes.correctionsOf(List.of(id)).get(id), language);
    }

    /** A page of them. */
    @Transactional
    public Page<OutcomeView> of(UUID activityId, Scope scope, Window<Outcome> window, Language language) {
        requireVisible(activityId, scope);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("activity", activityId);
        List<Outcome> found = outcomes.page(
                "select o.* from outcome o where o.activity_id = :activity and " + window.after(parameters)
                        + window.inOrder(),
                parameters);
        Map<UUID, UUID> corrections =
                outcomes.correctionsOf(found.stream().map(Outcome::id).toList());
        Page<OutcomeView> page =
                window.page(found, outcome -> OutcomeView.of(outcome, corrections.get(outcome.id()), language));
        return window.counts() ? page.counted(outcomes.count("activityId", activityId)) : page;
    }

    private void requireVisible(UUID activityId, Scope scope) {
        if (!activities.isVisible(activityId, scope)) {
            throw CommonProblem.notFound("activity");
        }
    }
}
