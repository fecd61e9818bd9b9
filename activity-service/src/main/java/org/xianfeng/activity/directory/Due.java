package org.xianfeng.activity.directory;

/** Who of an organisation is expected. */
public enum Due {
    /** Everybody who belonged that day to it or to anything below it. */
    MEMBERS,
    /** Whoever held a post in its leading body that day. */
    LEADING_BODY
}
