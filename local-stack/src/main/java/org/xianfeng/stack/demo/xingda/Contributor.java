package org.xianfeng.stack.demo.xingda;

import java.time.LocalDate;

/** The man of 57 in 九厂 who took part in seven patent projects, three of them internationally advanced. */
final class Contributor {

    static final String BRANCH = "XD-09-2";
    static final int PLACE = 12;

    /** So that he is 57 on the day of the source. */
    static final LocalDate BORN = LocalDate.of(1962, 3, 15);

    static final LocalDate JOINED = LocalDate.of(1991, 7, 1);

    private Contributor() {}
}
