package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Why the roster was read for an activity. */
@Schema(name = "RosterReadingCause")
public enum ReadingCause implements Labelled {
    HELD("Recorded as held", "登记为已开展"),
    HOST_JOINED("Another host confirmed its part", "另一主办方确认参与"),
    READ_ANEW("Read anew, for a stated reason", "说明原因后重新读取");

    private final BilingualText label;

    ReadingCause(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
