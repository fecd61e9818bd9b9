package org.xianfeng.support.rulesetting;

/**
 * A feature that keeps what follows from a rule. It works that out anew in the transaction that changes the rule; what a
 * setting says of later days it reads with {@link RuleSettings#valuesFrom}. Every bean of this type is told.
 */
public interface RuleSettingFollower {

    /** Another value was set, or one ended, for the organisation at this path and what is below it. */
    void changed(String rule, String path);

    /** The subtree stands here now, below other organisations, whose settings it has from then on. */
    void moved(String path);
}
