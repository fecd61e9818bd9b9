package org.xianfeng.activity.activity;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How far an activity has come: planned, then either held or cancelled. What was not held after all is annulled. */
public enum ActivityState implements Labelled {
    PLANNED("Planned", "计划中"),
    HELD("Held", "已开展"),
    CANCELLED("Cancelled", "已取消"),
    ANNULLED("Annulled", "已作废");

    private final BilingualText label;

    ActivityState(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    /** Whether it has been recorded who came, also where that counts no longer. */
    boolean hasSheet() {
        return this == HELD || this == ANNULLED;
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
