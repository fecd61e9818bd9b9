package org.xianfeng.support.personaldata;

import java.util.Locale;

/** How a fault's name becomes its code. */
final class Codes {

    private Codes() {}

    static String of(String subject, Enum<?> fault) {
        return subject + "-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
