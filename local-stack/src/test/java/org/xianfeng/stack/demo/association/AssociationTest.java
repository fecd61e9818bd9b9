package org.xianfeng.stack.demo.association;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Enterprise;
import org.xianfeng.stack.demo.fact.Member;

class AssociationTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 22);
    private static final DataSet ASSOCIATION = Association.on(ANCHOR);

    @Test
    void each_of_the_61_branches_has_5_to_40_members() {
        Map<String, Long> sizes = ASSOCIATION.members().stream().collect(groupingBy(Member::branch, counting()));

        assertThat(sizes).hasSize(61).allSatisfy((branch, size) -> assertThat(size)
                .isBetween(5L, 40L));
        assertThat(sizes.values()).contains(5L, 40L);
        assertThat(ASSOCIATION.members()).hasSize(1391);
    }

    @Test
    void of_150_companies_with_names_of_their_own_61_have_a_branch() {
        assertThat(ASSOCIATION.enterprises()).hasSize(150);
        assertThat(ASSOCIATION.enterprises().stream().map(Enterprise::name)).doesNotHaveDuplicates();
        assertThat(ASSOCIATION.enterprises().stream().filter(one -> one.hosts() != null))
                .hasSize(61);
    }

    @Test
    void the_committee_was_founded_in_2012_together_with_an_office_that_is_no_party_organisation() {
        assertThat(ASSOCIATION.top().foundedOn().getYear()).isEqualTo(2012);
        assertThat(ASSOCIATION.top().founders())
                .anySatisfy(founder -> assertThat(founder.kind()).isEqualTo("OFFICE"));
    }

    @Test
    void the_exchange_meeting_has_130_people_of_61_companies_5_speakers_and_two_hosts() {
        Activity meeting = ASSOCIATION.activities().get(0);

        assertThat(meeting.lines().stream().collect(groupingBy(Line::capacity, counting())))
                .isEqualTo(Map.of("ORGANIZATION_HEAD", 61L, "PARTY_WORKER", 40L, "GUIDANCE_OFFICER", 29L));
        assertThat(meeting.lines()).hasSize(130);
        assertThat(meeting.lines().stream().filter(line -> line.talk() != null)).hasSize(5);
        assertThat(meeting.hosts()).hasSize(1);
        assertThat(meeting.externalHost().kind()).isEqualTo("OFFICE");
        assertThat(meeting.lines().stream().map(Line::member).filter(code -> code != null))
                .doesNotHaveDuplicates();
    }

    @Test
    void everybody_at_the_exchange_meeting_belonged_to_her_branch_that_day() {
        LocalDate day = ASSOCIATION.activities().get(0).day();

        assertThat(ASSOCIATION.members())
                .allSatisfy(member -> assertThat(member.isOnRosterOn(day)).isTrue());
    }

    @Test
    void one_company_studies_online_and_offline_every_month() {
        assertThat(ASSOCIATION.activities().stream()
                        .filter(activity -> activity.hosts().contains(Association.STUDYING_BRANCH))
                        .collect(groupingBy(Activity::mode, counting())))
                .isEqualTo(Map.of("ONLINE", 12L, "ONSITE", 12L));
    }
}
