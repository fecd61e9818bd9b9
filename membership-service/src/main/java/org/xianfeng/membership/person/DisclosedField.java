package org.xianfeng.membership.person;

/** What of a person is masked and can be disclosed. */
enum DisclosedField {
    ID_NUMBER,
    BIRTH_DATE,
    PHONE,
    LANDLINE,
    ADDRESS
}
