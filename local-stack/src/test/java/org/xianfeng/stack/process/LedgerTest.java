package org.xianfeng.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class LedgerTest {

    @TempDir
    Path directory;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
        StartedProcess.of("gateway", process.toHandle(), "as-built-today")
                .ifPresent(started -> Ledger.in(directory).record(started));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void what_a_killed_command_left_running_is_found_by_the_next_one() {
        assertThat(Ledger.in(directory).running("gateway")).contains(process.toHandle());
        assertThat(Ledger.in(directory).running("keycloak")).isEmpty();
    }

    @Test
    void it_stays_only_when_it_was_started_in_the_same_way() {
        Ledger ledger = Ledger.in(directory);

        assertThat(ledger.runs("gateway", "as-built-today")).isTrue();
        assertThat(ledger.runs("gateway", "as-built-tomorrow")).isFalse();
    }

    @Test
    void what_was_ended_is_forgotten() {
        Ledger.in(directory).forget("gateway");

        assertThat(Ledger.in(directory).running("gateway")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half a li",
                "keycloak 12a 2026-11-23T08:00:00Z as-built-today",
                "keycloak 12 2026-11-23T08 as-built-today",
                "keycloak 99999999999999999999 2026-11-23T08:00:00Z as-built-today"
            })
    void a_line_that_cannot_be_read_does_not_hide_the_others(String line) throws IOException {
        Files.writeString(directory.resolve("processes"), line, StandardOpenOption.APPEND);

        assertThat(Ledger.in(directory).running("gateway")).isPresent();
        assertThat(Ledger.in(directory).running("keycloak")).isEmpty();
    }
}
