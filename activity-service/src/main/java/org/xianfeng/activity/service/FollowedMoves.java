package org.xianfeng.activity.service;

import jakarta.inject.Singleton;

import org.xianfeng.support.rulesetting.ChangeRuleSetting;
import org.xianfeng.support.rulesetting.MovedSettings;

/** What was set for an organisation goes with it when membership-service says that it stands elsewhere. */
@Singleton
class FollowedMoves extends MovedSettings {

    FollowedMoves(ChangeRuleSetting change) {
        super("membership", "org.xianfeng.membership.organization.moved", change);
    }
}
