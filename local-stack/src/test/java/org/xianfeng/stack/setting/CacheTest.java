package org.xianfeng.stack.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class CacheTest {

    @TempDir
    Path directory;

    @Test
    void an_entry_is_filled_once() {
        AtomicInteger fillings = new AtomicInteger();
        Cache.Filling filling = entry -> {
            fillings.incrementAndGet();
            Files.writeString(entry.resolve("file"), "content");
        };

        new Cache(directory).entry("tool-1", filling);
        Path entry = new Cache(directory).entry("tool-1", filling);

        assertThat(fillings).hasValue(1);
        assertThat(entry.resolve("file")).hasContent("content");
    }

    @Test
    void a_filling_that_fails_leaves_no_entry_and_the_next_one_begins_anew() {
        assertThatThrownBy(() -> new Cache(directory).entry("tool-1", entry -> {
                    Files.writeString(entry.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(directory.resolve("tool-1")).doesNotExist();

        Path entry = new Cache(directory).entry("tool-1", fresh -> Files.writeString(fresh.resolve("whole"), ""));

        assertThat(entry).isDirectoryContaining(file -> file.endsWith("whole"));
        assertThat(entry.resolve("half")).doesNotExist();
    }
}
