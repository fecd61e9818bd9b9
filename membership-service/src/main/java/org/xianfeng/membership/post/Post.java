package org.xianfeng.membership.post;

import java.util.Optional;

import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.scope.AccessRole;

/** The posts in Party organisations (支部条例 ch. 6), and what each lets its holder do by default. */
public enum Post implements Labelled {
    SECRETARY("Secretary", "书记", true, AccessRole.ADMINISTRATOR),
    DEPUTY_SECRETARY("Deputy secretary", "副书记", false, AccessRole.ADMINISTRATOR),
    ORGANIZATION_COMMISSIONER("Organisation commissioner", "组织委员", false, AccessRole.ADMINISTRATOR),
    PUBLICITY_COMMISSIONER("Publicity commissioner", "宣传委员", false, AccessRole.STUDY),
    DISCIPLINE_COMMISSIONER("Discipline commissioner", "纪检委员", false, AccessRole.READER),
    UNITED_FRONT_COMMISSIONER("United front commissioner", "统战委员", false, null),
    YOUTH_COMMISSIONER("Youth commissioner", "青年委员", false, null),
    MASS_WORK_COMMISSIONER("Mass work commissioner", "群工委员", false, null),
    COMMITTEE_MEMBER("Committee member", "委员", false, null),
    STANDING_COMMITTEE_MEMBER("Standing committee member", "常委", false, null),
    GROUP_LEADER("Group leader", "党小组组长", true, AccessRole.GROUP_LEADER),
    DISCIPLINE_SECRETARY("Discipline secretary", "纪委书记", true, AccessRole.READER),
    PARTY_WORKER("Party worker", "党务工作者", false, AccessRole.DATA_ENTRY);

    private final BilingualText label;
    private final boolean single;
    private final AccessRole access;

    Post(String en, String zh, boolean single, AccessRole access) {
        this.label = BilingualText.of(en, zh);
        this.single = single;
        this.access = access;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** Whether an organisation has one holder of it at a time, so that a successor ends the predecessor's post. */
    boolean isHeldByOne() {
        return single;
    }

    /** Whether an organisation of this kind has such a post: a group has a leader, a discipline body a secretary of its own. */
    boolean fits(OrganizationKind kind) {
        return switch (this) {
            case GROUP_LEADER -> kind.isGroup();
            case DISCIPLINE_SECRETARY -> kind == OrganizationKind.DISCIPLINE_COMMITTEE;
            case STANDING_COMMITTEE_MEMBER -> kind.isCommittee();
            case DEPUTY_SECRETARY, COMMITTEE_MEMBER, PARTY_WORKER -> !kind.isGroup();
            default -> !kind.isGroup() && kind != OrganizationKind.DISCIPLINE_COMMITTEE;
        };
    }

    /** Whether only those are chosen who vote: a Party worker is appointed and has no vote. */
    boolean needsFullMember() {
        return this != PARTY_WORKER;
    }

    /** What the post gives by default; the rule setting {@code access.post.…} may say otherwise. */
    public Optional<AccessRole> access() {
        return Optional.ofNullable(access);
    }
}
