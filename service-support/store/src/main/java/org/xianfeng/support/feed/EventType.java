package org.xianfeng.support.feed;

/** One kind of event that a program publishes: an entry of its catalogue, which is an enum that implements this. */
public interface EventType {

    /** Stable, for example {@code org.xianfeng.membership.member.state}. */
    String type();

    /** The noun of what it is about, for example {@code member}. */
    String subjectType();

    Keeping keeping();
}
