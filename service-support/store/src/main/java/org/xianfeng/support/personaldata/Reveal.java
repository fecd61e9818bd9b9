package org.xianfeng.support.personaldata;

/** Why the program looks at the clear text of a {@link Secret}: there is no way to it without saying so. */
public enum Reveal {
    /** To store it encrypted. */
    TO_ENCRYPT,
    /** To store or look up its keyed hash. */
    TO_HASH,
    /** To compare it with something, without letting it out. */
    TO_CHECK,
    /** To say again what was announced, to those to whom it was announced. */
    TO_ANNOUNCE,
    /** To answer a request that stated its purpose and is on the audit trail. */
    TO_DISCLOSE
}
