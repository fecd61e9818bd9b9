package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;

/** Who came to what was held: a sheet goes with its activity, and a line of it that was refused goes again by itself. */
final class SheetRecords {

    /** The stretch in which a refusal ended the load, and one more, as that stretch may have filled gaps before it. */
    private static final int LATEST = 2 * Register.STRETCH;

    private final Register register;
    private final Caller caller;

    SheetRecords(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    Body body(Activity activity) {
        return Body.with("allPresentOf", idsOf(activity.allPresentOf())).and("lines", bodies(activity.lines()));
    }

    /** A refused line does not stop the others; here each must have been recorded. */
    void requireEveryLine(Activity activity, JsonNode sheet) {
        for (JsonNode item : sheet.path("items")) {
            if (item.path("status").asText().equals("REFUSED")) {
                throw new Obstacle(
                        "A line of the sheet of %s was refused: %s%nRun ./stack demo again to send it once more."
                                .formatted(
                                        activity.code(),
                                        item.path("problem").path("detail").asText()));
            }
        }
    }

    /**
     * Sends what is missing on the sheets that were recorded last, which are the only ones that can lack a line: a load
     * goes no further than the stretch in which one was refused.
     *
     * @param there in the order in which they were recorded
     */
    void completeLatest(List<Activity> there) {
        List<Activity> latest = there.subList(Math.max(0, there.size() - LATEST), there.size());
        register.crew()
                .each(
                        latest.stream()
                                .filter(activity -> !activity.lines().isEmpty())
                                .toList(),
                        this::complete);
    }

    private void complete(Activity activity) {
        String path = Noun.ACTIVITY.path(register.id(Noun.ACTIVITY, activity.code())) + "/attendance-sheet";
        List<Line> missing = missing(activity, caller.all(path, "memberId"));
        if (!missing.isEmpty()) {
            requireEveryLine(
                    activity,
                    caller.post(path, Body.with("lines", bodies(missing)).json()));
            register.tally().add("lines of sheets", missing.size(), 0);
        }
    }

    private List<Line> missing(Activity activity, List<JsonNode> sheet) {
        Set<String> members = new HashSet<>();
        sheet.forEach(line -> members.add(line.path("memberId").asText()));
        List<Line> missing = new ArrayList<>(activity.lines().stream()
                .filter(line -> line.member() != null && !members.contains(register.id(Noun.MEMBER, line.member())))
                .toList());
        missing.addAll(missingGuests(activity, sheet));
        return missing;
    }

    /** Guests have nothing by which to tell them apart: all of them can be sent again, but not some. */
    private static List<Line> missingGuests(Activity activity, List<JsonNode> sheet) {
        List<Line> guests =
                activity.lines().stream().filter(line -> line.member() == null).toList();
        long there = sheet.stream().filter(line -> !line.hasNonNull("memberId")).count();
        if (there > 0 && there < guests.size()) {
            throw new Obstacle("The sheet of %s has %d of its %d guests: add the others by hand."
                    .formatted(activity.code(), there, guests.size()));
        }
        return there == 0 ? guests : List.of();
    }

    private List<Body> bodies(List<Line> lines) {
        return lines.stream().map(this::body).toList();
    }

    private Body body(Line line) {
        return Body.with("memberId", register.idOrNull(Noun.MEMBER, line.member()))
                .and("guest", line.guest() == null ? null : Body.with("name", line.guest()))
                .and("capacity", line.capacity())
                .and("code", line.attendance())
                .and("absenceReason", line.absenceReason())
                .and("talks", line.talk() == null ? null : List.of(line.talk()));
    }

    private List<String> idsOf(List<String> organizations) {
        return organizations.stream()
                .map(code -> register.id(Noun.ORGANIZATION, code))
                .toList();
    }
}
