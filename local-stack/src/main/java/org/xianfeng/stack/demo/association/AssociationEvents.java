package org.xianfeng.stack.demo.association;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Organization.Body;
import org.xianfeng.stack.demo.fact.Person;

/** The exchange meeting of the 61 companies, and the monthly study and theme days of one of them, online and offline. */
final class AssociationEvents {

    private static final LocalDate EXCHANGE_DAY = LocalDate.of(2019, 11, 28);
    private static final Body OFFICE = new Body("首都互联网信息办公室（演示）", "OFFICE");
    private static final int MONTHS = 12;

    /** What the five speakers, all of them heads, told. */
    private static final List<String> TALKS = List.of("把支部建在项目上", "线上党课怎样不走过场", "流动党员找得到组织", "党员亮身份的做法", "指导员进企业的四年");

    private final AssociationMembers members;
    private final LocalDate anchor;

    AssociationEvents(AssociationMembers members, LocalDate anchor) {
        this.members = members;
        this.anchor = anchor;
    }

    List<Activity> all() {
        List<Activity> all = new ArrayList<>();
        all.add(exchangeMeeting());
        for (int i = MONTHS; i > 0; i--) {
            YearMonth month = YearMonth.from(anchor).minusMonths(i);
            boolean online = i % 2 == 0;
            all.add(monthly("PARTY_LECTURE", online ? "线上集中学习（演示）" : "线下集中学习（演示）", month, 12, online));
            all.add(monthly("THEME_PARTY_DAY", online ? "线上主题党日（演示）" : "线下主题党日（演示）", month, 20, online));
        }
        return all;
    }

    /** 61 heads, 40 Party workers and 29 guidance officers; two hosts, one of them outside the system. */
    private Activity exchangeMeeting() {
        List<Line> lines = new ArrayList<>();
        List<Member> heads = members.heads();
        for (int i = 0; i < heads.size(); i++) {
            lines.add(Line.speaking(heads.get(i).code(), "ORGANIZATION_HEAD", i < TALKS.size() ? TALKS.get(i) : null));
        }
        members.workers().forEach(worker -> lines.add(Line.as("PARTY_WORKER", worker.code())));
        for (Person officer : members.officers()) {
            lines.add(Line.guest(officer.name(), "GUIDANCE_OFFICER"));
        }
        return new Activity(
                Association.EXCHANGE_MEETING,
                "EXCHANGE_MEETING",
                "互联网企业党建工作交流会（演示）",
                "ONSITE",
                "首都互联网协会报告厅",
                Activity.at(EXCHANGE_DAY, 9, 0),
                Activity.at(EXCHANGE_DAY, 12, 0),
                List.of(Association.COMMITTEE),
                OFFICE,
                List.of(),
                lines,
                List.of());
    }

    private Activity monthly(String kind, String title, YearMonth month, int day, boolean online) {
        String branch = Association.STUDYING_BRANCH;
        return new Activity(
                branch + "-" + kind.charAt(0) + "-" + month,
                kind,
                title,
                online ? "ONLINE" : "ONSITE",
                online ? null : "党员活动室",
                Activity.at(month.atDay(day), 19, 0),
                Activity.at(month.atDay(day), 20, 30),
                List.of(branch),
                null,
                List.of(branch),
                List.of(),
                List.of());
    }
}
