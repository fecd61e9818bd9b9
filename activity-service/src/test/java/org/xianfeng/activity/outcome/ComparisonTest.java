package org.xianfeng.activity.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;

class ComparisonTest {

    private static final LocalDate SINGLES_DAY = LocalDate.of(2019, 11, 11);
    private static final Quantity ORDERS = quantity("30", "order", Precision.MORE_THAN);

    @Test
    void from_nearly_two_months_follow_about_sixty_days() {
        Comparison comparison = Comparison.of(
                ORDERS,
                SINGLES_DAY,
                SINGLES_DAY.plusDays(1),
                usually("2", "month", Precision.NEARLY, "淡季", "slack season"));

        assertThat(comparison.derived().value()).isEqualByComparingTo("60");
        assertThat(comparison.derived().unit()).isEqualTo("day");
        assertThat(comparison.derived().precision()).isEqualTo(Precision.ABOUT);
        assertThat(comparison.sentence().en())
                .isEqualTo("about 60 days of slack season in one day, derived from NEARLY 2 months");
        assertThat(comparison.sentence().zh()).isEqualTo("一天相当于淡季约60天，由“近2个月”推算");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60  | day   | NEARLY    | nearly 60 days in one day, derived from NEARLY 60 days",
                "60  | day   | EXACT     | 60 days in one day, derived from 60 days",
                "8   | week  | MORE_THAN | more than 56 days in one day, derived from MORE_THAN 8 weeks",
                "2   | month | EXACT     | about 60 days in one day, derived from 2 months",
                "1   | year  | ABOUT     | about 365 days in one day, derived from ABOUT 1 year",
                "1.5 | month | NEARLY    | about 45 days in one day, derived from NEARLY 1.5 months",
                "20  | hour  | MORE_THAN | more than 20 hours in one day, derived from MORE_THAN 20 hours"
            })
    void what_was_stated_exactly_stays_exact_only_as_far_as_the_calendar_allows(
            String value, String unit, Precision precision, String sentence) {
        Baseline baseline = usually(value, unit, precision, null, null);

        assertThat(Comparison.of(ORDERS, SINGLES_DAY, SINGLES_DAY.plusDays(1), baseline)
                        .sentence()
                        .en())
                .isEqualTo(sentence);
    }

    @Test
    void without_a_period_and_in_one_language_less_is_said() {
        Baseline baseline = usually("2", "month", Precision.NEARLY, "淡季", null);

        assertThat(Comparison.of(ORDERS, null, null, baseline).sentence().en())
                .isEqualTo("about 60 days of 淡季, derived from NEARLY 2 months");
        assertThat(Comparison.of(ORDERS, SINGLES_DAY, SINGLES_DAY.plusDays(3), baseline)
                        .sentence()
                        .zh())
                .isEqualTo("3天相当于淡季约60天，由“近2个月”推算");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | MORE_THAN | 10 | EXACT     | 20 | MORE_THAN | more than 20 orders more than before (before: 10 orders, now: more than 30 orders)",
                "30 | MORE_THAN | 10 | NEARLY    | 20 | MORE_THAN | more than 20 orders more than before (before: nearly 10 orders, now: more than 30 orders)",
                "30 | EXACT     | 10 | NEARLY    | 20 | MORE_THAN | more than 20 orders more than before (before: nearly 10 orders, now: 30 orders)",
                "30 | NEARLY    | 10 | EXACT     | 20 | NEARLY    | nearly 20 orders more than before (before: 10 orders, now: nearly 30 orders)",
                "30 | NEARLY    | 40 | MORE_THAN | 10 | MORE_THAN | more than 10 orders less than before (before: more than 40 orders, now: nearly 30 orders)",
                "30 | ABOUT     | 10 | EXACT     | 20 | ABOUT     | about 20 orders more than before (before: 10 orders, now: about 30 orders)",
                "0  | EXACT     | 50 | MORE_THAN | 50 | MORE_THAN | more than 50 orders less than before (before: more than 50 orders, now: 0 orders)",
                "5  | EXACT     | 5  | EXACT     | 0  | EXACT     | as before (before: 5 orders, now: 5 orders)"
            })
    void a_change_is_bounded_on_the_side_that_both_allow(
            String now,
            Precision precision,
            String before,
            Precision precisionBefore,
            String difference,
            Precision bound,
            String sentence) {
        Comparison comparison = Comparison.of(
                quantity(now, "order", precision),
                null,
                null,
                new Baseline(BaselineKind.BEFORE, quantity(before, "order", precisionBefore), null, null));

        assertThat(comparison.derived().value()).isEqualByComparingTo(difference);
        assertThat(comparison.derived().precision()).isEqualTo(bound);
        assertThat(comparison.sentence().en()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | MORE_THAN | 40 | EXACT     | before: 40 orders, now: more than 30 orders           | 之前40单，现在30多单",
                "40 | EXACT     | 30 | MORE_THAN | before: more than 30 orders, now: 40 orders           | 之前30多单，现在40单",
                "30 | MORE_THAN | 10 | MORE_THAN | before: more than 10 orders, now: more than 30 orders | 之前10多单，现在30多单",
                "30 | MORE_THAN | 30 | EXACT     | before: 30 orders, now: more than 30 orders           | 之前30单，现在30多单",
                "30 | ABOUT     | 31 | EXACT     | before: 31 orders, now: about 30 orders               | 之前31单，现在约30单",
                "30 | ABOUT     | 30 | ABOUT     | before: about 30 orders, now: about 30 orders         | 之前约30单，现在约30单",
                "40 | NEARLY    | 38 | EXACT     | before: 38 orders, now: nearly 40 orders              | 之前38单，现在近40单"
            })
    void where_the_precisions_do_not_decide_the_side_both_are_stated_and_nothing_is_derived(
            String now, Precision precision, String before, Precision precisionBefore, String en, String zh) {
        Comparison comparison = Comparison.of(
                quantity(now, "order", precision),
                null,
                null,
                new Baseline(BaselineKind.BEFORE, quantity(before, "order", precisionBefore), null, null));

        assertThat(comparison.derived()).isNull();
        assertThat(comparison.sentence().en()).isEqualTo(en);
        assertThat(comparison.sentence().zh()).isEqualTo(zh);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50 | EXACT     | 50 kg less than before (before: 50 kg, now: 0 kg)                     | 比之前少50公斤（之前50公斤，现在0公斤）",
                "50 | MORE_THAN | more than 50 kg less than before (before: more than 50 kg, now: 0 kg) | 比之前少50多公斤（之前50多公斤，现在0公斤）",
                "48 | MORE_THAN | more than 48 kg less than before (before: more than 48 kg, now: 0 kg) | 比之前少超过48公斤（之前超过48公斤，现在0公斤）",
                "50 | NEARLY    | nearly 50 kg less than before (before: nearly 50 kg, now: 0 kg)       | 比之前少近50公斤（之前近50公斤，现在0公斤）",
                "50 | ABOUT     | about 50 kg less than before (before: about 50 kg, now: 0 kg)         | 比之前少约50公斤（之前约50公斤，现在0公斤）"
            })
    void a_change_is_told_as_people_say_it_in_both_languages(String before, Precision precision, String en, String zh) {
        Comparison comparison = Comparison.of(
                quantity("0", "kg", Precision.EXACT),
                null,
                null,
                new Baseline(BaselineKind.BEFORE, quantity(before, "kg", precision), null, null));

        assertThat(comparison.sentence().en()).isEqualTo(en);
        assertThat(comparison.sentence().zh()).isEqualTo(zh);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT     | 一天相当于30天，由“30天”推算",
                "MORE_THAN | 一天相当于30多天，由“30多天”推算",
                "NEARLY    | 一天相当于近30天，由“近30天”推算",
                "ABOUT     | 一天相当于约30天，由“约30天”推算"
            })
    void the_time_it_usually_takes_is_told_in_chinese_as_people_say_it(Precision precision, String sentence) {
        Baseline baseline = usually("30", "day", precision, null, null);

        assertThat(Comparison.of(ORDERS, SINGLES_DAY, SINGLES_DAY.plusDays(1), baseline)
                        .sentence()
                        .zh())
                .isEqualTo(sentence);
    }

    @Test
    void only_like_is_compared_with_like() {
        assertThat(assertRefused(
                        "baseline-needs-time",
                        () -> Comparison.require(ORDERS, usually("2", "order", Precision.EXACT, null, null))))
                .containsEntry("unit", "order");
        assertThat(assertRefused(
                        "baseline-unit-differs",
                        () -> Comparison.require(
                                ORDERS,
                                new Baseline(BaselineKind.BEFORE, quantity("2", "yuan", Precision.EXACT), null, null))))
                .containsEntry("unit", "order")
                .containsEntry("baselineUnit", "yuan");
    }

    private static Baseline usually(String value, String unit, Precision precision, String zh, String en) {
        return new Baseline(BaselineKind.EQUIVALENT_PERIOD, quantity(value, unit, precision), zh, en);
    }

    private static Quantity quantity(String value, String unit, Precision precision) {
        return new Quantity(new BigDecimal(value), unit, precision);
    }
}
