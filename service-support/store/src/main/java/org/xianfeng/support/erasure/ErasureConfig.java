package org.xianfeng.support.erasure;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;
import java.util.Optional;

/** Where it is kept outside of the database who was erased; prod refuses to do without. */
@ConfigMapping(prefix = "xianfeng.erasures")
interface ErasureConfig {

    /**
     * The directory in which each program adds to a file of its own name. It outlives the program, its container and its
     * database: no upgrade and no restored backup may replace what is in it.
     */
    Optional<Path> directory();
}
