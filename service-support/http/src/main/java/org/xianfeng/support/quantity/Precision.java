package org.xianfeng.support.quantity;

import java.math.BigDecimal;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How precisely a number was said; what is derived from it is no more precise. */
public enum Precision implements Labelled {
    EXACT("Exact", "精确", "{value}", "{value}"),
    MORE_THAN("More than", "多于", "more than {value}", "{value}多"),
    NEARLY("Nearly", "接近", "nearly {value}", "近{value}"),
    ABOUT("About", "约", "about {value}", "约{value}");

    private static final BilingualText MORE_THAN_UNROUND = BilingualText.of("more than {value}", "超过{value}");

    private final BilingualText label;
    private final BilingualText phrase;

    Precision(String labelEn, String labelZh, String en, String zh) {
        this.label = BilingualText.of(labelEn, labelZh);
        this.phrase = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /**
     * How people say it of this number, for which {@code {value}} stands. In Chinese only round numbers are counted with
     * 多: 50多, but 超过56.
     */
    BilingualText phrase(BigDecimal number) {
        return this == MORE_THAN && !isRound(number) ? MORE_THAN_UNROUND : phrase;
    }

    private static boolean isRound(BigDecimal number) {
        return number.signum() > 0 && number.remainder(BigDecimal.TEN).signum() == 0;
    }

    /** Of a sum. */
    Precision and(Precision other) {
        if (this == EXACT) {
            return other;
        }
        return other == EXACT || other == this ? this : ABOUT;
    }
}
