package org.xianfeng.activity.attendance;

/** Who is expected when everybody of an organisation is. */
public enum Due {
    /** Everybody who belonged to the branch or group that day. */
    MEMBERS,
    /** Whoever held a post in its leading body that day. */
    LEADING_BODY
}
