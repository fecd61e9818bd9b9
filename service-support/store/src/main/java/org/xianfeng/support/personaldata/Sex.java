package org.xianfeng.support.personaldata;

/** As the seventeenth digit of an identity number says it (GB 11643); the numbers are those of GB/T 2261.1. */
public enum Sex {
    MALE,
    FEMALE
}
