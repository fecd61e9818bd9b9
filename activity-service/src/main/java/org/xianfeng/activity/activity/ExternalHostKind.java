package org.xianfeng.activity.activity;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What an external host is. */
public enum ExternalHostKind implements Labelled {
    PARTY_ORGANIZATION("Party organisation elsewhere", "系统外党组织"),
    OFFICE("Government office", "机关单位"),
    ENTERPRISE("Enterprise", "企业"),
    ASSOCIATION("Association", "社会团体"),
    OTHER("Other", "其他");

    private final BilingualText label;

    ExternalHostKind(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
