package org.xianfeng.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.xianfeng.stack.Obstacle;

class ProcessesTest {

    @TempDir
    Path directory;

    @Test
    void a_program_gets_its_environment_and_writes_its_log() throws Exception {
        Processes.start(shell("echo $GREETING", Map.of("GREETING", "hello")), log())
                .waitFor();

        assertThat(log()).hasContent("hello");
    }

    @Test
    void the_log_before_this_one_is_kept() throws Exception {
        Processes.start(shell("echo first", Map.of()), log()).waitFor();
        Processes.start(shell("echo second", Map.of()), log()).waitFor();

        assertThat(log()).hasContent("second");
        assertThat(directory.resolve("program.log.previous")).hasContent("first");
    }

    @Test
    void a_program_that_listens_ends_by_itself() throws Exception {
        Process process = Processes.start(shell("exec sleep 300", Map.of()), log());

        assertThat(Processes.end(process.toHandle(), "TERM")).isTrue();
        assertThatItEnded(process);
    }

    @Test
    void a_program_that_does_not_listen_is_killed() throws Exception {
        Process process = Processes.start(shell("trap '' INT; echo deaf; exec sleep 300", Map.of()), log());
        awaitLine("deaf");

        assertThat(Processes.end(process.toHandle(), "INT", 1)).isFalse();
        assertThatItEnded(process);
    }

    @Test
    void a_tool_that_fails_is_named_together_with_its_log() {
        assertThatThrownBy(() -> Processes.run(shell("exit 3", Map.of()), log(), "Making the database directory"))
                .isInstanceOf(Obstacle.class)
                .hasMessage("Making the database directory failed; %s says why.", log());
    }

    /** Asked by the number of the process; the object for it learns of the end from a thread of its own, later. */
    private static void assertThatItEnded(Process process) throws InterruptedException {
        assertThat(StartedProcess.isAlive(process.toHandle())).isFalse();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private Path log() {
        return directory.resolve("program.log");
    }

    private Launch shell(String script, Map<String, String> environment) {
        return new Launch(List.of("sh", "-c", script), environment, directory, "");
    }

    private void awaitLine(String line) throws IOException {
        for (int i = 0; i < 1200 && !Files.readString(log()).contains(line); i++) {
            Processes.pause(50);
        }
        assertThat(log()).hasContent(line);
    }
}
