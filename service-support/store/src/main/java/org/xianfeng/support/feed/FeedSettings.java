package org.xianfeng.support.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How this program hands out its events. */
@ConfigMapping(prefix = "xianfeng.feed")
interface FeedSettings {

    /** How often to look for committed events that nobody announced: those of another replica, or of one that died. */
    @WithDefault("200ms")
    Duration pollEvery();

    /** How often to remove states that a later one supersedes. */
    @WithDefault("1h")
    Duration compactEvery();

    /** How many readers may wait for news at once. */
    @WithDefault("64")
    int waitingReaders();
}
