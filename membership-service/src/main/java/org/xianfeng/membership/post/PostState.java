package org.xianfeng.membership.post;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Whether a holder is within her term, holds over after it, or is out of post. */
public enum PostState implements Labelled {
    HOLDING("Within the term", "在任"),
    HOLDING_OVER("Holding over, election overdue", "届满留任"),
    ENDED("Ended", "已卸任");

    private final BilingualText label;

    PostState(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
