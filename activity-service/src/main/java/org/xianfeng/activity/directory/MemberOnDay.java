package org.xianfeng.activity.directory;

import java.util.UUID;

/**
 * What the roster says of a member on one day.
 *
 * @param version of her roster state, by which a later correction is noticed
 * @param branchId null if she belonged to no branch that day
 * @param scopePath whose scope she lies in: where that branch stands today, or her present one if she had none that day;
 *     null if she has neither
 * @param groupId null outside a group
 * @param stage FULL or PROBATIONARY
 * @param state 党籍状态, for example NORMAL
 * @param onRoster whether a member in this state counts
 */
public record MemberOnDay(
        UUID id,
        String name,
        long version,
        UUID branchId,
        String scopePath,
        UUID groupId,
        String stage,
        String state,
        boolean votingRight,
        boolean onRoster) {

    public boolean belongsSomewhere() {
        return branchId != null && onRoster;
    }

    /** Id and state only: a name does not belong into logs. */
    @Override
    public String toString() {
        return "member " + id + " " + state;
    }
}
