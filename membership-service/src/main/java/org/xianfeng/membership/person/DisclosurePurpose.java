package org.xianfeng.membership.person;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What somebody needs personal data in the clear for. */
public enum DisclosurePurpose implements Labelled {
    VERIFY_IDENTITY("Verify somebody who is here in person", "当面核验身份"),
    CORRECT_RECORD("Correct a record", "更正登记信息"),
    CONTACT("Reach the person", "联系本人"),
    TRANSFER("Write a letter of transfer", "办理组织关系转接"),
    OFFICIAL_REPORT("Fill a report that asks for it", "上级要求的报表");

    private final BilingualText label;

    DisclosurePurpose(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
