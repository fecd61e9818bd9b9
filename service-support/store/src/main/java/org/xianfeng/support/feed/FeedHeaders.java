package org.xianfeng.support.feed;

/** The headers of a page. */
public final class FeedHeaders {

    /** Another value than before tells the reader to begin anew at 0. */
    public static final String EPOCH = "Feed-Epoch";

    /** The last position given so far. */
    public static final String HEAD = "Feed-Head";

    /** The position after this page, to be sent as {@code after}. */
    public static final String NEXT = "Feed-Next";

    /** To be sent as {@code mark} with that position. */
    public static final String MARK = "Feed-Mark";

    private FeedHeaders() {}
}
