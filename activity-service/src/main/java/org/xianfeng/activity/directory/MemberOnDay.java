package org.xianfeng.activity.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.xianfeng.support.scope.Scope;

/**
 * What the roster says of a member on one day.
 *
 * @param version of her roster state, by which a later correction is noticed
 * @param branchId null if she belonged to no branch that day
 * @param groupId null outside a group
 * @param stage FULL or PROBATIONARY; null before she was a member
 * @param state 党籍状态, for example NORMAL; null with it
 * @param paths in whose scope she lies: where that branch and that group stand today, or her last ones if she had none that
 *     day
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
        List<String> paths) {

    private static final Set<String> COUNTING = Set.of("NORMAL", "RESTORED");

    static MemberOnDay of(ResultSet row) throws SQLException {
        return new MemberOnDay(
                row.getObject("member_id", UUID.class),
                row.getString("display_name"),
                row.getLong("version"),
                row.getObject("branch_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("stage"),
                row.getString("state"),
                row.getBoolean("votes"),
                Stream.of(row.getString("branch_path"), row.getString("group_path"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    public boolean liesWithin(Scope scope) {
        return paths.stream().anyMatch(scope::covers);
    }

    /** Whether she belonged to a branch in a state that counts. */
    public boolean isOnRoster() {
        return branchId != null && state != null && COUNTING.contains(state);
    }

    /** Id and state only: a name does not belong into logs. */
    @Override
    public String toString() {
        return "member " + id + " " + state;
    }
}
