package org.xianfeng.membership.event;

import org.xianfeng.support.feed.EventType;
import org.xianfeng.support.feed.Keeping;

/** What membership-service tells the others; docs/events.md describes the data of each. */
public enum MembershipEvent implements EventType {
    ORGANIZATION_STATE("organization", "state", Keeping.STATE),
    ORGANIZATION_MOVED("organization", "moved", Keeping.FACT),
    MEMBER_STATE("member", "state", Keeping.STATE),
    ACCESS_STATE("access", "state", Keeping.STATE),
    PERSON_ERASED("person", "erased", Keeping.DELETION);

    private final String subject;
    private final String what;
    private final Keeping keeping;

    MembershipEvent(String subject, String what, Keeping keeping) {
        this.subject = subject;
        this.what = what;
        this.keeping = keeping;
    }

    @Override
    public String type() {
        return "org.xianfeng.membership." + subject + "." + what;
    }

    @Override
    public String subjectType() {
        return subject;
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }
}
