package org.xianfeng.support.personaldata;

import java.util.Optional;

import org.xianfeng.support.language.BilingualText;

/** What can be wrong with an address. */
public enum PostalAddressFault implements Fault {
    LENGTH("An address has between 1 and 200 characters.", "地址应为1至200个字符。");

    private static final int LONGEST = 200;

    private final BilingualText text;

    PostalAddressFault(String en, String zh) {
        this.text = BilingualText.of(en, zh);
    }

    static Optional<PostalAddressFault> in(String address) {
        return address.isBlank() || address.length() > LONGEST ? Optional.of(LENGTH) : Optional.empty();
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
