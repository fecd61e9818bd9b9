package org.xianfeng.support.personaldata;

/**
 * The form of a name: letters of any script, with the signs that stand between them. There are no digits in it, so nobody is
 * recorded by her identity or telephone number where a name is asked for.
 */
public final class PersonName {

    public static final int LONGEST = 100;
    public static final String FORM = "^[\\p{L}\\p{M}](?:[\\p{L}\\p{M} ·•.'’-]*[\\p{L}\\p{M}.])?$";
    public static final String EXPECTED = "A name has letters, and between them spaces, dots, hyphens or apostrophes."
            + " | 姓名由文字组成，其间可有空格、间隔号、连字符或撇号。";

    private PersonName() {}
}
