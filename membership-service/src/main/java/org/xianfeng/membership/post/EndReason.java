package org.xianfeng.membership.post;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** The recorded fact that ended a post. The end of the term is none: until then the holder is holding over. */
public enum EndReason implements Labelled {
    SUCCESSION("Succeeded by another", "继任更替"),
    ANOTHER_TERM("Appointed for another term", "连任"),
    TRANSFER("Left for another unit", "调离"),
    REMOVAL("Removed from post", "免职"),
    RESIGNATION("Resigned from post", "辞职"),
    DISSOLUTION("Organisation dissolved", "组织撤销"),
    DEATH("Died", "去世");

    private final BilingualText label;

    EndReason(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
