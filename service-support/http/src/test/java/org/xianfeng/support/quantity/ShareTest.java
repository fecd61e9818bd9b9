package org.xianfeng.support.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

import org.xianfeng.support.language.Language;

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

    @Test
    void an_exact_whole_gives_an_exact_share() {
        assertThat(Share.of(176, Quantity.exactly(440, "person")).said(Language.EN))
                .isEqualTo("40.0 %");
        assertThat(Share.of(61, Quantity.exactly(150, "enterprise")).said(Language.EN))
                .isEqualTo("40.7 %");
    }

    private static Quantity staff(long value, Precision precision) {
        return new Quantity(BigDecimal.valueOf(value), "person", precision);
    }
}
