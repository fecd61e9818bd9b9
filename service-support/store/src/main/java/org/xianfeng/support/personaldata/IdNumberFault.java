package org.xianfeng.support.personaldata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.support.language.BilingualText;

/** What can be wrong with a citizen's identity number (GB 11643), asked in this order. */
public enum IdNumberFault implements Fault {
    OLD_FORM(
            "The old form with 15 digits is not taken; write the 18 characters of today's card.",
            "不接受15位旧号码，请填写现行身份证上的18位号码。"),
    LENGTH("An identity number has 18 characters.", "身份证号码应为18位。"),
    LOWER_CASE_X("The check character is a capital X.", "校验码X应为大写字母。"),
    CHARACTERS("The first 17 characters are digits, the last one is a digit or X.", "前17位应为数字，最后一位应为数字或大写字母X。"),
    CHECK_CHARACTER("The check character does not fit the other 17: one of them is wrong.", "校验码与前17位不符，号码有误。"),
    REGION("The first two digits are not those of a province.", "前两位不是省级行政区划代码。"),
    BIRTH_DATE("Digits 7 to 14 are no date of birth that exists.", "第7至14位不是真实存在的出生日期。"),
    BORN_IN_FUTURE("The date of birth in the number lies in the future.", "号码中的出生日期晚于今天。");

    private static final int LENGTH_TODAY = 18;
    private static final int LENGTH_BEFORE_1999 = 15;
    private static final int EARLIEST_YEAR = 1880;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private final BilingualText text;

    IdNumberFault(String en, String zh) {
        this.text = BilingualText.of(en, zh);
    }

    /** The first fault of the number on this day, if it has one. */
    static Optional<IdNumberFault> in(String number, LocalDate today) {
        return faultOfForm(number).or(() -> faultOfContent(number, today));
    }

    private static Optional<IdNumberFault> faultOfForm(String number) {
        if (number.length() == LENGTH_BEFORE_1999 && isDigits(number)) {
            return Optional.of(OLD_FORM);
        }
        if (number.length() != LENGTH_TODAY) {
            return Optional.of(LENGTH);
        }
        if (!isDigits(number.substring(0, 17))) {
            return Optional.of(CHARACTERS);
        }
        if (number.charAt(17) == 'x') {
            return Optional.of(LOWER_CASE_X);
        }
        return number.charAt(17) == 'X' || isDigits(number.substring(17)) ? Optional.empty() : Optional.of(CHARACTERS);
    }

    private static Optional<IdNumberFault> faultOfContent(String number, LocalDate today) {
        if (checkCharacterOf(number) != number.charAt(17)) {
            return Optional.of(CHECK_CHARACTER);
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return Optional.of(REGION);
        }
        Optional<LocalDate> birth = birthDateIn(number);
        if (birth.isEmpty()) {
            return Optional.of(BIRTH_DATE);
        }
        return birth.get().isAfter(today) ? Optional.of(BORN_IN_FUTURE) : Optional.empty();
    }

    /** The date of birth that the number carries, if digits 7 to 14 are one. */
    static Optional<LocalDate> birthDateIn(String number) {
        int year = Integer.parseInt(number.substring(6, 10));
        try {
            LocalDate date = LocalDate.of(
                    year, Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            return year < EARLIEST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static char checkCharacterOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** Digits of ASCII only: other scripts' digits, full-width ones too, make a second spelling of the same number. */
    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String code() {
        return Codes.of("id-number", this);
    }

    @Override
    public BilingualText text() {
        return text;
    }
}
