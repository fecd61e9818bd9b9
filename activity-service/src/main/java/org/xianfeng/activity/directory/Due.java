package org.xianfeng.activity.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Who of an organisation is expected. */
@Schema(name = "Due")
public enum Due implements Labelled {
    /** Everybody who belonged that day to it or to anything below it. */
    MEMBERS("Its members", "所属党员"),
    /** Whoever held a post in its leading body that day. */
    LEADING_BODY("Its leading body", "班子成员"),
    /** Nobody: whoever came is counted, and whoever did not was not missed. */
    NOBODY("Nobody", "不设应到");

    private final BilingualText label;

    Due(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** Whether there is a roster to be read of who should come. */
    public boolean expectsSomebody() {
        return this != NOBODY;
    }
}
