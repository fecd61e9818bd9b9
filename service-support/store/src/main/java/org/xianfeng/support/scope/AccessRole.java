package org.xianfeng.support.scope;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/**
 * What somebody may be to an organisation. Entries of effective access name one of these; each program says, in its
 * {@link RolePermissions}, what that allows there.
 */
public enum AccessRole implements Labelled {
    /** Secretary, deputy, organisation commissioner: administers the organisation and what is below it. */
    ADMINISTRATOR("Administrator", "管理"),
    /** Party worker (党务工作者): enters data there, decides nothing. */
    DATA_ENTRY("Data entry", "录入"),
    /** Publicity commissioner: study and lectures. */
    STUDY("Study and lectures", "学习与党课"),
    /** Discipline commissioner: reads. */
    READER("Reader", "查阅"),
    /** Group leader: the meetings and the attendance of the group. */
    GROUP_LEADER("Group leader", "党小组组长"),
    /** Guidance officer: reads the assigned organisations and writes her own visits. */
    GUIDANCE("Guidance officer", "党建指导员"),
    /** A member: herself, and what is published to her organisation. */
    MEMBER("Member", "党员本人"),
    /** An application: names, branches and posts of the organisations it was let into. */
    APPLICATION("Application", "应用程序");

    private final BilingualText label;

    AccessRole(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
