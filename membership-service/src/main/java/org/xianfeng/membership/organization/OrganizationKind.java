package org.xianfeng.membership.organization;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/**
 * The kinds of Party organisation and what each may contain (支部条例 Art. 4, 5 and 13; 党章 ch. 5). A kind declares its
 * children here, so that no other code asks which kind something is to learn what may stand below it.
 */
public enum OrganizationKind implements Labelled {
    PARTY_COMMITTEE("Party committee", "基层党委", Level.COMMITTEE),
    INDUSTRY_COMMITTEE("Industry committee", "行业（综合）党委", Level.COMMITTEE),
    PARTY_WORK_COMMITTEE("Party work committee", "党工委", Level.COMMITTEE),
    GENERAL_BRANCH("General branch", "党总支", Level.GENERAL_BRANCH),
    BRANCH("Branch", "党支部", Level.BRANCH),
    JOINT_BRANCH("Joint branch", "联合党支部", Level.BRANCH),
    INDUSTRY_BRANCH("Industry branch", "行业党支部", Level.BRANCH),
    MARKET_BRANCH("Market branch", "专业市场党支部", Level.BRANCH),
    BUILDING_BRANCH("Building branch", "楼宇党支部", Level.BRANCH),
    PROJECT_BRANCH("Project branch", "项目党支部", Level.BRANCH),
    MOBILE_MEMBER_BRANCH("Branch of mobile members", "流动党员党支部", Level.BRANCH),
    TEMPORARY_BRANCH("Temporary branch", "临时党支部", Level.BRANCH, Relationships.ELSEWHERE),
    FUNCTIONAL_BRANCH("Functional branch", "功能型党支部", Level.BRANCH, Relationships.ELSEWHERE),
    PARTY_GROUP("Party group", "党小组", Level.GROUP),
    DISCIPLINE_COMMITTEE("Discipline committee", "纪律检查委员会", Level.BODY);

    private final BilingualText label;
    private final Level level;
    private final Relationships relationships;

    OrganizationKind(String en, String zh, Level level) {
        this(en, zh, level, level == Level.BRANCH ? Relationships.HERE : Relationships.ELSEWHERE);
    }

    OrganizationKind(String en, String zh, Level level, Relationships relationships) {
        this.label = BilingualText.of(en, zh);
        this.level = level;
        this.relationships = relationships;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** Whether an organisation of that kind may stand directly below one of this kind. */
    public boolean canContain(OrganizationKind child) {
        return level.children().contains(child.level);
    }

    /** Whether it may stand at the top of a tree; its superior is then named outside this system. */
    public boolean canBeRoot() {
        return level == Level.COMMITTEE || level == Level.GENERAL_BRANCH || level == Level.BRANCH;
    }

    public boolean isBranch() {
        return level == Level.BRANCH;
    }

    /**
     * Whether members' relationships (组织关系) may lie in it: of each in exactly one branch (教育管理条例 Art. 25), and in none
     * formed for a task or a purpose, whose members stay with the branch they come from (支部条例 ch. 2; domain.md
     * §1.1).
     */
    public boolean holdsRelationships() {
        return relationships == Relationships.HERE;
    }

    public boolean isCommittee() {
        return level == Level.COMMITTEE;
    }

    public boolean isGroup() {
        return level == Level.GROUP;
    }

    /** Whether members belong to both in the same way: to a branch as to another, to a group as to another. */
    boolean takesMembersLike(OrganizationKind other) {
        return level == other.level && relationships == other.relationships;
    }

    /** Where the relationships lie of whoever takes part in it. */
    private enum Relationships {
        HERE,
        ELSEWHERE
    }

    private enum Level {
        COMMITTEE,
        GENERAL_BRANCH,
        BRANCH,
        GROUP,
        BODY;

        private Set<Level> children() {
            return switch (this) {
                case COMMITTEE -> Set.of(COMMITTEE, GENERAL_BRANCH, BRANCH, BODY);
                case GENERAL_BRANCH -> Set.of(BRANCH);
                case BRANCH -> Set.of(GROUP);
                case GROUP, BODY -> Set.of();
            };
        }
    }
}
