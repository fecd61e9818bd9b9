package org.xianfeng.support.rulesetting;

/** Where a rule comes from. */
public enum RuleKind {
    /** A regulation of the central committee. */
    CENTRAL,
    /** A rule of a province, city, district or trade. */
    LOCAL,
    /** Our own choice, for want of a rule. */
    OWN
}
