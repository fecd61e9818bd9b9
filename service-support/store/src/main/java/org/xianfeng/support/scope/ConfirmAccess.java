package org.xianfeng.support.scope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.xianfeng.support.feed.follow.FollowerStatus;
import org.xianfeng.support.rulesetting.RuleDefinition;
import org.xianfeng.support.rulesetting.RuleSettings;
import org.xianfeng.support.rulesetting.RuleValue;
import org.xianfeng.support.scope.Confirmation.Limit;
import org.xianfeng.support.time.Time;

/** Says how old this program's knowledge of access is now, and what its rules make of that. */
@ApplicationScoped
class ConfirmAccess {

    private static final Duration NEVER_TOO_OLD = Duration.ofMinutes(AccessRules.LEAST_MINUTES);

    private final Instance<FollowedAccess> followed;
    private final RuleSettings rules;
    private final Clock clock;

    ConfirmAccess(@Any Instance<FollowedAccess> followed, RuleSettings rules, Clock clock) {
        this.followed = followed;
        this.rules = rules;
        this.clock = clock;
    }

    /** While the feed flows this costs nothing: the rules are looked up when what is known is a minute old. */
    Confirmation now() {
        if (followed.isUnsatisfied()) {
            return Confirmation.FRESH;
        }
        FollowerStatus status = followed.get().followed();
        Duration age = status.sinceComplete(clock);
        if (age.compareTo(NEVER_TOO_OLD) < 0) {
            return Confirmation.FRESH;
        }
        return new Confirmation(
                Optional.ofNullable(status.completeAt()).orElse(Instant.EPOCH),
                age,
                limit(AccessRules.GRANTS_COUNT_FOR, ChronoUnit.MINUTES),
                limit(AccessRules.FACTS_COUNT_FOR, ChronoUnit.HOURS));
    }

    private Limit limit(RuleDefinition<Integer> rule, ChronoUnit unit) {
        RuleValue<Integer> value = rules.valueFor(rule, RuleSettings.EVERYWHERE, Time.today(clock));
        return new Limit(Duration.of(value.value(), unit), value.reference());
    }
}
