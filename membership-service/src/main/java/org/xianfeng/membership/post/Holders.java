package org.xianfeng.membership.post;

import java.util.List;
import java.util.UUID;

/**
 * Whoever holds one of these posts in a subtree, from a place in their order on.
 *
 * @param path of the subtree
 * @param afterPath where the last one stood that was looked at; empty to begin with
 * @param after her holding
 */
record Holders(List<Post> posts, String path, String afterPath, UUID after) {

    private static final UUID FIRST = new UUID(0, 0);

    static Holders of(List<Post> posts, String path) {
        return new Holders(posts, path, "", FIRST);
    }

    Holders after(PostHoldingRepository.Holder last) {
        return new Holders(posts, path, last.path(), last.holdingId());
    }
}
