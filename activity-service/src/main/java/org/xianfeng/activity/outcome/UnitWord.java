package org.xianfeng.activity.outcome;

import java.math.BigDecimal;
import java.util.Map;

import org.xianfeng.support.language.BilingualText;

/** How a unit is said after a number. One that is not known here is shown as it was written. */
final class UnitWord {

    private static final Map<String, UnitWord> KNOWN = Map.ofEntries(
            entry("hour", "hour", "hours", "小时"),
            entry("day", "day", "days", "天"),
            entry("week", "week", "weeks", "周"),
            entry("month", "month", "months", "个月"),
            entry("quarter", "quarter", "quarters", "个季度"),
            entry("year", "year", "years", "年"),
            entry("order", "order", "orders", "单"),
            entry("person", "person", "people", "人"),
            entry("time", "time", "times", "次"),
            entry("piece", "piece", "pieces", "件"),
            entry("kg", "kg", "kg", "公斤"),
            entry("yuan", "yuan", "yuan", "元"),
            entry("enterprise", "enterprise", "enterprises", "家企业"),
            entry("household", "household", "households", "户"),
            entry("percent", "%", "%", "%"));

    private final String one;
    private final String many;
    private final String zh;

    private UnitWord(String one, String many, String zh) {
        this.one = one;
        this.many = many;
        this.zh = zh;
    }

    static UnitWord of(String unit) {
        return KNOWN.getOrDefault(unit, new UnitWord(unit, unit, unit));
    }

    /** The unit as it is said after so many. */
    BilingualText after(BigDecimal value) {
        return BilingualText.of(value.compareTo(BigDecimal.ONE) == 0 ? one : many, zh);
    }

    private static Map.Entry<String, UnitWord> entry(String unit, String one, String many, String zh) {
        return Map.entry(unit, new UnitWord(one, many, zh));
    }
}
