package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Where people take part. */
@Schema(name = "ActivityMode")
public enum Mode implements Labelled {
    ONSITE("On site", "线下"),
    ONLINE("Online", "线上"),
    HYBRID("On site and online", "线上线下结合");

    private final BilingualText label;

    Mode(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
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
