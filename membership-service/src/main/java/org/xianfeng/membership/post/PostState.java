package org.xianfeng.membership.post;

/** Whether a holder is within her term, holds over after it, or is out of post. */
public enum PostState {
    HOLDING,
    HOLDING_OVER,
    ENDED
}
