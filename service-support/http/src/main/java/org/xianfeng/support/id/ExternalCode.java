package org.xianfeng.support.id;

/**
 * The number by which another system knows what it records here. A caller finds by it what she sent, so there is nothing in
 * it that cannot be seen: no blank, no control or format character, no accent apart from its letter.
 */
public final class ExternalCode {

    /** Letters and digits of any script, and signs. */
    public static final String FORM = "^[\\p{L}\\p{N}\\p{P}\\p{S}]{1,64}$";

    public static final String EXPECTED = "1 to 64 letters, digits or signs, without blanks. | 1 至 64 个文字、数字或符号，不含空格。";

    private ExternalCode() {}
}
