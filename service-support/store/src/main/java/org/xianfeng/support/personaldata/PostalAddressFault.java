package org.xianfeng.support.personaldata;

import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.text.Legible;

/** What can be wrong with an address. */
public enum PostalAddressFault implements Fault {
    LENGTH("An address has between 1 and 200 characters.", "地址应为1至200个字符。"),
    ILLEGIBLE("An address is one line of text that can be seen.", "地址应为一行可见的文字。");

    private static final int LONGEST = 200;
    private static final Pattern LEGIBLE = Pattern.compile(Legible.LINE);

    private final BilingualText text;

    PostalAddressFault(String en, String zh) {
        this.text = BilingualText.of(en, zh);
    }

    static Optional<PostalAddressFault> in(String address) {
        if (address.isBlank() || address.length() > LONGEST) {
            return Optional.of(LENGTH);
        }
        return LEGIBLE.matcher(address).matches() ? Optional.empty() : Optional.of(ILLEGIBLE);
    }

    @Override
    public String code() {
        return Codes.of("postal-address", this);
    }

    @Override
    public BilingualText text() {
        return text;
    }
}
