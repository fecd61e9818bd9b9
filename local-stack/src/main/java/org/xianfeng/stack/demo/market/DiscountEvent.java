package org.xianfeng.stack.demo.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.Activity.Line;
import org.xianfeng.stack.demo.fact.Outcome;
import org.xianfeng.stack.demo.fact.Outcome.Amount;
import org.xianfeng.stack.demo.fact.Outcome.Baseline;

/**
 * 11 November 2019: the secretary took a merchant who was about to give up into a discount event with ten member
 * merchants. In one day he had more than 30 orders, as many as otherwise in nearly two months of slack season.
 */
final class DiscountEvent {

    private static final LocalDate DAY = LocalDate.of(2019, 11, 11);
    private static final int MEMBER_MERCHANTS = 10;

    private DiscountEvent() {}

    static Activity of(MarketMembers members) {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place <= MEMBER_MERCHANTS; place++) {
            lines.add(Line.present(members.of(Market.HARDWARE_BRANCH).get(place).code()));
        }
        lines.add(Line.guest(members.merchantInTrouble(), "GUEST"));
        return new Activity(
                Market.DISCOUNT_EVENT,
                "DISCOUNT_EVENT",
                "“双十一”党员商户让利促销（演示）",
                "ONSITE",
                "凤凰城建材市场五金机电区",
                Activity.at(DAY, 9, 0),
                Activity.at(DAY, 18, 0),
                List.of(Market.HARDWARE_BRANCH),
                null,
                List.of(),
                lines,
                List.of(new Outcome(
                        "成交订单",
                        new Amount(30, "order", "MORE_THAN"),
                        DAY,
                        new Baseline("EQUIVALENT_PERIOD", new Amount(2, "month", "NEARLY"), "淡季", "slack season"),
                        "受邀商户当天成交三十余单")));
    }
}
