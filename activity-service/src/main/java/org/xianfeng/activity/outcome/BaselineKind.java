package org.xianfeng.activity.outcome;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What an outcome is compared with. */
public enum BaselineKind implements Labelled {
    /** The time in which as much is usually achieved. */
    EQUIVALENT_PERIOD("The time it usually takes", "平时达到同样成效所需的时间"),
    /** The same measure before. */
    BEFORE("The same measure before", "之前的同一指标");

    private final BilingualText label;

    BaselineKind(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
