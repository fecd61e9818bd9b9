package org.xianfeng.stack.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.Said;
import org.xianfeng.stack.demo.association.Association;
import org.xianfeng.stack.demo.load.Tally.Count;
import org.xianfeng.stack.demo.market.Market;
import org.xianfeng.stack.demo.xingda.Xingda;
import org.xianfeng.stack.demo.xingda.XingdaCodes;

/** What the API answers about the three organisations, each question asked by who may ask it. */
@ExtendWith(RunningStack.class)
class ScenarioIT {

    private static final String DAY_OF_THE_SOURCE = "2019-12-15";

    @BeforeAll
    static void load() {
        World.demonstration();
    }

    @Test
    void loading_again_changes_nothing() {
        Demonstration.Loaded before = World.demonstration();
        Count everything = new Count(0, before.all().created() + before.all().there());

        Said said = Said.by(RunningStack.settings(), "demo");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("(?m)^The demonstration data of %s is loaded after \\d+\\.\\d s: %s\\.$"
                        .formatted(before.anchor(), everything));
        assertThat(said.out()).contains(Demonstration.NOT_YET_RECORDABLE);
    }

    @Nested
    class Of_a_company {

        private static final String ADMIN = "xingda-admin";

        /** Of each branch, in 2019 as today: the dead are as many as those who joined since. */
        private static final Map<String, Integer> MEMBERS = Map.ofEntries(
                entry("XD-01-1", 25),
                entry("XD-01-2", 25),
                entry("XD-02-1", 26),
                entry("XD-02-2", 25),
                entry("XD-03-1", 26),
                entry("XD-03-2", 26),
                entry("XD-04-1", 26),
                entry("XD-04-2", 26),
                entry("XD-05-1", 27),
                entry("XD-05-2", 26),
                entry("XD-06-1", 27),
                entry("XD-06-2", 26),
                entry("XD-07-1", 27),
                entry("XD-07-2", 27),
                entry("XD-08-1", 28),
                entry("XD-08-2", 27),
                entry("XD-09-1", 29),
                entry("XD-09-2", 28),
                entry("XD-Z1", 18),
                entry("XD-Z2", 18),
                entry("XD-Z3", 17));

        @ParameterizedTest
        @ValueSource(strings = {"", DAY_OF_THE_SOURCE})
        void members_are_below_seven_point_six_percent_of_more_than_seven_thousand_staff(String day) {
            JsonNode counted = World.json(ADMIN, path("/statistics" + asOf("?", day)));

            assertIsOf(counted, day);
            assertThat(counted.at("/members/total").asInt()).isEqualTo(530);
            assertThat(counted.at("/members/full").asInt()).isEqualTo(518);
            assertThat(counted.at("/members/probationary").asInt()).isEqualTo(12);
            assertThat(counted.at("/headcount/value").asInt()).isEqualTo(7000);
            assertThat(counted.at("/headcount/precision").asText()).isEqualTo("MORE_THAN");
            assertThat(counted.at("/membersToStaff/share/percent").decimalValue())
                    .isEqualByComparingTo("7.6");
            assertThat(counted.at("/membersToStaff/said").asText()).isEqualTo("below 7.6 %");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", DAY_OF_THE_SOURCE})
        void the_tree_has_nine_general_branches_with_their_members(String day) {
            List<JsonNode> tree = World.all(ADMIN, path("/tree?depth=9" + asOf("&", day)));

            assertThat(members(tree, "PARTY_COMMITTEE")).containsExactly(530);
            assertThat(membersByCode(tree, "GENERAL_BRANCH")).isEqualTo(Xingda.generalBranches());
            assertThat(members(tree, "GENERAL_BRANCH")).containsExactlyInAnyOrder(50, 51, 52, 52, 53, 53, 54, 55, 57);
            assertThat(membersByCode(tree, "BRANCH")).isEqualTo(MEMBERS);
            assertThat(membersByCode(tree, "PARTY_GROUP")).isEqualTo(membersOfGroups());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", DAY_OF_THE_SOURCE})
        void one_is_on_probation_in_the_first_branch_of_each_factory_and_in_each_direct_branch(String day) {
            Map<String, String> counted = new TreeMap<>();
            MEMBERS.keySet().forEach(code -> {
                JsonNode branch = World.json(
                        ADMIN, "/organizations/" + World.organization(ADMIN, code) + "/statistics" + asOf("?", day));
                assertIsOf(branch, day);
                counted.put(
                        code,
                        "%d full, %d on probation"
                                .formatted(
                                        branch.at("/members/full").asInt(),
                                        branch.at("/members/probationary").asInt()));
            });

            Map<String, String> expected = new TreeMap<>();
            MEMBERS.forEach((code, all) -> {
                int onProbation = code.matches("XD-0\\d-2") ? 0 : 1;
                expected.put(code, "%d full, %d on probation".formatted(all - onProbation, onProbation));
            });
            assertThat(counted).isEqualTo(expected);
        }

        @Test
        void twelve_of_then_are_dead_and_each_has_a_successor_on_probation_in_her_group() {
            Map<String, JsonNode> then = byId(World.all(ADMIN, path("/roster?asOf=" + DAY_OF_THE_SOURCE)));
            Map<String, JsonNode> today = byId(World.all(ADMIN, path("/roster")));
            List<JsonNode> gone = without(then, today.keySet());
            List<JsonNode> come = without(today, then.keySet());

            assertThat(then).hasSize(530);
            assertThat(today).hasSize(530);
            assertThat(gone).hasSize(12);
            assertThat(ids(gone)).containsExactlyInAnyOrderElementsOf(ids(World.all(ADMIN, "/members?state=DECEASED")));
            assertThat(places(come)).containsExactlyInAnyOrderElementsOf(places(gone));
            assertThat(onProbation(today)).containsExactlyInAnyOrderElementsOf(ids(come));
            assertThat(onProbation(then)).hasSize(12).allSatisfy(id -> assertThat(
                            today.get(id).path("stage").asText())
                    .isEqualTo("FULL"));
        }

        @Test
        void the_list_of_members_has_the_530_of_today_and_the_dead_only_when_asked_for() {
            assertThat(ids(World.all(ADMIN, "/members")))
                    .containsExactlyInAnyOrderElementsOf(ids(World.all(ADMIN, path("/roster"))));
            assertThat(World.json(ADMIN, "/members?count=true&limit=1")
                            .path("total")
                            .asInt())
                    .isEqualTo(530);
            assertThat(World.all(ADMIN, "/members?state=DECEASED")).hasSize(12);
        }

        @Test
        void the_oath_was_renewed_in_yanan() {
            JsonNode oath = World.found(ADMIN, "/activities", XingdaCodes.OATH);

            assertThat(oath.path("kind").asText()).isEqualTo("OATH_RENEWAL");
            assertThat(oath.path("place").asText()).contains("宝塔山");
            assertThat(oath.path("state").asText()).isEqualTo("HELD");
            assertThat(World.json(ADMIN, "/activities/" + oath.path("id").asText() + "/attendance-summary")
                            .at("/speakers")
                            .asInt())
                    .isOne();
        }

        private void assertIsOf(JsonNode counted, String day) {
            LocalDate of = LocalDate.parse(counted.path("asOf").asText());
            if (day.isEmpty()) {
                assertThat(of).isAfterOrEqualTo(World.demonstration().anchor());
            } else {
                assertThat(of).isEqualTo(day);
            }
        }

        /** The places of a factory's branch belong to its five groups in turn. */
        private Map<String, Integer> membersOfGroups() {
            Map<String, Integer> groups = new TreeMap<>();
            MEMBERS.forEach((branch, members) -> {
                for (int group = 1; group <= 5 && !branch.startsWith("XD-Z"); group++) {
                    groups.put(branch + "-" + group, (members + 5 - group) / 5);
                }
            });
            return groups;
        }

        private Map<String, JsonNode> byId(List<JsonNode> roster) {
            return roster.stream()
                    .collect(Collectors.toMap(member -> member.path("id").asText(), member -> member));
        }

        private List<JsonNode> without(Map<String, JsonNode> roster, Set<String> others) {
            return roster.entrySet().stream()
                    .filter(member -> !others.contains(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private List<String> places(List<JsonNode> members) {
            return members.stream()
                    .map(member -> member.at("/branch/id").asText() + " "
                            + member.at("/group/id").asText())
                    .toList();
        }

        private List<String> onProbation(Map<String, JsonNode> roster) {
            return roster.entrySet().stream()
                    .filter(member -> member.getValue().path("stage").asText().equals("PROBATIONARY"))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private String path(String of) {
            return "/organizations/" + World.organization(ADMIN, Xingda.COMMITTEE) + of;
        }
    }

    @Nested
    class Of_a_market {

        private static final String ADMIN = "market-admin";

        @ParameterizedTest
        @ValueSource(strings = {"", "?asOf=2019-12-15"})
        void eight_branches_cover_every_industry_of_the_market_today_and_in_2019(String day) {
            JsonNode coverage = World.json(
                    ADMIN,
                    "/organizations/" + World.organization(ADMIN, Market.COMMITTEE) + "/industry-coverage" + day);

            assertThat(coverage.path("branches").asInt()).isEqualTo(8);
            assertThat(coverage.path("total").asInt()).isEqualTo(8);
            assertThat(coverage.path("uncovered")).isEmpty();
            assertThat(coverage.path("merchants").asInt()).isEqualTo(1600);
            assertThat(StreamSupport.stream(coverage.path("industries").spliterator(), false)
                            .mapToInt(industry -> industry.path("merchants").asInt())
                            .sum())
                    .isEqualTo(1600);
        }

        @Test
        void the_committee_is_guided_by_a_body_that_is_not_its_place_in_the_tree() {
            JsonNode committee = World.found(ADMIN, "/organizations", Market.COMMITTEE);
            JsonNode guides =
                    World.json(ADMIN, "/organizations/" + committee.path("id").asText() + "/guidance-relations");

            assertThat(guides.toString()).contains("金水区");
        }

        @Test
        void twelve_took_part_in_the_discount_event_one_of_them_invited() {
            JsonNode summary = World.json(ADMIN, "/activities/" + event() + "/attendance-summary");

            assertThat(summary.at("/totals/people").asInt()).isEqualTo(12);
            assertThat(summary.at("/totals/otherMembers").asInt()).isEqualTo(11);
            assertThat(summary.at("/totals/guests").asInt()).isOne();
        }

        @Test
        void its_outcome_says_what_is_derived_from_what_was_stated() {
            JsonNode outcome =
                    World.all(ADMIN, "/activities/" + event() + "/outcomes").get(0);

            assertThat(outcome.at("/value/value").asInt()).isEqualTo(30);
            assertThat(outcome.at("/value/precision").asText()).isEqualTo("MORE_THAN");
            assertThat(outcome.at("/baseline/quantity/precision").asText()).isEqualTo("NEARLY");
            assertThat(outcome.at("/derived/sentence").asText())
                    .isEqualTo("about 60 days of slack season in one day, derived from NEARLY 2 months");
        }

        @Test
        void eighty_have_a_seat_in_the_lecture_and_twelve_wait_in_order() {
            JsonNode lecture = World.found(ADMIN, "/course-sessions", Market.LECTURE);
            String bookings = "/course-sessions/" + lecture.path("id").asText() + "/bookings";

            assertThat(lecture.at("/seats/capacity").asInt()).isEqualTo(80);
            assertThat(lecture.path("bookedCount").asInt()).isEqualTo(80);
            assertThat(lecture.path("waitingCount").asInt()).isEqualTo(12);
            assertThat(World.all(ADMIN, bookings + "?state=BOOKED")).hasSize(80);
            assertThat(World.all(ADMIN, bookings + "?state=WAITLISTED"))
                    .extracting(booking -> booking.at("/waiting/number").asInt())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }

        private String event() {
            return World.found(ADMIN, "/activities", Market.DISCOUNT_EVENT)
                    .path("id")
                    .asText();
        }
    }

    @Nested
    class Of_an_association {

        private static final String ADMIN = "association-admin";

        @Test
        void sixty_one_organisations_and_130_people_met() {
            JsonNode meeting = World.found(ADMIN, "/activities", Association.EXCHANGE_MEETING);
            JsonNode summary =
                    World.json(ADMIN, "/activities/" + meeting.path("id").asText() + "/attendance-summary");

            assertThat(meeting.path("hosts")).hasSize(2);
            assertThat(summary.at("/totals/people").asInt()).isEqualTo(130);
            assertThat(summary.at("/totals/due").asText()).isEqualTo("NOBODY");
            assertThat(summary.path("totals").has("expected")).isFalse();
            assertThat(summary.path("organizations").asInt()).isEqualTo(61);
            assertThat(summary.path("speakers").asInt()).isEqualTo(5);
            assertThat(summary.path("byCapacity"))
                    .extracting(line -> line.path("capacity").asText() + " "
                            + line.path("people").asInt())
                    .containsExactlyInAnyOrder("ORGANIZATION_HEAD 61", "PARTY_WORKER 40", "GUIDANCE_OFFICER 29");
        }

        @Test
        void its_committee_names_both_founders() {
            JsonNode committee =
                    World.json(ADMIN, "/organizations/" + World.organization(ADMIN, Association.COMMITTEE));

            assertThat(committee.path("foundedOn").asText()).startsWith("2012");
            assertThat(committee.path("founders"))
                    .extracting(founder -> founder.path("kind").asText())
                    .containsExactlyInAnyOrder("OTHER", "OFFICE");
        }
    }

    private static List<Integer> members(List<JsonNode> tree, String kind) {
        return tree.stream()
                .filter(node -> node.path("kind").asText().equals(kind))
                .map(node -> node.path("members").asInt())
                .toList();
    }

    private static Map<String, Integer> membersByCode(List<JsonNode> tree, String kind) {
        return tree.stream()
                .filter(node -> node.path("kind").asText().equals(kind))
                .collect(Collectors.toMap(node -> node.path("externalCode").asText(), node -> node.path("members")
                        .asInt()));
    }

    /** Today's when no day is named. */
    private static String asOf(String sign, String day) {
        return day.isEmpty() ? "" : sign + "asOf=" + day;
    }

    private static List<String> ids(List<JsonNode> items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
