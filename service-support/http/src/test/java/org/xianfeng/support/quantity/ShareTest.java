package org.xianfeng.support.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.quantity.Share.Bound;

class ShareTest {

    @Test
    void a_part_of_more_than_seven_thousand_is_below_the_share_of_seven_thousand() {
        Share share = Share.of(530, staff(7000, Precision.MORE_THAN));

        assertThat(share.said(Language.EN)).isEqualTo("below 7.6 %");
        assertThat(share.said(Language.ZH)).isEqualTo("低于7.6%");
    }

    @Test
    void a_bound_is_rounded_so_that_it_stays_true() {
        assertThat(Share.of(501, staff(7000, Precision.MORE_THAN)).percent()).isEqualByComparingTo("7.2");
        assertThat(Share.of(501, staff(7000, Precision.NEARLY)).said(Language.EN))
                .isEqualTo("above 7.1 %");
    }

    @ParameterizedTest
    @CsvSource({
        "176, 440, EXACTLY, 40.0 %",
        "440, 440, EXACTLY, 100.0 %",
        "1, 8, EXACTLY, 12.5 %",
        "1, 3, ABOUT, about 33.3 %",
        "61, 150, ABOUT, about 40.7 %"
    })
    void the_share_of_an_exact_whole_is_exact_unless_it_had_to_be_rounded(
            long part, long whole, Bound bound, String said) {
        Share share = Share.of(part, Quantity.exactly(whole, "person"));

        assertThat(share.bound()).isEqualTo(bound);
        assertThat(share.said(Language.EN)).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void nobody_is_exactly_no_part_of_anything(Precision precision) {
        Share share = Share.of(0, staff(7000, precision));

        assertThat(share.bound()).isEqualTo(Bound.EXACTLY);
        assertThat(share.said(Language.EN)).isEqualTo("0.0 %");
        assertThat(share.said(Language.ZH)).isEqualTo("0.0%");
    }

    @Test
    void a_share_of_about_so_many_is_about_so_much() {
        assertThat(Share.of(530, staff(7000, Precision.ABOUT)).said(Language.ZH))
                .isEqualTo("约7.6%");
    }

    private static Quantity staff(long value, Precision precision) {
        return new Quantity(BigDecimal.valueOf(value), "person", precision);
    }
}
