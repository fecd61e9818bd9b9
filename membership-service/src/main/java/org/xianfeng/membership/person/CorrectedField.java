package org.xianfeng.membership.person;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What of a person can be corrected. */
enum CorrectedField implements Labelled {
    NAME("Name", "姓名"),
    SEX("Sex", "性别"),
    BIRTH_DATE("Date of birth", "出生日期"),
    ID_NUMBER("Identity number", "公民身份号码"),
    PHONE("Mobile number", "手机号码"),
    LANDLINE("Landline number", "固定电话"),
    ADDRESS("Address", "住址"),
    ETHNIC_GROUP("Ethnic group", "民族"),
    EDUCATION("Education", "学历");

    private final BilingualText label;

    CorrectedField(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
