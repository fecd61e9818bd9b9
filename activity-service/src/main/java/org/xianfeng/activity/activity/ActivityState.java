package org.xianfeng.activity.activity;

import org.xianfeng.support.language.BilingualText;

/** How far an activity has come: planned, then either held or cancelled. */
public enum ActivityState {
    PLANNED("Planned", "计划中"),
    HELD("Held", "已开展"),
    CANCELLED("Cancelled", "已取消");

    private final BilingualText label;

    ActivityState(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    public BilingualText label() {
        return label;
    }
}
