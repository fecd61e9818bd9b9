package org.xianfeng.stack.demo.market;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Enterprise;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.fact.Teaching.Session;

class MarketTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 22);
    private static final DataSet MARKET = Market.on(ANCHOR);

    @Test
    void eight_branches_have_264_members_and_176_people_more_take_part() {
        assertThat(MARKET.members().stream().collect(groupingBy(Member::branch, counting())))
                .isEqualTo(Map.of(
                        "FH-01", 24L,
                        "FH-02", 30L,
                        "FH-03", 32L,
                        "FH-04", 33L,
                        "FH-05", 34L,
                        "FH-06", 35L,
                        "FH-07", 36L,
                        "FH-08", 40L));
        assertThat(MARKET.members()).hasSize(264);
        assertThat(new MarketMembers(ANCHOR).hosted()).hasSize(176);
        assertThat(MARKET.persons()).hasSize(440);
    }

    @Test
    void the_1600_merchants_trade_in_eight_industries_each_covered_by_a_branch() {
        List<Enterprise> merchants = MARKET.enterprises().stream()
                .filter(one -> one.kind().equals("SOLE_PROPRIETOR"))
                .toList();
        Set<String> industries = merchants.stream().map(Enterprise::industry).collect(Collectors.toSet());
        Set<String> covered = MARKET.organizations().stream()
                .flatMap(one -> one.industries().stream())
                .collect(Collectors.toSet());

        assertThat(merchants).hasSize(1600).allSatisfy(merchant -> {
            assertThat(merchant.creditCode()).startsWith("92419999").hasSize(18);
            assertThat(merchant.occupies()).isEqualTo(Market.OPERATOR);
        });
        assertThat(merchants.stream().map(Enterprise::creditCode)).doesNotHaveDuplicates();
        assertThat(industries).hasSize(8).isEqualTo(covered);
    }

    @Test
    void the_district_is_superior_and_guide() {
        Organization committee = MARKET.top();

        assertThat(committee.superior().name()).contains("金水区");
        assertThat(committee.guides()).containsExactly(committee.superior());
    }

    @Test
    void twelve_took_part_in_the_discount_event_one_of_them_invited() {
        Activity event = MARKET.activities().get(0);

        assertThat(event.day()).isEqualTo(LocalDate.of(2019, 11, 11));
        assertThat(event.lines()).hasSize(12);
        assertThat(event.lines().stream().filter(line -> line.member() == null).map(Line::capacity))
                .containsExactly("GUEST");
        assertThat(event.outcomes().get(0).value().precision()).isEqualTo("MORE_THAN");
        assertThat(event.outcomes().get(0).baseline().quantity().precision()).isEqualTo("NEARLY");
    }

    @Test
    void ninety_two_of_all_branches_ask_for_eighty_seats() {
        Session lecture = MARKET.teaching().sessions().get(0);
        Map<String, Member> members =
                MARKET.members().stream().collect(Collectors.toMap(Member::code, member -> member));

        assertThat(lecture.capacity()).isEqualTo(80);
        assertThat(lecture.requests()).hasSize(92).doesNotHaveDuplicates();
        assertThat(lecture.requests().stream()
                        .map(code -> members.get(code).branch())
                        .distinct())
                .hasSize(8);
        assertThat(lecture.bookingClosesAt()).isBefore(lecture.startsAt());
    }
}
