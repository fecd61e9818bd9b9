package org.xianfeng.support.scope;

import org.xianfeng.support.feed.follow.FollowerStatus;

/**
 * An {@link AccessBook} whose entries another service derives and this one only follows: they are as old as the last time
 * that everything it had told was applied here.
 */
public interface FollowedAccess extends AccessBook {

    FollowerStatus followed();
}
