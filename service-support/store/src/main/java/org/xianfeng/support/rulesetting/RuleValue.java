package org.xianfeng.support.rulesetting;

/** What a rule says in one place on one day, and which setting makes it say so. */
public record RuleValue<T>(T value, RuleReference reference) {}
