package org.xianfeng.stack.demo.xingda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Post;
import org.xianfeng.stack.demo.people.Dice;

/**
 * "Three meetings, one lecture" and theme days of the last twelve full months: in each of the 21 branches a committee
 * meeting and a theme day a month, a members' meeting and a lecture a quarter, in each of the 90 groups a meeting a month,
 * and once an organisational-life meeting with the appraisal. About 91 of 100 come; whoever does not has a reason.
 */
final class XingdaYear {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** How many meetings were made up for in the first days of the month after. */
    static final int LATE = 9;

    private static final int ABSENT_PERCENT = 9;
    private static final int LATE_PERCENT = 2;

    /** The granted reasons, as often as they occur. */
    private static final List<String> REASONS = List.of(
            "BUSINESS_TRIP",
            "BUSINESS_TRIP",
            "BUSINESS_TRIP",
            "SICK_LEAVE",
            "SICK_LEAVE",
            "PERSONAL_LEAVE",
            "PERSONAL_LEAVE",
            "AWAY_MOBILE");

    private static final List<String> LECTURES = List.of("学习新修订的党章", "发扬延安精神", "班组党建怎么抓", "安全生产与党员责任");
    private static final List<String> THEMES = List.of(
            "重温入党誓词", "学习先进典型", "义务植树", "困难职工走访", "安全生产示范岗", "技能比武", "廉洁教育", "志愿服务", "爱国主义教育", "合理化建议", "民主议事", "年终盘点");

    private final XingdaMembers members;
    private final List<Post> posts;
    private final YearMonth first;
    private final Dice dice = Dice.of("XD attendance");
    private final List<Activity> meetings = new ArrayList<>();

    XingdaYear(XingdaMembers members, List<Post> posts, LocalDate anchor) {
        this.members = members;
        this.posts = posts;
        this.first = YearMonth.from(anchor).minusMonths(MONTHS);
    }

    List<Activity> meetings() {
        members.branches().forEach(this::ofBranch);
        return meetings;
    }

    private void ofBranch(String branch) {
        int number = members.branches().indexOf(branch);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            boolean late = i == 1 && number < LATE;
            LocalDate themeDay = late ? month.plusMonths(1).atDay(2) : month.atDay(8 + number % 6);
            String theme = THEMES.get((i + number) % THEMES.size());
            hold("THEME_PARTY_DAY", "主题党日：" + theme, branch, month, themeDay, 14, roster(branch, themeDay));
            LocalDate committeeDay = month.atDay(3 + number % 4);
            hold(
                    "BRANCH_COMMITTEE_MEETING",
                    "支部委员会会议",
                    branch,
                    month,
                    committeeDay,
                    9,
                    committee(branch, committeeDay));
            groups(branch, month, number);
            if (i % MONTHS_OF_A_QUARTER == MONTHS_OF_A_QUARTER - 1) {
                ofQuarter(branch, month, number, i / MONTHS_OF_A_QUARTER);
            }
        }
        once(branch, number);
    }

    private void ofQuarter(String branch, YearMonth month, int number, int quarter) {
        LocalDate meeting = month.atDay(20 + number % 5);
        hold("BRANCH_MEMBERS_MEETING", "支部党员大会", branch, month, meeting, 16, roster(branch, meeting));
        LocalDate lecture = month.atDay(15 + number % 4);
        hold("PARTY_LECTURE", "党课：" + LECTURES.get(quarter), branch, month, lecture, 10, roster(branch, lecture));
    }

    private void groups(String branch, YearMonth month, int number) {
        members.of(branch).stream()
                .map(Member::group)
                .filter(group -> group != null)
                .distinct()
                .forEach(group -> {
                    LocalDate day = month.atDay(24 + number % 4);
                    hold("PARTY_GROUP_MEETING", "党小组会", group, month, day, 17, rosterOfGroup(branch, group, day));
                });
    }

    private void once(String branch, int number) {
        YearMonth month = Stream.iterate(first, each -> each.plusMonths(1))
                .filter(each -> each.getMonthValue() == 12)
                .findFirst()
                .orElseThrow();
        LocalDate day = month.atDay(10 + number % 12);
        hold("ORGANIZATIONAL_LIFE_MEETING", "组织生活会", branch, month, day, 13, roster(branch, day));
        hold("DEMOCRATIC_APPRAISAL", "民主评议党员", branch, month, day, 15, roster(branch, day));
    }

    private void hold(
            String kind, String title, String host, YearMonth month, LocalDate day, int hour, List<String> expected) {
        List<Line> lines = new ArrayList<>();
        for (String member : expected) {
            if (dice.happens(ABSENT_PERCENT)) {
                lines.add(
                        dice.happens(4)
                                ? Line.away(member, "ABSENT", "UNEXCUSED")
                                : Line.away(member, "LEAVE", dice.oneOf(REASONS)));
            } else if (dice.happens(LATE_PERCENT)) {
                lines.add(new Line(member, null, null, "LATE", null, null));
            }
        }
        meetings.add(new Activity(
                code(kind, host, month),
                kind,
                title + "（演示）",
                "ONSITE",
                "党员活动室",
                Activity.at(day, hour, 0),
                Activity.at(day, hour + 1, 30),
                List.of(host),
                null,
                List.of(host),
                lines,
                List.of()));
    }

    private static String code(String kind, String host, YearMonth month) {
        StringBuilder initials = new StringBuilder();
        for (String word : kind.split("_")) {
            initials.append(word.charAt(0));
        }
        return "%s-%s-%s".formatted(host, initials, month);
    }

    /** How many rows the sheet of an activity of the year has: everybody who was expected. */
    int expectedAt(Activity meeting) {
        String host = meeting.hosts().get(0);
        return switch (meeting.kind()) {
            case "BRANCH_COMMITTEE_MEETING" -> committee(host, meeting.day()).size();
            case "PARTY_GROUP_MEETING" ->
                rosterOfGroup(host.substring(0, host.lastIndexOf('-')), host, meeting.day())
                        .size();
            default -> roster(host, meeting.day()).size();
        };
    }

    private List<String> roster(String branch, LocalDate day) {
        return members.of(branch).stream()
                .filter(member -> member.isOnRosterOn(day))
                .map(Member::code)
                .toList();
    }

    private List<String> rosterOfGroup(String branch, String group, LocalDate day) {
        return members.of(branch).stream()
                .filter(member -> group.equals(member.group()) && member.isOnRosterOn(day))
                .map(Member::code)
                .toList();
    }

    private List<String> committee(String branch, LocalDate day) {
        List<String> people = posts.stream()
                .filter(post -> post.organization().equals(branch) && post.isHeldOn(day))
                .map(Post::person)
                .toList();
        return members.of(branch).stream()
                .filter(member -> people.contains(member.person()))
                .map(Member::code)
                .toList();
    }
}
