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

import org.xianfeng.stack.Obstacle;

class WholeDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void it_is_filled_once() {
        AtomicInteger fillings = new AtomicInteger();
        WholeDirectory.Filling filling = entry -> {
            fillings.incrementAndGet();
            Files.writeString(entry.resolve("file"), "content");
        };

        new WholeDirectory(directory.resolve("tool-1")).filledBy(filling);
        Path entry = new WholeDirectory(directory.resolve("tool-1")).filledBy(filling);

        assertThat(fillings).hasValue(1);
        assertThat(entry.resolve("file")).hasContent("content");
    }

    @Test
    void a_filling_that_fails_leaves_nothing_and_the_next_one_begins_anew() {
        assertThatThrownBy(() -> new WholeDirectory(directory.resolve("tool-1")).filledBy(entry -> {
                    Files.writeString(entry.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(directory.resolve("tool-1")).doesNotExist();

        Path entry = new WholeDirectory(directory.resolve("tool-1"))
                .filledBy(fresh -> Files.writeString(fresh.resolve("whole"), ""));

        assertThat(entry).isDirectoryContaining(file -> file.endsWith("whole"));
        assertThat(entry.resolve("half")).doesNotExist();
    }

    @Test
    void where_nothing_can_be_written_a_sentence_says_where_and_what_names_another_place() throws IOException {
        Path home = Files.createFile(directory.resolve("home"));

        assertThatThrownBy(() -> new WholeDirectory(home.resolve("cache/tool-1")).filledBy(entry -> {}))
                .isInstanceOf(Obstacle.class)
                .hasMessage(
                        "Nothing can be written in %s; XIANFENG_CACHE_DIRECTORY and XIANFENG_STACK_DIRECTORY"
                                + " name other directories.",
                        home.resolve("cache"));
    }

    @Test
    void what_it_takes_the_place_of_can_be_removed() {
        new WholeDirectory(directory.resolve("tool-1")).filledBy(entry -> Files.writeString(entry.resolve("file"), ""));
        WholeDirectory second = new WholeDirectory(directory.resolve("tool-2"));
        second.filledBy(entry -> Files.writeString(entry.resolve("file"), ""));

        second.removeOthers();

        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("tool-2", "tool-2.lock");
        assertThat(directory.resolve("tool-2/file")).exists();
    }
}
