package org.xianfeng.activity.activity;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How far an activity has come: planned, then either held or cancelled. */
public enum ActivityState implements Labelled {
    PLANNED("Planned", "计划中"),
    HELD("Held", "已开展"),
    CANCELLED("Cancelled", "已取消");

    private final BilingualText label;

    ActivityState(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
