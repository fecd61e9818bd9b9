package org.xianfeng.activity.activity;

import java.util.EnumSet;
import java.util.Set;

import org.xianfeng.activity.directory.Due;
import org.xianfeng.activity.directory.OrganizationLevel;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What was done, and which organisations hold such a thing. */
public enum ActivityKind implements Labelled {
    BRANCH_MEMBERS_MEETING("Branch members' meeting", "支部党员大会", Level.BRANCHES),
    BRANCH_COMMITTEE_MEETING("Branch committee meeting", "支部委员会会议", Level.BRANCHES),
    PARTY_GROUP_MEETING("Party group meeting", "党小组会", Level.GROUPS),
    PARTY_LECTURE("Party lecture", "党课", Level.ALL),
    THEME_PARTY_DAY("Theme Party day", "主题党日", Level.ALL),
    ORGANIZATIONAL_LIFE_MEETING("Organisational-life meeting", "组织生活会", Level.BRANCHES_AND_GROUPS),
    DEMOCRATIC_APPRAISAL("Democratic appraisal of members", "民主评议党员", Level.BRANCHES_AND_GROUPS),
    HEART_TO_HEART_TALK("Heart-to-heart talk", "谈心谈话", Level.ALL),
    LEADERSHIP_DEMOCRATIC_LIFE_MEETING("Democratic-life meeting of the leadership", "民主生活会", Level.COMMITTEES),
    BASE_VISIT("Activity at an education base", "教育基地活动", Level.ALL),
    OATH_RENEWAL("Renewal of the oath", "重温入党誓词", Level.ALL),
    DISCOUNT_EVENT("Discount event", "让利促销活动", Level.ALL),
    EXCHANGE_MEETING("Exchange meeting", "交流会", Level.ALL),
    OTHER("Other activity", "其他活动", Level.ALL);

    private static final Set<ActivityKind> STUDY = EnumSet.of(PARTY_LECTURE, THEME_PARTY_DAY, BASE_VISIT, OATH_RENEWAL);
    private static final Set<ActivityKind> OF_LEADING_BODIES =
            EnumSet.of(BRANCH_COMMITTEE_MEETING, LEADERSHIP_DEMOCRATIC_LIFE_MEETING);
    private static final Set<ActivityKind> FOR_WHOEVER_COMES =
            EnumSet.of(HEART_TO_HEART_TALK, DISCOUNT_EVENT, EXCHANGE_MEETING, OTHER);

    private final BilingualText label;
    private final Set<OrganizationLevel> holders;

    ActivityKind(String en, String zh, Set<OrganizationLevel> holders) {
        this.label = BilingualText.of(en, zh);
        this.holders = holders;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    boolean canBeHeldBy(OrganizationLevel level) {
        return holders.contains(level);
    }

    /** Study and what belongs to it: the publicity commissioner's work (支部条例 ch. 6). */
    boolean isStudy() {
        return STUDY.contains(this);
    }

    /** The permission for this kind: whoever may only look after study has the one that begins with {@code study-}. */
    public String permission(String permission) {
        return isStudy() ? "study-" + permission : permission;
    }

    /**
     * Who is expected: the leading body at its own meetings, everybody at what an organisation holds for its members, and
     * nobody at a talk between two, or at what some of the members do with others.
     */
    Due due() {
        if (FOR_WHOEVER_COMES.contains(this)) {
            return Due.NOBODY;
        }
        return OF_LEADING_BODIES.contains(this) ? Due.LEADING_BODY : Due.MEMBERS;
    }

    private static final class Level {
        static final Set<OrganizationLevel> ALL = EnumSet.allOf(OrganizationLevel.class);
        static final Set<OrganizationLevel> COMMITTEES = EnumSet.of(OrganizationLevel.COMMITTEE);
        static final Set<OrganizationLevel> BRANCHES =
                EnumSet.of(OrganizationLevel.BRANCH, OrganizationLevel.GENERAL_BRANCH);
        static final Set<OrganizationLevel> GROUPS = EnumSet.of(OrganizationLevel.GROUP);
        static final Set<OrganizationLevel> BRANCHES_AND_GROUPS =
                EnumSet.of(OrganizationLevel.BRANCH, OrganizationLevel.GENERAL_BRANCH, OrganizationLevel.GROUP);
    }
}
