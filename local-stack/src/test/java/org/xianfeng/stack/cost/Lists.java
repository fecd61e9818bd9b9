package org.xianfeng.stack.cost;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.demo.World;
import org.xianfeng.stack.demo.association.Association;
import org.xianfeng.stack.demo.market.Market;
import org.xianfeng.stack.demo.xingda.Xingda;

/** Every list of the API, with somebody in the demonstration who finds something in it. */
final class Lists {

    /**
     * No one index has their places and then their order, so whether the order or the subtree is read depends on how large
     * the subtree is; and in the tree on how much there was on the day.
     */
    static final Set<String> PLANNED_FOR_THEIR_VALUES = Set.of(
            "/organizations",
            "/organizations/{id}/tree",
            "/enterprises",
            "/accounts",
            "/activities",
            "/lecturers",
            "/courses",
            "/course-sessions",
            "/course-sessions/{sessionId}/bookings",
            "/bookings",
            "/my-bookings");

    private Lists() {}

    /** Who asks, and for what; a list of the document that is missing here fails the test. */
    record Asked(String account, String path) {}

    static Map<String, Asked> all() {
        String company = World.organization("xingda-admin", Xingda.COMMITTEE);
        String exchange = World.found("association-admin", "/activities", Association.EXCHANGE_MEETING)
                .path("id")
                .asText();
        String event = World.found("market-admin", "/activities", Market.DISCOUNT_EVENT)
                .path("id")
                .asText();
        String meeting = World.json("xingda-admin", "/activities?kind=BRANCH_MEMBERS_MEETING&limit=1")
                .at("/items/0/id")
                .asText();
        String lecture = World.found("market-admin", "/course-sessions", Market.LECTURE)
                .path("id")
                .asText();
        JsonNode member = World.json("xingda-admin", "/organizations/" + company + "/roster?limit=1")
                .at("/items/0");
        Map<String, Asked> lists = new LinkedHashMap<>();
        lists.put("/organizations", new Asked("xingda-admin", "/organizations"));
        lists.put("/organizations/{id}/tree", new Asked("xingda-admin", "/organizations/" + company + "/tree?depth=9"));
        lists.put("/organizations/{id}/roster", new Asked("xingda-admin", "/organizations/" + company + "/roster"));
        lists.put("/persons", new Asked("xingda-admin", "/persons"));
        lists.put(
                "/persons/{id}/corrections",
                new Asked("xingda-admin", "/persons/" + member.path("personId").asText() + "/corrections"));
        lists.put("/members", new Asked("xingda-admin", "/members"));
        lists.put("/post-holdings", new Asked("xingda-admin", "/post-holdings"));
        lists.put("/enterprises", new Asked("market-admin", "/enterprises"));
        lists.put("/accounts", new Asked("platform-admin", "/accounts"));
        lists.put("/grants", new Asked("platform-admin", "/grants"));
        lists.put("/activities", new Asked("xingda-admin", "/activities"));
        lists.put(
                "/activities/{id}/attendance-sheet",
                new Asked("association-admin", "/activities/" + exchange + "/attendance-sheet"));
        lists.put(
                "/activities/{id}/roster-readings",
                new Asked("xingda-admin", "/activities/" + meeting + "/roster-readings"));
        lists.put("/activities/{id}/outcomes", new Asked("market-admin", "/activities/" + event + "/outcomes"));
        lists.put(
                "/attendance",
                new Asked(
                        "xingda-admin",
                        "/attendance?member=" + member.path("id").asText()));
        lists.put("/lecturers", new Asked("market-admin", "/lecturers"));
        lists.put("/courses", new Asked("market-admin", "/courses"));
        lists.put("/course-sessions", new Asked("market-admin", "/course-sessions"));
        lists.put(
                "/course-sessions/{sessionId}/bookings",
                new Asked("market-admin", "/course-sessions/" + lecture + "/bookings"));
        lists.put("/bookings", new Asked("market-admin", "/bookings"));
        lists.put("/my-bookings", new Asked("member", "/my-bookings"));
        for (String service : List.of("membership", "activity", "training")) {
            lists.put("/" + service + "/audit-entries", new Asked("auditor", "/" + service + "/audit-entries"));
            String rules = "/" + service + "/rule-settings";
            String rule =
                    World.json("platform-admin", rules).at("/items/0/name").asText();
            lists.put(rules + "/{name}/versions", new Asked("platform-admin", rules + "/" + rule + "/versions"));
        }
        return lists;
    }

    /** Whatever takes a page's length. */
    static Set<String> ofTheDocument() {
        Set<String> lists = new TreeSet<>();
        RunningStack.json(RunningStack.get("/openapi", null))
                .path("paths")
                .properties()
                .forEach(path -> {
                    for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                        boolean limit = parameter.path("name").asText().equals("limit")
                                || parameter.path("$ref").asText().endsWith("/limit");
                        if (limit) {
                            lists.add(path.getKey().replace("/api/v1", ""));
                        }
                    }
                });
        return lists;
    }
}
