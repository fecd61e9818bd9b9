package org.xianfeng.training.session;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How a booking came to its end. */
public enum CancelledBy implements Labelled {
    /** By the member herself. */
    MEMBER("By the member", "本人取消"),
    /** By whoever administers her branch. */
    ON_BEHALF("On her behalf", "代为取消"),
    /** With the session. */
    SESSION("With the session", "随班次取消"),
    /** When her turn came she was no longer one of those for whom the session is. */
    STANDING("No longer of the audience", "已不在听课范围");

    private final BilingualText label;

    CancelledBy(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
