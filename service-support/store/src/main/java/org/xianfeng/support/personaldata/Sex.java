package org.xianfeng.support.personaldata;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** As the seventeenth digit of an identity number says it (GB 11643); the numbers are those of GB/T 2261.1. */
public enum Sex implements Labelled {
    MALE("Male", "男"),
    FEMALE("Female", "女");

    private final BilingualText label;

    Sex(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
