package org.xianfeng.support.rulesetting;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Where a rule comes from. */
public enum RuleKind implements Labelled {
    /** A regulation of the central committee. */
    CENTRAL("Central regulation", "中央法规"),
    /** A rule of a province, city, district or trade. */
    LOCAL("Local or trade rule", "地方或行业规定"),
    /** Our own choice, for want of a rule. */
    OWN("Own choice", "自定");

    private final BilingualText label;

    RuleKind(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
