package org.xianfeng.activity.attendance;

/** What the roster that was read expected of somebody at an activity. */
enum Expectation {
    NOTHING,
    PRESENCE,
    /** To be there, and to vote. */
    VOTE;

    static Expectation of(boolean onRoster, boolean votes) {
        return votes ? VOTE : onRoster ? PRESENCE : NOTHING;
    }

    boolean isOnRoster() {
        return this != NOTHING;
    }

    boolean includesVote() {
        return this == VOTE;
    }
}
