package org.xianfeng.membership.member;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How far a member has come: on probation, or full (党章 Art. 7). */
public enum MemberStage implements Labelled {
    PROBATIONARY("Probationary member", "预备党员"),
    FULL("Full member", "正式党员");

    private final BilingualText label;

    MemberStage(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
