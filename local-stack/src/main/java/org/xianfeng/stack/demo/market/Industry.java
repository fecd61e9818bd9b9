package org.xianfeng.stack.demo.market;

import java.util.List;

/**
 * An industry of the market, and the branch that covers it.
 *
 * @param goods what its shops are called after
 * @param members whose relationship is with the branch
 * @param hosted who takes part there while the relationship is elsewhere
 * @param merchants who trade in it
 */
record Industry(String code, String name, List<String> goods, int members, int hosted, int merchants) {

    static final Industry HARDWARE = new Industry("FH-01", "五金机电", List.of("五金", "机电", "工具", "水泵"), 24, 22, 230);

    static final List<Industry> ALL = List.of(
            HARDWARE,
            new Industry("FH-02", "陶瓷卫浴", List.of("陶瓷", "卫浴", "洁具"), 30, 22, 220),
            new Industry("FH-03", "地板门窗", List.of("地板", "木门", "门窗"), 32, 22, 210),
            new Industry("FH-04", "灯饰照明", List.of("灯饰", "照明"), 33, 22, 190),
            new Industry("FH-05", "家具家居", List.of("家具", "家居", "橱柜"), 34, 22, 200),
            new Industry("FH-06", "管材涂料", List.of("管材", "涂料", "防水"), 35, 22, 180),
            new Industry("FH-07", "布艺窗帘", List.of("布艺", "窗帘", "墙纸"), 36, 22, 170),
            new Industry("FH-08", "石材板材", List.of("石材", "板材"), 40, 22, 200));

    /** Which branch: the first is FH-01. */
    int number() {
        return ALL.indexOf(this) + 1;
    }
}
