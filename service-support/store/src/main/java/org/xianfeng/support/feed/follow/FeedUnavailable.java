package org.xianfeng.support.feed.follow;

/** The feed gave no answer that could be used; it is asked again. */
public final class FeedUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeedUnavailable(String message) {
        super(message);
    }

    public FeedUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
