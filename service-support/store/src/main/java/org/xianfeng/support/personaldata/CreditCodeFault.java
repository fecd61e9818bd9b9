package org.xianfeng.support.personaldata;

import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.support.language.BilingualText;

/** What can be wrong with a unified social credit code (GB 32100-2015), asked in this order. */
public enum CreditCodeFault implements Fault {
    LENGTH("A unified social credit code has 18 characters.", "统一社会信用代码应为18位。"),
    LOWER_CASE("The letters of the code are capitals.", "代码中的字母应为大写。"),
    CHARACTERS(
            "The code has digits and capital letters without I, O, S, V and Z; characters 3 to 8 are digits.",
            "代码由数字和大写字母组成，不使用I、O、S、V、Z；第3至8位应为数字。"),
    AUTHORITY("The first two characters are no registering authority and kind of body.", "前两位不是有效的登记管理部门代码和机构类别代码。"),
    CHECK_CHARACTER("The last character does not fit the other 17: one of them is wrong.", "校验码与前17位不符，代码有误。"),
    ORGANIZATION_CODE(
            "Characters 9 to 17 are no organisation code: its own check character (GB 11714) is wrong.",
            "第9至17位组织机构代码的校验码（GB 11714）不正确。");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
    /** Registering authority, then the kinds of bodies that it registers. */
    private static final Pattern AUTHORITIES =
            Pattern.compile("1[1239]|2[19]|3[123459]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1");

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_CODE_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final BilingualText text;

    CreditCodeFault(String en, String zh) {
        this.text = BilingualText.of(en, zh);
    }

    /** The first fault of the code, if it has one. */
    static Optional<CreditCodeFault> in(String code) {
        if (code.length() != 18) {
            return Optional.of(LENGTH);
        }
        if (code.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.of(LOWER_CASE);
        }
        if (!FORM.matcher(code).matches()) {
            return Optional.of(CHARACTERS);
        }
        if (!AUTHORITIES.matcher(code.substring(0, 2)).matches()) {
            return Optional.of(AUTHORITY);
        }
        if (checkCharacterOf(code) != code.charAt(17)) {
            return Optional.of(CHECK_CHARACTER);
        }
        return organizationCheckOf(code.substring(8, 16)) == code.charAt(16)
                ? Optional.empty()
                : Optional.of(ORGANIZATION_CODE);
    }

    private static char checkCharacterOf(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Here letters count on from ten without a gap, unlike in the code around it. */
    private static char organizationCheckOf(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_CODE_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), Character.MAX_RADIX) * ORGANIZATION_CODE_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
    }

    @Override
    public String code() {
        return Codes.of("credit-code", this);
    }

    @Override
    public BilingualText text() {
        return text;
    }
}
