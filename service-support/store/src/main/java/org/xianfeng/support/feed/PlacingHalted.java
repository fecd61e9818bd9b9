package org.xianfeng.support.feed;

/**
 * Events have been committed for long and have no place yet. A feed that went on answering would let its followers believe
 * that they know everything.
 */
public final class PlacingHalted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlacingHalted() {
        super("Events are not being placed", null, false, false);
    }
}
