package org.xianfeng.support.rulesetting;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;

/** Why a rule setting is not changed as asked. */
public enum RuleSettingProblem implements ProblemType {
    UNKNOWN_RULE(
            404,
            BilingualText.of("Unknown rule", "没有此规则"),
            BilingualText.of("There is no rule named {rule}.", "没有名为 {rule} 的规则。"),
            BilingualText.of("List the rules to see their names.", "请查询规则列表以获知名称。"),
            "rule"),
    RULE_VALUE_NOT_ALLOWED(
            400,
            BilingualText.of("Value not allowed for this rule", "该规则不允许此值"),
            BilingualText.of("{rule} takes {allowed}.", "{rule} 可设为：{allowed}。"),
            BilingualText.of("Send a value of that kind and size.", "请按所示类型和范围填写。"),
            "rule",
            "allowed"),
    RULE_HOLDS_EVERYWHERE(
            409,
            BilingualText.of("One value for all organisations", "该规则全局统一"),
            BilingualText.of(
                    "{rule} has one value for all organisations; none can have its own.",
                    "{rule} 对所有组织取同一值，不能为个别组织单独设置。"),
            BilingualText.of("Set it without naming an organisation.", "请不指定组织，直接设置全局值。"),
            "rule"),
    NO_RULE_SETTING_TO_END(
            409,
            BilingualText.of("Nothing is set there", "此处没有单独设置"),
            BilingualText.of(
                    "No value of {rule} is set there that would still hold on {day}.",
                    "自 {day} 起，此处没有仍然有效的 {rule} 设置。"),
            BilingualText.of(
                    "What holds there comes from an organisation above, or is the default; change it at its origin.",
                    "当前取值来自上级组织或默认值，请在其来源处更改。"),
            "rule",
            "day"),
    RULE_PERIOD_IS_EMPTY(
            400,
            BilingualText.of("The period has no day", "期间为空"),
            BilingualText.of(
                    "The setting would hold from {from} until {until}, which is no day at all.",
                    "该设置自 {from} 起至 {until} 前有效，期间不含任何一天。"),
            BilingualText.of(
                    "Until is the first day that no longer counts; name a later one, or none.",
                    "“至”为首个不再计入的日期，请填写更晚的日期或留空。"),
            "from",
            "until");

    private final ProblemText text;

    RuleSettingProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy, String... facts) {
        this.text = new ProblemText(status, title, detail, remedy, Set.of(facts));
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
