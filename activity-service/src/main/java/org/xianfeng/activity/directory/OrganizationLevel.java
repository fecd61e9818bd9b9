package org.xianfeng.activity.directory;

/** As much of membership's kinds of organisation as matters here: who holds which meeting, and who has members. */
public enum OrganizationLevel {
    COMMITTEE,
    GENERAL_BRANCH,
    BRANCH,
    GROUP,
    OTHER;

    /** The level of one of membership's kinds; a kind that is not known here yet is OTHER. */
    public static OrganizationLevel ofKind(String kind) {
        if (kind.equals("PARTY_GROUP")) {
            return GROUP;
        }
        if (kind.equals("GENERAL_BRANCH")) {
            return GENERAL_BRANCH;
        }
        if (kind.equals("BRANCH") || kind.endsWith("_BRANCH")) {
            return BRANCH;
        }
        return kind.endsWith("_COMMITTEE") && !kind.startsWith("DISCIPLINE") ? COMMITTEE : OTHER;
    }
}
