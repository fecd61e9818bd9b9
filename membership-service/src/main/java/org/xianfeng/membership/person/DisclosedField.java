package org.xianfeng.membership.person;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What of a person is masked and can be disclosed. */
enum DisclosedField implements Labelled {
    ID_NUMBER("Identity number", "公民身份号码"),
    BIRTH_DATE("Date of birth", "出生日期"),
    PHONE("Mobile number", "手机号码"),
    LANDLINE("Landline number", "固定电话"),
    ADDRESS("Address", "住址");

    private final BilingualText label;

    DisclosedField(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
