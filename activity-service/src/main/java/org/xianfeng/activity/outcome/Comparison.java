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
 *
 * @param derived null where nothing follows: the sentence states both and leaves it to the reader
 */
record Comparison(Quantity derived, BilingualText sentence) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

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
        BilingualText facts = BilingualText.of(
                "before: " + said(before).en() + ", now: " + said(value).en(),
                "之前" + said(before).zh() + "，现在" + said(value).zh());
        if (isExactlyAs(value, before)) {
            return derived(new Quantity(BigDecimal.ZERO, value.unit(), Precision.EXACT), "as before", "与之前相同", facts);
        }
        if (isSurelyMore(value, before)) {
            Quantity more = difference(value, before);
            return derived(
                    more,
                    said(more).en() + " more than before",
                    "比之前多" + said(more).zh(),
                    facts);
        }
        if (isSurelyMore(before, value)) {
            Quantity less = difference(before, value);
            return derived(
                    less,
                    said(less).en() + " less than before",
                    "比之前少" + said(less).zh(),
                    facts);
        }
        return new Comparison(null, facts);
    }

    private static Comparison derived(Quantity quantity, String en, String zh, BilingualText facts) {
        return new Comparison(quantity, BilingualText.of(en + " (" + facts.en() + ")", zh + "（" + facts.zh() + "）"));
    }

    /** Whether one is more than the other whatever numbers were meant: the least of the one is above the most of the other. */
    private static boolean isSurelyMore(Quantity one, Quantity other) {
        return most(other).filter(most -> least(one).compareTo(most) > 0).isPresent();
    }

    private static boolean isExactlyAs(Quantity one, Quantity other) {
        return one.precision() == Precision.EXACT
                && other.precision() == Precision.EXACT
                && one.value().compareTo(other.value()) == 0;
    }

    private static BigDecimal least(Quantity quantity) {
        return switch (quantity.precision()) {
            case EXACT, MORE_THAN -> quantity.value();
            case NEARLY, ABOUT -> quantity.value().subtract(vagueness(quantity));
        };
    }

    /** Absent for what is more than a number: it may be any. */
    private static Optional<BigDecimal> most(Quantity quantity) {
        return switch (quantity.precision()) {
            case EXACT, NEARLY -> Optional.of(quantity.value());
            case ABOUT -> Optional.of(quantity.value().add(vagueness(quantity)));
            case MORE_THAN -> Optional.empty();
        };
    }

    /** By how much somebody who says nearly or about may be off. */
    private static BigDecimal vagueness(Quantity quantity) {
        return quantity.value().abs().multiply(TENTH);
    }

    /** What the larger one has more; it is vague to one side only if both pull it there. */
    private static Quantity difference(Quantity larger, Quantity smaller) {
        Precision down = smaller.precision() == Precision.NEARLY ? Precision.MORE_THAN : smaller.precision();
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
