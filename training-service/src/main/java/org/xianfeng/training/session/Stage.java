package org.xianfeng.training.session;

/** What was decided about a session; together with the time and the seats it makes its {@link SessionState}. */
public enum Stage {
    /** Being prepared: seen by nobody but those who prepare it. */
    DRAFT,
    /** Announced to its audience. */
    PUBLISHED,
    /** Recorded after it was held. */
    HELD,
    /** Called off. */
    CANCELLED
}
