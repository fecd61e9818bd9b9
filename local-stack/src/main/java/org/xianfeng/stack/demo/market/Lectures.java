package org.xianfeng.stack.demo.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Teaching;
import org.xianfeng.stack.demo.fact.Teaching.Course;
import org.xianfeng.stack.demo.fact.Teaching.Lecturer;
import org.xianfeng.stack.demo.fact.Teaching.Session;
import org.xianfeng.stack.demo.people.Population;

/**
 * The Party school of the market: a lecturer of the central and one of the provincial Party school, and a lecture to come
 * with 80 seats for which 92 asked, so that 12 wait.
 */
final class Lectures {

    private static final int SEATS = 80;
    private static final int REQUESTS = 92;

    /** How far the lecture is away on the anchor day; booking is open until the evening before. */
    private static final int DAYS_AHEAD = 45;

    private Lectures() {}

    static Teaching of(MarketMembers members, LocalDate anchor) {
        Population names = new Population("FH-LECTURERS", "419999", 0);
        Lecturer central = new Lecturer(
                "FH-L1",
                Market.COMMITTEE,
                names.nameOfGuest(),
                "中央党校（演示）",
                "CENTRAL",
                List.of("非公经济组织党建", "党员商户的先锋作用"));
        Lecturer provincial = new Lecturer(
                "FH-L2", Market.COMMITTEE, names.nameOfGuest(), "省委党校（演示）", "PROVINCIAL", List.of("诚信经营与党员责任"));
        Course central1 = new Course("FH-C1", Market.COMMITTEE, "非公经济组织党建专题（演示）", "SPECIAL_LECTURE", "CLASSROOM");
        Course provincial1 = new Course("FH-C2", Market.COMMITTEE, "诚信经营与党员责任（演示）", "PARTY_SCHOOL_COURSE", "CLASSROOM");
        LocalDate day = anchor.plusDays(DAYS_AHEAD);
        Session lecture = new Session(
                Market.LECTURE,
                central1.code(),
                Market.COMMITTEE,
                central.code(),
                "凤凰城党校报告厅",
                Activity.at(day, 9, 0),
                Activity.at(day, 11, 30),
                SEATS,
                Activity.at(anchor.minusDays(7), 8, 0),
                Activity.at(day.minusDays(1), 18, 0),
                requests(members));
        return new Teaching(List.of(central, provincial), List.of(central1, provincial1), List.of(lecture));
    }

    /** Of every branch in turn. */
    private static List<String> requests(MarketMembers members) {
        List<String> requests = new ArrayList<>();
        for (int place = 0; requests.size() < REQUESTS; place++) {
            for (Industry industry : Industry.ALL) {
                Member member = members.of(industry.code()).get(place);
                if (requests.size() < REQUESTS) {
                    requests.add(member.code());
                }
            }
        }
        return requests;
    }
}
