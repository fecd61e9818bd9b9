package org.xianfeng.membership.member;

import java.util.Arrays;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** 党籍状态: whether somebody is a member, and how she ceased to be one (教育管理条例 ch. 5; 党章 Art. 9). */
public enum MembershipState implements Labelled {
    NORMAL("Normal", "正常", true),
    MEMBERSHIP_STOPPED("Membership stopped", "停止党籍", false),
    RESTORED("Restored", "恢复党籍", true),
    RESIGNED("Resigned", "退党", false),
    PERSUADED_TO_LEAVE("Persuaded to leave", "劝退", false),
    REMOVED("Removed", "除名", false),
    EXPELLED("Expelled", "开除党籍", false),
    PROBATION_CANCELLED("Probation cancelled", "取消预备党员资格", false),
    DECEASED("Deceased", "去世", false);

    private final BilingualText label;
    private final boolean onRoster;

    MembershipState(String en, String zh, boolean onRoster) {
        this.label = BilingualText.of(en, zh);
        this.onRoster = onRoster;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** The names of the states whose members are the members of a day, as a query wants them. */
    public static String[] onRoster() {
        return Arrays.stream(values())
                .filter(MembershipState::isOnRoster)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** Whether a member in this state counts in rosters; the others stay in history. */
    public boolean isOnRoster() {
        return onRoster;
    }

    /** Whether the membership is over for good; a stopped one may be restored by procedure. */
    boolean isFinal() {
        return !onRoster && this != MEMBERSHIP_STOPPED;
    }
}
