package org.xianfeng.activity.service;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.xianfeng.activity.roster.Roster;
import org.xianfeng.support.rulesetting.ChangeRuleSetting;
import org.xianfeng.support.rulesetting.MovedSettings;

/** What was set for an organisation goes with it when membership-service says that it stands elsewhere. */
@Singleton
class FollowedMoves extends MovedSettings {

    private final Roster roster;

    FollowedMoves(ChangeRuleSetting change, Roster roster) {
        super("membership", "org.xianfeng.membership.organization.moved", change);
        this.roster = roster;
    }

    @Override
    protected Optional<Standing> standingOf(UUID organizationId) {
        return roster.standing(organizationId).map(stood -> new Standing(stood.path(), stood.since()));
    }
}
