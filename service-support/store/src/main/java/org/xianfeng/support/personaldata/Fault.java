package org.xianfeng.support.personaldata;

import org.xianfeng.support.language.BilingualText;

/** What is wrong with a value as somebody wrote it. The code is stable for as long as the API is. */
public interface Fault {

    /** Kebab-case, for example {@code id-number-check-character}. */
    String code();

    /** What is wrong, without the value itself. */
    BilingualText text();
}
