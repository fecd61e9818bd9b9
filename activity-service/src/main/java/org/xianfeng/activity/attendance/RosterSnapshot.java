package org.xianfeng.activity.attendance;

import java.util.UUID;

import org.xianfeng.activity.directory.MemberOnDay;

/** What a member was on the day of the activity, as the roster said when she was entered. It never changes again. */
record RosterSnapshot(
        UUID branchId, UUID groupId, String stage, String state, boolean votingRight, long rosterVersion) {

    static RosterSnapshot of(MemberOnDay member) {
        return new RosterSnapshot(
                member.branchId(),
                member.groupId(),
                member.stage(),
                member.state(),
                member.votingRight(),
                member.version());
    }

    /** Whether the roster says something else of the same day by now. */
    boolean differsFrom(MemberOnDay now) {
        RosterSnapshot other = of(now);
        return !new RosterSnapshot(branchId, groupId, stage, state, votingRight, other.rosterVersion).equals(other);
    }
}
