package org.xianfeng.membership.enterprise;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What an economic or social unit is. */
public enum EnterpriseKind implements Labelled {
    PRIVATE_ENTERPRISE("Private enterprise", "私营企业"),
    FOREIGN_ENTERPRISE("Foreign-invested enterprise", "外商投资企业"),
    SOLE_PROPRIETOR("Sole trader", "个体工商户"),
    SOCIAL_ORGANIZATION("Social organisation", "社会组织"),
    OTHER("Other", "其他");

    private final BilingualText label;

    EnterpriseKind(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
