package org.xianfeng.support.feed.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

import java.net.URI;
import java.util.Map;

/** Whom this program follows. */
@ConfigMapping(prefix = "xianfeng.follow")
interface FollowSettings {

    /** By the name that consumers give their source. A source without an address is not followed. */
    @WithParentName
    Map<String, Source> sources();

    /** One service to follow. */
    interface Source {

        /** Its address without a path, for example {@code http://127.0.0.1:8081}. */
        URI url();
    }
}
