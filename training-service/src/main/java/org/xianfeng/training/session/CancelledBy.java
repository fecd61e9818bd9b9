package org.xianfeng.training.session;

/** How a booking came to its end. */
public enum CancelledBy {
    /** By the member herself. */
    MEMBER,
    /** By whoever administers her branch. */
    ON_BEHALF,
    /** With the session. */
    SESSION
}
