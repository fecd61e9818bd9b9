package org.xianfeng.support.scope;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.rulesetting.RuleDefinition;
import org.xianfeng.support.rulesetting.RuleDefinitions;

/** How long access counts that cannot be confirmed; a rule of those programs only that follow it from another. */
@ApplicationScoped
class AccessRules implements RuleDefinitions {

    /** What is younger than the smallest value is never too old, and nobody has to look the rule up. */
    static final int LEAST_MINUTES = 1;

    static final RuleDefinition<Integer> GRANTS_COUNT_FOR = RuleDefinition.integer(
                    "access.unconfirmed-grants-count-for",
                    15,
                    "minute",
                    BilingualText.of(
                            "How long writes by grant and the disclosure of clear personal data go on while membership-service is not heard of.",
                            "收不到 membership-service 消息时，凭授权的写操作和个人信息明文披露还可继续多久。"))
            .between(LEAST_MINUTES, 1440)
            .everywhereTheSame();

    static final RuleDefinition<Integer> FACTS_COUNT_FOR = RuleDefinition.integer(
                    "access.unconfirmed-posts-count-for",
                    24,
                    "hour",
                    BilingualText.of(
                            "How long post holders' writes and members' own bookings and check-ins go on while membership-service is not heard of.",
                            "收不到 membership-service 消息时，职务范围内的写操作以及党员本人的预约、签到还可继续多久。"))
            .between(1, 168)
            .everywhereTheSame();

    private final Instance<FollowedAccess> followed;

    AccessRules(@Any Instance<FollowedAccess> followed) {
        this.followed = followed;
    }

    @Override
    public List<RuleDefinition<?>> rules() {
        return followed.isUnsatisfied() ? List.of() : List.of(GRANTS_COUNT_FOR, FACTS_COUNT_FOR);
    }
}
