package org.xianfeng.support.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

import org.xianfeng.support.language.Language;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "EXACT, EXACT, EXACT",
        "EXACT, MORE_THAN, MORE_THAN",
        "NEARLY, EXACT, NEARLY",
        "NEARLY, NEARLY, NEARLY",
        "NEARLY, MORE_THAN, ABOUT",
        "ABOUT, EXACT, ABOUT",
        "MORE_THAN, ABOUT, ABOUT"
    })
    void a_sum_is_no_more_precise_than_its_parts(Precision one, Precision other, Precision sum) {
        Quantity both = days(30, one).plus(days(12, other));

        assertThat(both.value()).isEqualByComparingTo("42");
        assertThat(both.precision()).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "7000, EXACT,     7000,           7000",
        "7000, MORE_THAN, more than 7000, 7000多",
        "50,   MORE_THAN, more than 50,   50多",
        "56,   MORE_THAN, more than 56,   超过56",
        "8,    MORE_THAN, more than 8,    超过8",
        "1.5,  MORE_THAN, more than 1.5,  超过1.5",
        "0,    MORE_THAN, more than 0,    超过0",
        "2,    NEARLY,    nearly 2,       近2",
        "2.50, ABOUT,     about 2.5,      约2.5"
    })
    void a_quantity_is_said_as_people_say_it(BigDecimal value, Precision precision, String en, String zh) {
        Quantity quantity = new Quantity(value, "month", precision);

        assertThat(quantity.said(Language.EN)).isEqualTo(en);
        assertThat(quantity.said(Language.ZH)).isEqualTo(zh);
    }

    @Test
    void apples_are_not_added_to_pears() {
        assertThatThrownBy(() -> days(1, Precision.EXACT).plus(Quantity.exactly(1, "person")))
                .hasMessageContaining("different units");
    }

    private static Quantity days(long value, Precision precision) {
        return new Quantity(BigDecimal.valueOf(value), "day", precision);
    }
}
