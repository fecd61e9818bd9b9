package org.xianfeng.support.quantity;

import org.xianfeng.support.language.BilingualText;

/** How precisely a number was said; what is derived from it is no more precise. */
public enum Precision {
    EXACT("{value}", "{value}"),
    MORE_THAN("more than {value}", "{value}多"),
    NEARLY("nearly {value}", "近{value}"),
    ABOUT("about {value}", "约{value}");

    private final BilingualText phrase;

    Precision(String en, String zh) {
        this.phrase = BilingualText.of(en, zh);
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
