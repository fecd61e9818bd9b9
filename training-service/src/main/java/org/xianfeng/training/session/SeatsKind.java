package org.xianfeng.training.session;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Whether seats run out. */
public enum SeatsKind implements Labelled {
    LIMITED("Limited", "名额有限"),
    UNLIMITED("Unlimited", "名额不限");

    private final BilingualText label;

    SeatsKind(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
