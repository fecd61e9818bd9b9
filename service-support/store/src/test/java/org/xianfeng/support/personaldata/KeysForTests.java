package org.xianfeng.support.personaldata;

import java.util.Optional;

/** The keys that everybody knows, for tests outside of this package. */
public final class KeysForTests {

    private KeysForTests() {}

    public static PersonalDataKeys known() {
        return new PersonalDataKeys(Optional.empty(), Optional.empty(), false);
    }
}
