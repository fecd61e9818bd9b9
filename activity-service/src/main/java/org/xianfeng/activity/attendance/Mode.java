package org.xianfeng.activity.attendance;

import org.xianfeng.support.language.BilingualText;

/** Where people take part. */
public enum Mode {
    ONSITE("On site", "线下"),
    ONLINE("Online", "线上"),
    HYBRID("On site and online", "线上线下结合");

    private final BilingualText label;

    Mode(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    public BilingualText label() {
        return label;
    }

    public boolean offersOnline() {
        return this != ONSITE;
    }

    /** How somebody attends of whom nothing else is said. */
    AttendanceCode usualPresence() {
        return this == ONLINE ? AttendanceCode.ONLINE : AttendanceCode.PRESENT;
    }
}
