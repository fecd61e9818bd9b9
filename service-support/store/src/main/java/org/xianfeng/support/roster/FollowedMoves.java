package org.xianfeng.support.roster;

import io.quarkus.arc.properties.IfBuildProperty;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.rulesetting.ChangeRuleSetting;
import org.xianfeng.support.rulesetting.MovedSettings;

/** What was set for an organisation goes with it when membership-service says that it stands elsewhere. */
@Singleton
@IfBuildProperty(name = "xianfeng.roster.followed", stringValue = "true")
class FollowedMoves extends MovedSettings {

    private final Roster roster;

    FollowedMoves(ChangeRuleSetting change, Roster roster) {
        super(FollowMembership.SOURCE, "org.xianfeng.membership.organization.moved", change);
        this.roster = roster;
    }

    @Override
    protected void hold(FeedEvent move) {
        roster.holdSubtree(move);
    }

    @Override
    protected Optional<Standing> standingOf(UUID organizationId) {
        return roster.standing(organizationId).map(stood -> new Standing(stood.path(), stood.since()));
    }
}
