package org.xianfeng.membership.member;

import org.xianfeng.support.language.BilingualText;

/** How far a member has come: on probation, or full (党章 Art. 7). */
public enum MemberStage {
    PROBATIONARY("Probationary member", "预备党员"),
    FULL("Full member", "正式党员");

    private final BilingualText label;

    MemberStage(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    public BilingualText label() {
        return label;
    }
}
