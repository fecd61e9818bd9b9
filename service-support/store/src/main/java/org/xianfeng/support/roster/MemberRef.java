package org.xianfeng.support.roster;

import java.util.UUID;

/** A member as we know her; her name is personal and stays out of logs. */
public record MemberRef(UUID memberId, UUID personId, String displayName) {

    @Override
    public String toString() {
        return "member " + memberId;
    }
}
