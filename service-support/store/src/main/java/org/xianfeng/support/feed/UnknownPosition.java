package org.xianfeng.support.feed;

/** The reader stands where this feed has never been: it lost history, and the reader has to begin anew. */
public final class UnknownPosition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPosition(long position) {
        super("The feed does not know position " + position, null, false, false);
    }
}
