package org.xianfeng.membership.person;

/** The form of a name: letters of any script, with the signs that stand between them. */
final class PersonName {

    static final int LONGEST = 100;
    static final String FORM = "^[\\p{L}\\p{M}](?:[\\p{L}\\p{M} ·•.'’-]*[\\p{L}\\p{M}.])?$";
    static final String EXPECTED = "A name has letters, and between them spaces, dots, hyphens or apostrophes."
            + " | 姓名由文字组成，其间可有空格、间隔号、连字符或撇号。";

    private PersonName() {}
}
