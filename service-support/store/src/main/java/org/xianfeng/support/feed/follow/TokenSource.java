package org.xianfeng.support.feed.follow;

/** Where a follower gets the access token that it shows to a feed. */
public interface TokenSource {

    /** A token that is valid now. */
    String token();

    /** The last one was refused; the next must be another. */
    void refused();
}
