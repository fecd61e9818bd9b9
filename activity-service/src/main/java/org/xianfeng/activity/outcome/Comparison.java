package org.xianfeng.activity.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;

/**
 * What follows from an outcome and its baseline. It never claims more than was stated: from "nearly two months" follows
 * "about 60 days", and the sentence says from what.
 */
record Comparison(Quantity derived, BilingualText sentence) {

    /** Refuses a baseline that cannot be compared with the value. */
    static void require(Quantity value, Baseline baseline) {
        String unit = baseline.quantity().unit();
        if (baseline.kind() == BaselineKind.EQUIVALENT_PERIOD
                && TimeUnit.of(unit).isEmpty()) {
            throw Refused.because(ActivityProblem.BASELINE_NEEDS_TIME).with("unit", unit);
        }
        if (baseline.kind() == BaselineKind.BEFORE && !unit.equals(value.unit())) {
            throw Refused.because(ActivityProblem.BASELINE_UNIT_DIFFERS)
                    .with("unit", value.unit())
                    .with("baselineUnit", unit);
        }
    }

    /**
     * @param from the first day of the period in which the value was reached; null if none was stated
     * @param until the first day after it
     */
    static Comparison of(Quantity value, LocalDate from, LocalDate until, Baseline baseline) {
        return baseline.kind() == BaselineKind.EQUIVALENT_PERIOD
                ? equivalent(
                        baseline, from == null ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(from, until)))
                : change(value, baseline.quantity());
    }

    private static Comparison equivalent(Baseline baseline, Optional<Long> days) {
        Quantity usual = baseline.quantity();
        Quantity derived = TimeUnit.of(usual.unit()).orElseThrow().inDays(usual);
        Optional<BilingualText> of = described(baseline);
        String en = said(derived).en()
                + of.map(text -> " of " + text.en()).orElse("")
                + days.map(period -> period == 1 ? " in one day" : " in " + period + " days")
                        .orElse("")
                + ", derived from " + stated(usual);
        String zh = days.map(period -> period == 1 ? "一天" : period + "天").orElse("")
                + "相当于" + of.map(BilingualText::zh).orElse("") + said(derived).zh()
                + "，由“" + said(usual).zh() + "”推算";
        return new Comparison(derived, BilingualText.of(en, zh));
    }

    private static Comparison change(Quantity value, Quantity before) {
        boolean more = value.value().compareTo(before.value()) >= 0;
        Quantity derived = more ? difference(value, before) : difference(before, value);
        String facts =
                " (before: " + said(before).en() + ", now: " + said(value).en() + ")";
        String factsZh = "（之前" + said(before).zh() + "，现在" + said(value).zh() + "）";
        if (derived.value().signum() == 0 && derived.precision() == Precision.EXACT) {
            return new Comparison(derived, BilingualText.of("as before" + facts, "与之前相同" + factsZh));
        }
        return new Comparison(
                derived,
                BilingualText.of(
                        said(derived).en() + (more ? " more than before" : " less than before") + facts,
                        "比之前" + (more ? "多" : "少") + said(derived).zh() + factsZh));
    }

    /** What the larger one has more; it is vague to one side only if both pull it there. */
    private static Quantity difference(Quantity larger, Quantity smaller) {
        Precision down =
                switch (smaller.precision()) {
                    case MORE_THAN -> Precision.NEARLY;
                    case NEARLY -> Precision.MORE_THAN;
                    case EXACT, ABOUT -> smaller.precision();
                };
        Precision up = larger.precision();
        Precision both = up == Precision.EXACT || up == down ? down : down == Precision.EXACT ? up : Precision.ABOUT;
        return new Quantity(larger.value().subtract(smaller.value()), larger.unit(), both);
    }

    /** As people say it: about 60 days, 约60天. */
    private static BilingualText said(Quantity quantity) {
        BilingualText unit = UnitWord.of(quantity.unit()).after(quantity.value());
        return BilingualText.of(quantity.said(Language.EN) + " " + unit.en(), quantity.said(Language.ZH) + unit.zh());
    }

    /** With the precision by its name, where the sentence says from what a number follows: NEARLY 2 months. */
    private static String stated(Quantity quantity) {
        BigDecimal value = quantity.value();
        return (quantity.precision() == Precision.EXACT ? "" : quantity.precision() + " ")
                + value.stripTrailingZeros().toPlainString()
                + " "
                + UnitWord.of(quantity.unit()).after(value).en();
    }

    private static Optional<BilingualText> described(Baseline baseline) {
        if (baseline.description() == null || baseline.description().isBlank()) {
            return Optional.empty();
        }
        String en = baseline.descriptionEn() == null || baseline.descriptionEn().isBlank()
                ? baseline.description()
                : baseline.descriptionEn();
        return Optional.of(BilingualText.of(en.strip(), baseline.description().strip()));
    }
}
