package org.xianfeng.activity.activity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.rulesetting.RuleDefinition;
import org.xianfeng.support.rulesetting.RuleDefinitions;

/** The numbers on which the rules of activities depend. */
@ApplicationScoped
class ActivityRules implements RuleDefinitions {

    static final RuleDefinition<Integer> LATE_ENTRY_DAYS = RuleDefinition.integer(
                    "activity.late-entry-days",
                    7,
                    "day",
                    BilingualText.of(
                            "Days after its end for which a held activity is recorded without a reason for the delay.",
                            "活动结束后多少天内补录无须说明原因。"))
            .between(0, 365);

    @Override
    public List<RuleDefinition<?>> rules() {
        return List.of(LATE_ENTRY_DAYS);
    }
}
