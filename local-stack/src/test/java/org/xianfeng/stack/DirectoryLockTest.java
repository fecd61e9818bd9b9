package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
