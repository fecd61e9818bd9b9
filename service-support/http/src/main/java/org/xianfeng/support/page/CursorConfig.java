package org.xianfeng.support.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.util.Optional;

/** With which key cursors are sealed. All instances of a program need the same one, or a page ends at the next instance. */
@ConfigMapping(prefix = "xianfeng.cursor")
public interface CursorConfig {

    /** A file with 32 random bytes in Base64. */
    Optional<Path> keyFile();

    /** The same key as a value, where files are not at hand. */
    Optional<String> key();

    /** Whether the program has lists, so that it must not start in production without a key. */
    @WithDefault("false")
    boolean required();
}
