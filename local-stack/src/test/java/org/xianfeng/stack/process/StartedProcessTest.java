package org.xianfeng.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;

class StartedProcessTest {

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_process_is_found_again_by_its_number_and_its_start() {
        StartedProcess started =
                StartedProcess.of("gateway", process.toHandle(), "f").orElseThrow();

        assertThat(started.running()).contains(process.toHandle());
    }

    @Test
    void another_program_that_got_the_same_number_later_is_not_ours() {
        StartedProcess started =
                StartedProcess.of("gateway", process.toHandle(), "f").orElseThrow();
        StartedProcess earlier =
                new StartedProcess("gateway", started.pid(), started.startedAt().minus(Duration.ofMinutes(1)), "f");

        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void a_process_that_ended_is_not_running() throws InterruptedException {
        StartedProcess started =
                StartedProcess.of("gateway", process.toHandle(), "f").orElseThrow();

        process.destroyForcibly().waitFor();

        assertThat(started.running()).isEmpty();
    }

    @Test
    void of_a_process_that_ended_before_anybody_looked_nothing_is_known() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(StartedProcess.of("gateway", process.toHandle(), "f")).isEmpty();
    }
}
