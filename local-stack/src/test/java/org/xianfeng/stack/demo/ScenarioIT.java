package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.demo.association.Association;
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
        Demonstration.Loaded again = World.loadOnceMore();

        assertThat(again.all().created()).isZero();
        assertThat(again.all().there())
                .isEqualTo(World.demonstration().all().created()
                        + World.demonstration().all().there());
        assertThat(again.anchor()).isEqualTo(World.demonstration().anchor());
    }

    @Nested
    class Of_a_company {

        private static final String ADMIN = "xingda-admin";

        @Test
        void members_are_below_seven_point_six_percent_of_more_than_seven_thousand_staff() {
            JsonNode then = statistics(DAY_OF_THE_SOURCE);

            assertThat(then.path("asOf").asText()).isEqualTo(DAY_OF_THE_SOURCE);
            assertThat(then.at("/members/total").asInt()).isEqualTo(530);
            assertThat(then.at("/members/full").asInt()).isEqualTo(518);
            assertThat(then.at("/members/probationary").asInt()).isEqualTo(12);
            assertThat(then.at("/headcount/value").asInt()).isEqualTo(7000);
            assertThat(then.at("/headcount/precision").asText()).isEqualTo("MORE_THAN");
            assertThat(then.at("/membersToStaff/share/percent").decimalValue()).isEqualByComparingTo("7.6");
            assertThat(then.at("/membersToStaff/said").asText()).isEqualTo("below 7.6 %");
        }

        @Test
        void the_tree_of_then_has_nine_general_branches_with_their_members() {
            List<JsonNode> tree = World.all(ADMIN, path("/tree?depth=9&asOf=" + DAY_OF_THE_SOURCE));

            assertThat(members(tree, "GENERAL_BRANCH")).containsExactlyInAnyOrder(50, 51, 52, 52, 53, 53, 54, 55, 57);
            assertThat(members(tree, "BRANCH")).hasSize(21);
            assertThat(members(tree, "BRANCH").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(530);
            assertThat(members(tree, "PARTY_GROUP")).hasSize(90);
            assertThat(members(tree, "PARTY_GROUP").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(477);
        }

        @Test
        void the_roster_of_then_and_that_of_today_have_530_members_each_and_are_not_the_same_people() {
            List<String> then = ids(World.all(ADMIN, path("/roster?asOf=" + DAY_OF_THE_SOURCE)));
            List<String> today = ids(World.all(ADMIN, path("/roster")));

            assertThat(then).hasSize(530).doesNotHaveDuplicates();
            assertThat(today).hasSize(530).doesNotHaveDuplicates();
            assertThat(then).filteredOn(today::contains).hasSize(518);
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

        private JsonNode statistics(String day) {
            return World.json(ADMIN, path("/statistics?asOf=" + day));
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

    private static List<String> ids(List<JsonNode> items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
