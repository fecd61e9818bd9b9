package org.xianfeng.membership.post;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.support.rulesetting.RuleSettingFollower;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.time.Time;

/** What a post gives changes for those who hold it when the rule does, not when something else happens to be recorded. */
@ApplicationScoped
class FollowAccessRules implements RuleSettingFollower {

    private final PostHoldingRepository holdings;
    private final DeriveAccess access;
    private final Clock clock;

    FollowAccessRules(PostHoldingRepository holdings, DeriveAccess access, Clock clock) {
        this.holdings = holdings;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void changed(String rule, String path) {
        PostAccess.postOf(rule).ifPresent(post -> derive(EnumSet.of(post), path));
    }

    @Override
    public void moved(String path) {
        derive(EnumSet.allOf(Post.class), path);
    }

    private void derive(Set<Post> posts, String path) {
        access.lockRules();
        access.ofPeople(holdings.holdersOf(posts, PathRange.below(path), Time.today(clock)));
    }
}
