package org.xianfeng.support.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request may measure before anybody looks at it. */
@ConfigMapping(prefix = "xianfeng.http")
public interface EdgeConfig {

    /** Path and query together; more is 414. Must stay below {@code quarkus.http.limits.max-initial-line-length}. */
    @WithDefault("8K")
    MemorySize maxUri();

    /** Names and values of all headers together; more is 431. Must stay below {@code quarkus.http.limits.max-header-size}. */
    @WithDefault("16K")
    MemorySize maxHeaders();
}
