package org.xianfeng.stack.demo.market;

import org.xianfeng.stack.demo.people.Dice;

/** What shops are called: two lucky characters and what they sell. */
final class ShopNames {

    private static final String FIRST = "恒永鑫昌隆盛福泰顺宏广瑞吉祥和万兴德源聚";
    private static final String SECOND = "发达旺利通丰裕安信诚美佳润康华荣庆辉成业";

    private ShopNames() {}

    static String next(Dice dice, String goods) {
        return "%c%c%s%s"
                .formatted(
                        FIRST.charAt(dice.below(FIRST.length())),
                        SECOND.charAt(dice.below(SECOND.length())),
                        goods,
                        dice.happens(50) ? "商行" : "经营部");
    }
}
