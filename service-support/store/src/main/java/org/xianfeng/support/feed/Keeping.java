package org.xianfeng.support.feed;

/** How long the feed has to keep an event. */
public enum Keeping {
    /** Something that happened: kept, because nothing later repeats it. */
    FACT,
    /** The whole state of a subject: superseded by the next one of the same type, and compacted then. */
    STATE,
    /** The end of subjects: kept itself, while their states before it are removed at once. */
    DELETION
}
