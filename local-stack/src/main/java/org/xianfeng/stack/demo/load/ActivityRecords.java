package org.xianfeng.stack.demo.load;

import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Outcome;

/** Records what was held, each with its sheet in the same call, and what it brought. */
final class ActivityRecords {

    private static final String REASON = "演示数据补录 | Demonstration data";

    private final Register register;
    private final Caller caller;
    private final SheetRecords sheets;

    ActivityRecords(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
        this.sheets = new SheetRecords(register, caller);
    }

    void record(List<Activity> activities) {
        register.learn(Noun.ACTIVITY, caller);
        sheets.completeLatest(activities.stream()
                .filter(activity -> register.has(Noun.ACTIVITY, activity.code()))
                .toList());
        register.record(
                Noun.ACTIVITY,
                caller,
                activities,
                this::body,
                (activity, made) -> sheets.requireEveryLine(activity, made.path("attendanceSheet")));
        activities.stream().filter(activity -> !activity.outcomes().isEmpty()).forEach(this::outcomes);
    }

    private Body body(Activity activity) {
        List<Body> hosts = new ArrayList<>();
        activity.hosts().forEach(host -> hosts.add(Body.with("organizationId", register.id(Noun.ORGANIZATION, host))));
        if (activity.externalHost() != null) {
            hosts.add(Body.with("name", activity.externalHost().name())
                    .and("kind", activity.externalHost().kind()));
        }
        return Body.with("kind", activity.kind())
                .and("title", activity.title())
                .and("mode", activity.mode())
                .and("place", activity.place())
                .and("startsAt", activity.startsAt())
                .and("endsAt", activity.endsAt())
                .and("hosts", hosts)
                .and("state", "HELD")
                .and("lateEntryReason", REASON)
                .and("attendance", sheets.body(activity));
    }

    /** By metric. */
    private void outcomes(Activity activity) {
        String path = Noun.ACTIVITY.path(register.id(Noun.ACTIVITY, activity.code())) + "/outcomes";
        List<String> known = caller.all(path, "metric").stream()
                .map(outcome -> outcome.path("metric").asText())
                .toList();
        List<Outcome> missing = activity.outcomes().stream()
                .filter(outcome -> !known.contains(outcome.metric()))
                .toList();
        missing.forEach(outcome -> caller.post(path, body(outcome).json()));
        register.tally().add("outcomes", missing.size(), activity.outcomes().size() - missing.size());
    }

    private static Body body(Outcome outcome) {
        Body body = Body.with("metric", outcome.metric())
                .and("value", outcome.value())
                .and("periodFrom", outcome.day())
                .and("periodUntil", outcome.day() == null ? null : outcome.day().plusDays(1));
        if (outcome.baseline() != null) {
            body.and(
                    "baseline",
                    Body.with("kind", outcome.baseline().kind())
                            .and("quantity", outcome.baseline().quantity())
                            .and("description", outcome.baseline().description())
                            .and("descriptionEn", outcome.baseline().descriptionEn()));
        }
        return outcome.evidence() == null ? body : body.and("evidence", List.of(Body.with("text", outcome.evidence())));
    }
}
