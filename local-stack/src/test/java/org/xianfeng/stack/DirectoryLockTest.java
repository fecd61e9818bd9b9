package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DirectoryLockTest {

    @TempDir
    Path directory;

    @Test
    void two_commands_never_change_one_stack_at_the_same_time() {
        List<String> done = new ArrayList<>();

        DirectoryLock.during(directory, () -> {
            done.add("first");
            assertThatThrownBy(() -> DirectoryLock.during(directory, () -> done.add("second")))
                    .isInstanceOf(Obstacle.class)
                    .hasMessage("Another ./stack command is at work in %s; wait for it to end.", directory);
        });
        DirectoryLock.during(directory, () -> done.add("third"));

        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void where_nothing_can_be_written_a_sentence_says_what_names_another_place() throws IOException {
        Path stack = Files.createFile(directory.resolve("file")).resolve("stack");
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> DirectoryLock.during(stack, () -> done.add("first")))
                .isInstanceOf(Obstacle.class)
                .hasMessage("Nothing can be written in %s; XIANFENG_STACK_DIRECTORY names another directory.", stack);
        assertThat(done).isEmpty();
    }
}
