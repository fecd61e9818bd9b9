package org.xianfeng.stack.demo.fact;

import java.time.LocalDate;

/**
 * What an activity brought.
 *
 * @param day the day in which it was reached; null if it belongs to none
 * @param baseline with what it is compared; null if with nothing
 */
public record Outcome(String metric, Amount value, LocalDate day, Baseline baseline, String evidence) {

    /** A number with its unit, as precisely as it was said. */
    public record Amount(int value, String unit, String precision) {}

    /** With what an outcome is compared. */
    public record Baseline(String kind, Amount quantity, String description, String descriptionEn) {}
}
