package org.xianfeng.support.scope;

/**
 * What somebody may be to an organisation. Entries of effective access name one of these; each program says, in its
 * {@link RolePermissions}, what that allows there.
 */
public enum AccessRole {
    /** Secretary, deputy, organisation commissioner: administers the organisation and what is below it. */
    ADMINISTRATOR,
    /** Party worker (党务工作者): enters data there, decides nothing. */
    DATA_ENTRY,
    /** Publicity commissioner: study and lectures. */
    STUDY,
    /** Discipline commissioner: reads. */
    READER,
    /** Group leader: the meetings and the attendance of the group. */
    GROUP_LEADER,
    /** Guidance officer: reads the assigned organisations and writes her own visits. */
    GUIDANCE,
    /** A member: herself, and what is published to her organisation. */
    MEMBER,
    /** An application: names, branches and posts of the organisations it was let into. */
    APPLICATION
}
