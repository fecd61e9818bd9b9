package org.xianfeng.support.personaldata;

import java.time.LocalDate;

import org.xianfeng.support.search.Surnames;

/** What is shown of personal data that is not itself a {@link Secret}. */
public final class Mask {

    private Mask() {}

    /** 张*, 欧阳*: the surname, and nothing about how long the given name is. */
    public static String name(String name) {
        return Surnames.surnameOf(name) + "*";
    }

    /** Of a date of birth the year. */
    public static int birthDate(LocalDate birthDate) {
        return birthDate.getYear();
    }

    /** Of an e-mail address the first character and the domain. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }
}
