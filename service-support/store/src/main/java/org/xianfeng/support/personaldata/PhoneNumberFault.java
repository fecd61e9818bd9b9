package org.xianfeng.support.personaldata;

import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.support.language.BilingualText;

/** What can be wrong with a telephone number of mainland China. */
public enum PhoneNumberFault implements Fault {
    FORM(
            "Write a mobile number of 11 digits, or a fixed line as area code, hyphen and number (0523-83210000).",
            "请填写11位手机号码，或“区号-号码”形式的固定电话（如0523-83210000）。");

    static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    static final Pattern FIXED_LINE = Pattern.compile("0[0-9]{2,3}-[2-9][0-9]{6,7}");

    private final BilingualText text;

    PhoneNumberFault(String en, String zh) {
        this.text = BilingualText.of(en, zh);
    }

    static Optional<PhoneNumberFault> in(String number) {
        boolean known =
                MOBILE.matcher(number).matches() || FIXED_LINE.matcher(number).matches();
        return known ? Optional.empty() : Optional.of(FORM);
    }

    @Override
    public String code() {
        return Codes.of("phone-number", this);
    }

    @Override
    public BilingualText text() {
        return text;
    }
}
