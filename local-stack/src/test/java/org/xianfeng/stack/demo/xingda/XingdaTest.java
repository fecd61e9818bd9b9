package org.xianfeng.stack.demo.xingda;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.fact.Person;
import org.xianfeng.stack.demo.fact.Post;

class XingdaTest {

    private static final LocalDate SOURCE = LocalDate.of(2019, 12, 15);
    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 22);
    private static final DataSet XINGDA = Xingda.on(ANCHOR);

    @Test
    void the_tree_has_one_committee_nine_general_branches_21_branches_and_90_groups() {
        assertThat(XINGDA.organizations().stream().collect(groupingBy(Organization::kind, counting())))
                .isEqualTo(Map.of(
                        "PARTY_COMMITTEE", 1L,
                        "DISCIPLINE_COMMITTEE", 1L,
                        "GENERAL_BRANCH", 9L,
                        "BRANCH", 21L,
                        "PARTY_GROUP", 90L));
        assertThat(XINGDA.organizations())
                .allSatisfy(organization -> assertThat(organization.name()).endsWith("（演示）"));
    }

    @Test
    void on_the_day_of_the_source_and_today_530_are_members_of_whom_12_are_on_probation() {
        for (LocalDate day : List.of(SOURCE, ANCHOR)) {
            List<Member> roster = rosterOn(day);
            assertThat(roster).hasSize(530);
            assertThat(roster.stream().filter(member -> !member.isFullOn(day))).hasSize(12);
        }
    }

    @Test
    void the_general_branches_have_50_to_57_members_and_the_direct_branches_53_on_both_days() {
        for (LocalDate day : List.of(SOURCE, ANCHOR)) {
            Map<String, Long> sizes = rosterOn(day).stream()
                    .collect(groupingBy(member -> member.branch().substring(0, 5), counting()));
            assertThat(List.of("XD-01", "XD-02", "XD-03", "XD-04", "XD-05", "XD-06", "XD-07", "XD-08", "XD-09"))
                    .extracting(sizes::get)
                    .containsExactly(50L, 51L, 52L, 52L, 53L, 53L, 54L, 55L, 57L);
            assertThat(sizes.get("XD-Z1") + sizes.get("XD-Z2") + sizes.get("XD-Z3"))
                    .isEqualTo(53);
        }
    }

    @Test
    void every_member_of_a_factory_has_a_group_of_her_branch_and_each_group_has_at_least_three() {
        List<Member> roster = rosterOn(ANCHOR);
        assertThat(roster).allSatisfy(member -> {
            if (member.branch().startsWith("XD-Z")) {
                assertThat(member.group()).isNull();
            } else {
                assertThat(member.group()).startsWith(member.branch() + "-");
            }
        });
        Map<String, Long> groups =
                roster.stream().filter(member -> member.group() != null).collect(groupingBy(Member::group, counting()));
        assertThat(groups).hasSize(90).allSatisfy((group, size) -> assertThat(size)
                .isGreaterThanOrEqualTo(3));
    }

    @Test
    void nobody_joined_before_she_was_of_age_or_belonged_before_she_joined() {
        Map<String, Person> people = byCode(XINGDA.persons(), Person::code);
        assertThat(XINGDA.members()).allSatisfy(member -> {
            LocalDate birth = birthOf(people.get(member.person()));
            assertThat(Period.between(birth, member.joinDate()).getYears()).isGreaterThanOrEqualTo(18);
            assertThat(member.affiliatedFrom()).isAfterOrEqualTo(member.joinDate());
            assertThat(member.joinDate()).isBefore(ANCHOR);
        });
    }

    @Test
    void the_contributor_of_the_ninth_factory_is_57_on_the_day_of_the_source() {
        Map<String, Person> people = byCode(XINGDA.persons(), Person::code);
        assertThat(XINGDA.members().stream()
                        .filter(member -> member.branch().startsWith(Xingda.NINTH_FACTORY))
                        .map(member -> birthOf(people.get(member.person()))))
                .filteredOn(birth -> Period.between(birth, SOURCE).getYears() == 57)
                .contains(Contributor.BORN);
    }

    @Test
    void every_branch_general_branch_and_group_has_its_posts_filled_by_its_own_full_members() {
        Map<String, Member> members =
                XINGDA.members().stream().collect(Collectors.toMap(Member::person, Function.identity()));
        Map<String, Set<String>> posts = XINGDA.posts().stream()
                .filter(post -> post.isHeldOn(ANCHOR))
                .collect(groupingBy(Post::organization, Collectors.mapping(Post::post, Collectors.toSet())));
        for (Organization organization : XINGDA.organizations()) {
            switch (organization.kind()) {
                case "PARTY_GROUP" -> assertThat(posts.get(organization.code())).containsExactly("GROUP_LEADER");
                case "DISCIPLINE_COMMITTEE" ->
                    assertThat(posts.get(organization.code())).contains("DISCIPLINE_SECRETARY");
                default ->
                    assertThat(posts.get(organization.code()))
                            .contains("SECRETARY", "DEPUTY_SECRETARY", "ORGANIZATION_COMMISSIONER");
            }
        }
        assertThat(XINGDA.posts()).allSatisfy(post -> {
            Member holder = members.get(post.person());
            assertThat(holder.diedOn()).isNull();
            assertThat(holder.isFullOn(post.from())).isTrue();
            if (post.post().equals("GROUP_LEADER")) {
                assertThat(holder.group()).isEqualTo(post.organization());
            }
        });
    }

    @Test
    void the_accounts_belong_to_the_members_whose_codes_are_told() {
        Map<String, Member> members = byCode(XINGDA.members(), Member::code);
        Map<String, String> accounts = XINGDA.access().stream()
                .filter(access -> access.person() != null)
                .collect(Collectors.toMap(Access::account, Access::person));

        assertThat(accounts)
                .containsEntry("xingda-secretary", members.get(Xingda.SECRETARY).person())
                .containsEntry("member", members.get(Xingda.ORDINARY_MEMBER).person());
        assertThat(members.get(Xingda.ORDINARY_MEMBER).branch()).isEqualTo(Xingda.SECRETARYS_BRANCH);
        assertThat(members.get(Xingda.MEMBER_ELSEWHERE).branch()).doesNotStartWith(Xingda.NINTH_FACTORY);
        assertThat(XINGDA.posts()).extracting(Post::person).doesNotContain(accounts.get("member"));
    }

    @Test
    void one_term_is_over_one_ends_today_and_one_in_half_a_year() {
        assertThat(termOf(XingdaPosts.OVERDUE_BRANCH)).isBefore(ANCHOR);
        assertThat(termOf(XingdaPosts.ENDING_TODAY_BRANCH)).isEqualTo(ANCHOR.plusDays(1));
        assertThat(termOf(XingdaPosts.ENDING_SOON_BRANCH)).isEqualTo(ANCHOR.plusMonths(6));
    }

    @Test
    void a_year_has_84_members_meetings_252_committee_meetings_and_theme_days_84_lectures_and_1080_group_meetings() {
        assertThat(XINGDA.activities().stream().collect(groupingBy(Activity::kind, counting())))
                .containsEntry("BRANCH_MEMBERS_MEETING", 84L)
                .containsEntry("BRANCH_COMMITTEE_MEETING", 252L)
                .containsEntry("THEME_PARTY_DAY", 252L)
                .containsEntry("PARTY_LECTURE", 84L)
                .containsEntry("PARTY_GROUP_MEETING", 1080L)
                .containsEntry("ORGANIZATIONAL_LIFE_MEETING", 21L)
                .containsEntry("DEMOCRATIC_APPRAISAL", 21L)
                .containsEntry("OATH_RENEWAL", 1L);
    }

    @Test
    void about_18000_rows_of_attendance_say_that_about_91_of_100_came() {
        XingdaMembers members = new XingdaMembers(ANCHOR);
        XingdaYear year = new XingdaYear(members, XINGDA.posts(), ANCHOR);
        List<Activity> cadence = year.meetings().stream()
                .filter(meeting -> !meeting.kind().startsWith("ORGANIZATIONAL")
                        && !meeting.kind().startsWith("DEMOCRATIC"))
                .toList();

        long expected = cadence.stream().mapToLong(year::expectedAt).sum();
        long absent = cadence.stream()
                .flatMap(meeting -> meeting.lines().stream())
                .filter(Line::isAbsence)
                .count();

        assertThat(expected).isBetween(17_000L, 18_500L);
        assertThat((expected - absent) * 100.0 / expected).isCloseTo(91, within(0.7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-01-01", "2027-02-28", "2028-02-29", "2026-12-31"})
    void whatever_the_anchor_day_every_meeting_was_held_before_it_and_nine_were_made_up_for(String day) {
        LocalDate anchor = LocalDate.parse(day);
        List<Activity> activities = Xingda.on(anchor).activities();

        assertThat(activities).allSatisfy(activity -> assertThat(activity.day()).isBefore(anchor));
        assertThat(activities.stream()
                        .filter(activity -> activity.kind().equals("THEME_PARTY_DAY"))
                        .filter(activity -> !activity.code()
                                .endsWith(YearMonth.from(activity.day()).toString())))
                .hasSize(XingdaYear.LATE);
        assertThat(activities.stream().map(Activity::code)).doesNotHaveDuplicates();
        assertThat(rosterOn(anchor, Xingda.on(anchor))).hasSize(530);
    }

    private static LocalDate termOf(String branch) {
        return XINGDA.posts().stream()
                .filter(post ->
                        post.organization().equals(branch) && post.post().equals("SECRETARY"))
                .map(Post::termUntil)
                .findFirst()
                .orElseThrow();
    }

    private static List<Member> rosterOn(LocalDate day) {
        return rosterOn(day, XINGDA);
    }

    private static List<Member> rosterOn(LocalDate day, DataSet set) {
        return set.members().stream().filter(member -> member.isOnRosterOn(day)).toList();
    }

    private static LocalDate birthOf(Person person) {
        String digits = person.idNumber().substring(6, 14);
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
        return things.stream().collect(Collectors.toMap(code, Function.identity()));
    }
}
