package org.xianfeng.activity.directory;

import java.util.List;
import java.util.UUID;

import org.xianfeng.support.scope.Scope;

/**
 * What the roster says of a member on one day.
 *
 * @param version of her roster state, by which a later correction is noticed
 * @param branchId null if she belonged to no branch that day
 * @param groupId null outside a group
 * @param stage FULL or PROBATIONARY
 * @param state 党籍状态, for example NORMAL
 * @param onRoster whether a member in this state counts
 * @param paths in whose scope she lies: where that branch and that group stand today, or her present ones if she had none
 *     that day
 */
public record MemberOnDay(
        UUID id,
        String name,
        long version,
        UUID branchId,
        UUID groupId,
        String stage,
        String state,
        boolean votingRight,
        boolean onRoster,
        List<String> paths) {

    public boolean liesWithin(Scope scope) {
        return paths.stream().anyMatch(scope::covers);
    }

    public boolean belongsSomewhere() {
        return branchId != null && onRoster;
    }

    /** Id and state only: a name does not belong into logs. */
    @Override
    public String toString() {
        return "member " + id + " " + state;
    }
}
