package org.xianfeng.membership.person;

/** What of a person can be corrected. */
enum CorrectedField {
    NAME,
    SEX,
    BIRTH_DATE,
    ID_NUMBER,
    PHONE,
    LANDLINE,
    ADDRESS,
    ETHNIC_GROUP,
    EDUCATION
}
