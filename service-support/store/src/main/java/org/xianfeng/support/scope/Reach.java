package org.xianfeng.support.scope;

/** How far a permission goes that an access entry gives. */
public enum Reach {
    /** Only what is about the caller herself. */
    SELF,
    /** The entry's organisation, but nothing below it. */
    ORGANIZATION,
    /** The entry's organisation and everything below it. */
    SUBTREE
}
