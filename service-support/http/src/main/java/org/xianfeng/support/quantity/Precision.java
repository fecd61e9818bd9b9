package org.xianfeng.support.quantity;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How precisely a number was said; what is derived from it is no more precise. */
public enum Precision implements Labelled {
    EXACT("Exact", "精确", "{value}", "{value}"),
    MORE_THAN("More than", "多于", "more than {value}", "{value}多"),
    NEARLY("Nearly", "接近", "nearly {value}", "近{value}"),
    ABOUT("About", "约", "about {value}", "约{value}");

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

    /** How people say it; {@code {value}} stands for the number. */
    public BilingualText phrase() {
        return phrase;
    }

    /** Of a sum. */
    Precision and(Precision other) {
        if (this == EXACT) {
            return other;
        }
        return other == EXACT || other == this ? this : ABOUT;
    }
}
