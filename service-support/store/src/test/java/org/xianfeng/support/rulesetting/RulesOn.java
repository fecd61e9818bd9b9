package org.xianfeng.support.rulesetting;

import java.time.Clock;
import java.util.List;

import org.xianfeng.support.audit.Actor;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;

/** Changes the settings of one rule on the connection of a test. */
public final class RulesOn {

    private RulesOn() {}

    public static ChangeRuleSetting change(RuleDefinition<?> rule, Sql sql, Clock clock) {
        return new ChangeRuleSetting(
                new RuleCatalogue(List.of(() -> List.of(rule))),
                new RuleSettingRows(sql),
                List.of(),
                new AdvisoryLock(sql),
                new AuditLog(sql, clock, () -> Actor.job("test")),
                clock);
    }
}
