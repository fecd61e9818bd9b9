package org.xianfeng.activity.attendance;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** In which capacity somebody takes part. */
public enum Capacity implements Labelled {
    MEMBER("Member", "党员", true),
    ORGANIZATION_HEAD("Head of an organisation", "党组织负责人", true),
    PARTY_WORKER("Party worker", "党务工作者", true),
    GUIDANCE_OFFICER("Party-building guidance officer", "党建指导员", false),
    LECTURER("Lecturer", "授课人", false),
    OBSERVER("Observer", "列席人员", false),
    GUEST("Guest", "来宾", false);

    private final BilingualText label;
    private final boolean forOwnOrganization;

    Capacity(String en, String zh, boolean forOwnOrganization) {
        this.label = BilingualText.of(en, zh);
        this.forOwnOrganization = forOwnOrganization;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** Whether a member who comes so stands for her branch unless something else is said. */
    public boolean standsForOwnOrganization() {
        return forOwnOrganization;
    }
}
