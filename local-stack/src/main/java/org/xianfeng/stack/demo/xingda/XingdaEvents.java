package org.xianfeng.stack.demo.xingda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.Outcome;
import org.xianfeng.stack.demo.fact.Outcome.Amount;
import org.xianfeng.stack.demo.fact.Outcome.Baseline;

/** What the source tells of 兴达公司: the oath on Baota mountain, and the loading vehicle of 九厂. */
final class XingdaEvents {

    private static final LocalDate OATH_DAY = LocalDate.of(2019, 9, 21);
    private static final LocalDate VEHICLE_DAY = LocalDate.of(2019, 5, 16);

    /** Two of each branch went along. */
    private static final int TRAVELLERS_OF_A_BRANCH = 2;

    private static final int FIRST_TRAVELLER = 10;

    private final XingdaMembers members;

    XingdaEvents(XingdaMembers members) {
        this.members = members;
    }

    List<Activity> all() {
        return List.of(oath(), vehicle());
    }

    /** In Yan'an, with the reflection of a veteran. */
    private Activity oath() {
        List<Line> lines = new ArrayList<>();
        for (String branch : members.branches()) {
            for (int i = 0; i < TRAVELLERS_OF_A_BRANCH; i++) {
                lines.add(
                        Line.present(members.of(branch).get(FIRST_TRAVELLER + i).code()));
            }
        }
        String veteran = members.of("XD-Z1").get(15).code();
        lines.add(Line.speaking(veteran, null, "站在宝塔山下重温誓词：一名老党员的体会"));
        return new Activity(
                XingdaCodes.OATH,
                "OATH_RENEWAL",
                "延安宝塔山重温入党誓词（演示）",
                "ONSITE",
                "延安宝塔山",
                Activity.at(OATH_DAY, 9, 0),
                Activity.at(OATH_DAY, 10, 30),
                List.of(Xingda.COMMITTEE),
                null,
                List.of(),
                lines,
                List.of());
    }

    /** After nearly half a year of trials; before, people lifted spools of more than 50 kg by hand. */
    private Activity vehicle() {
        List<Line> team = new ArrayList<>();
        for (int place = 10; place < 17; place++) {
            team.add(Line.present(members.of(Contributor.BRANCH).get(place).code()));
        }
        return new Activity(
                XingdaCodes.VEHICLE,
                "OTHER",
                "九厂自动上料车投用（演示）",
                "ONSITE",
                "九厂车间",
                Activity.at(VEHICLE_DAY, 8, 30),
                Activity.at(VEHICLE_DAY, 11, 0),
                List.of(Xingda.NINTH_FACTORY),
                null,
                List.of(),
                team,
                List.of(
                        new Outcome(
                                "人工搬运的线盘重量",
                                new Amount(0, "kg", "EXACT"),
                                null,
                                new Baseline(
                                        "BEFORE", new Amount(50, "kg", "MORE_THAN"), "人工搬运线盘", "spools lifted by hand"),
                                "自动上料车代替人工搬运"),
                        new Outcome("反复试验用时", new Amount(6, "month", "NEARLY"), null, null, null)));
    }
}
