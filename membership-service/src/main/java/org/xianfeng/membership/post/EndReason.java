package org.xianfeng.membership.post;

/** The recorded fact that ended a post. The end of the term is none: until then the holder is holding over. */
public enum EndReason {
    SUCCESSION,
    REMOVAL,
    RESIGNATION,
    DISSOLUTION,
    DEATH
}
