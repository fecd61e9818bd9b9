package org.xianfeng.stack.demo.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Enterprise;
import org.xianfeng.stack.demo.fact.Enterprise.Hosted;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.people.CreditCodes;
import org.xianfeng.stack.demo.people.Dice;
import org.xianfeng.stack.keycloak.DemoAccount;

/**
 * B: 凤凰城建材市场, run by 鑫山实业, whose committee holds eight branches of independent merchants, one an industry, and is
 * guided by the committee of 金水区.
 */
public final class Market {

    /** The committee. */
    public static final String COMMITTEE = "FH";

    /** The branch whose secretary signs in as {@code hardware-secretary}. */
    public static final String HARDWARE_BRANCH = "FH-01";

    /** The company that runs the market. */
    public static final String OPERATOR = "FH-E0000";

    /** The discount event of 11 November 2019. */
    public static final String DISCOUNT_EVENT = "FH-DISCOUNT-2019";

    /** The lecture with more requests than seats. */
    public static final String LECTURE = "FH-LECTURE-1";

    static final LocalDate FOUNDED = LocalDate.of(2014, 7, 1);

    private static final String REGION = "419999";
    private static final Organization.Body DISTRICT = new Organization.Body("中共金水区委员会（演示）", "DISTRICT_COMMITTEE");

    private Market() {}

    /** How it stands on the anchor day. */
    public static DataSet on(LocalDate anchor) {
        MarketMembers members = new MarketMembers(anchor);
        return new DataSet(
                "凤凰城建材市场",
                DemoAccount.MARKET_ADMIN.username(),
                organizations(),
                enterprises(),
                members.people(),
                members.all(),
                members.posts(),
                List.of(Access.of(
                        DemoAccount.HARDWARE_SECRETARY.username(),
                        members.of(HARDWARE_BRANCH).get(0).person())),
                List.of(DiscountEvent.of(members)),
                Lectures.of(members, anchor));
    }

    /** The root; a platform administrator records it. */
    public static Organization top() {
        return Organization.top(COMMITTEE, "鑫山实业党委（演示）", "PARTY_COMMITTEE", DISTRICT, FOUNDED)
                .guidedBy(DISTRICT);
    }

    /** The committee, its discipline body, and a branch for each industry, so that none is left uncovered. */
    static List<Organization> organizations() {
        List<Organization> tree = new ArrayList<>();
        tree.add(top());
        tree.add(Organization.below(COMMITTEE, "FH-JW", "鑫山实业纪律检查委员会（演示）", "DISCIPLINE_COMMITTEE", FOUNDED));
        Industry.ALL.forEach(industry -> tree.add(Organization.below(
                        COMMITTEE, industry.code(), industry.name() + "行业党支部（演示）", "INDUSTRY_BRANCH", FOUNDED)
                .covering(industry.name())));
        return tree;
    }

    /** The company that runs the market, and the 1,600 merchants who trade there. */
    static List<Enterprise> enterprises() {
        List<Enterprise> all = new ArrayList<>();
        all.add(new Enterprise(
                OPERATOR,
                CreditCodes.of("91", REGION, 1),
                "鑫山实业（演示）",
                "PRIVATE_ENTERPRISE",
                null,
                COMMITTEE,
                "凤凰城建材市场（演示）",
                null,
                FOUNDED,
                null,
                new Hosted(COMMITTEE, FOUNDED)));
        Dice dice = Dice.of("FH merchants");
        for (Industry industry : Industry.ALL) {
            for (int i = 0; i < industry.merchants(); i++) {
                all.add(merchant(all.size(), industry, dice));
            }
        }
        return all;
    }

    private static Enterprise merchant(int number, Industry industry, Dice dice) {
        return new Enterprise(
                "FH-E%04d".formatted(number),
                CreditCodes.of("92", REGION, 1 + number),
                "凤凰城" + ShopNames.next(dice, dice.oneOf(industry.goods())) + "（演示）",
                "SOLE_PROPRIETOR",
                industry.name(),
                industry.code(),
                null,
                OPERATOR,
                FOUNDED,
                null,
                null);
    }
}
