package org.xianfeng.stack.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.cost.Lists.Asked;
import org.xianfeng.stack.cost.StatementLog.Executed;
import org.xianfeng.stack.demo.World;

/** How many statements each list of the API takes: none of them once a line. */
@ExtendWith(RunningStack.class)
class ListCostIT {

    /** The caller's access, the page, and what belongs to its lines, each in one statement. */
    private static final int MOST = 8;

    /** Of which the demonstration has one at most, so that a statement for each line could not be seen here. */
    private static final Map<String, String> SHORT = Map.of(
            "/course-sessions", "one lecture; PageDepthMeasurement has 50,100",
            "/activities/{id}/outcomes", "one outcome; OutcomeResourceTest records several",
            "/activities/{id}/roster-readings", "read once for what was held; nobody asked for it to be read anew",
            "/my-bookings", "the member has booked nothing; the lines are those of /bookings",
            "/persons/{id}/corrections", "nobody was corrected; the lines come from one table",
            "/membership/rule-settings/{name}/versions", "every rule is as it was delivered",
            "/activity/rule-settings/{name}/versions", "every rule is as it was delivered",
            "/training/rule-settings/{name}/versions", "every rule is as it was delivered");

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

    @Test
    void a_page_asks_nothing_twice_however_long_it_is() {
        Map<String, Asked> lists = Lists.all();

        assertThat(lists.keySet()).containsExactlyInAnyOrderElementsOf(Lists.ofTheDocument());
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
            if (!SHORT.containsKey(list)) {
                all.assertThat(items).as("lines of " + list).isGreaterThan(1);
            }
        });
        all.assertAll();
    }

    @Test
    void lists_are_planned_for_their_values_where_that_is_said_and_nowhere_else() {
        Set<String> planned = new TreeSet<>();
        Lists.all().forEach((list, asked) -> {
            if (log.during(() -> World.json(asked.account(), asked.path())).stream()
                    .anyMatch(Executed::forItsValues)) {
                planned.add(list);
            }
        });

        assertThat(planned).containsExactlyInAnyOrderElementsOf(Lists.PLANNED_FOR_THEIR_VALUES);
    }

    @Test
    void late_pages_of_every_list_are_measured_or_it_is_said_why_not() {
        Set<String> known = new TreeSet<>(PageDepthMeasurement.NOT_MEASURED.keySet());
        PageDepthMeasurement.MEASURED.forEach(measured -> known.add(measured.list()));

        assertThat(known).isEqualTo(Lists.ofTheDocument());
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
}
