package org.xianfeng.stack.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.cost.StatementLog.Executed;
import org.xianfeng.stack.demo.World;
import org.xianfeng.stack.demo.association.Association;
import org.xianfeng.stack.demo.market.Market;
import org.xianfeng.stack.demo.xingda.Xingda;

/** How many statements each list of the API takes: none of them once a line. */
@ExtendWith(RunningStack.class)
class ListCostIT {

    /** The caller's access, the page, and what belongs to its lines, each in one statement. */
    private static final int MOST = 8;

    private static StatementLog log;

    @BeforeAll
    static void open() {
        World.demonstration();
        log = StatementLog.open();
    }

    @AfterAll
    static void close() {
        log.close();
    }

    /** Who asks, and for what; a list of the document that is missing here fails the test. */
    private record Asked(String account, String path) {}

    private static Map<String, Asked> lists() {
        String company = World.organization("xingda-admin", Xingda.COMMITTEE);
        String meeting = World.found("association-admin", "/activities", Association.EXCHANGE_MEETING)
                .path("id")
                .asText();
        String event = World.found("market-admin", "/activities", Market.DISCOUNT_EVENT)
                .path("id")
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
        lists.put("/activities", new Asked("xingda-admin", "/activities"));
        lists.put(
                "/activities/{id}/attendance-sheet",
                new Asked("association-admin", "/activities/" + meeting + "/attendance-sheet"));
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

    @Test
    void a_page_asks_nothing_twice_however_long_it_is() {
        Map<String, Asked> lists = lists();

        assertThat(lists.keySet()).containsExactlyInAnyOrderElementsOf(listsOfTheDocument());
        SoftAssertions all = new SoftAssertions();
        System.out.println("| list | items | statements |\n| --- | ---: | ---: |");
        lists.forEach((list, asked) -> {
            String path = asked.path() + (asked.path().contains("?") ? "&" : "?") + "limit=";
            int items = World.json(asked.account(), path + "200").path("items").size();
            List<String> longPage = questions(asked.account(), path + "200");
            List<String> shortPage = questions(asked.account(), path + "1");

            System.out.printf("| `%s` | %d | %d |%n", list, items, longPage.size());
            all.assertThat(longPage).as(list).doesNotHaveDuplicates().containsAll(shortPage);
            all.assertThat(longPage).as(list).hasSizeBetween(1, MOST);
        });
        all.assertAll();
    }

    /** What is asked each time; what a service does by itself every now and then coincides with one of two at most. */
    private static List<String> questions(String account, String path) {
        List<String> once = executed(account, path);
        List<String> again = executed(account, path);
        return once.stream().filter(again::remove).toList();
    }

    private static List<String> executed(String account, String path) {
        return log.during(() -> World.json(account, path)).stream()
                .map(Executed::question)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whatever takes a page's length. */
    private static Set<String> listsOfTheDocument() {
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
