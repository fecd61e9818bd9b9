package org.xianfeng.stack.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.process.Processes;

class LogTailTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Path file;
    private LogTail log;

    @BeforeEach
    void a_log() {
        file = directory.resolve("gateway.log");
        log = new LogTail(file);
    }

    @Test
    void what_was_written_is_printed_as_it_is() throws IOException {
        Files.writeString(file, "first\n第二行\n");

        log.print(out(), false);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("first\n第二行\n");
    }

    @Test
    void a_log_that_is_not_there_is_said_in_a_sentence() {
        assertThatThrownBy(() -> log.print(out(), false))
                .isInstanceOf(Obstacle.class)
                .hasMessage("There is no log yet: %s.", file);
        assertThatThrownBy(() -> log.print(out(), true)).isInstanceOf(Obstacle.class);
    }

    @Test
    void whoever_follows_reads_what_is_written_later_until_she_has_enough() throws Exception {
        Files.writeString(file, "first\n");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Future<?> following = thread.submit(() -> {
            log.print(out(), true);
            ended.complete(null);
            return null;
        });

        awaitText("first\n");
        Files.writeString(file, "second\n", StandardOpenOption.APPEND);
        awaitText("first\nsecond\n");
        assertThat(following).isNotDone();
        thread.shutdownNow();

        ended.get(1, TimeUnit.MINUTES);
    }

    @Test
    void the_last_complaint_says_why_a_program_ended() throws IOException {
        Files.writeString(
                file,
                """
                INFO  starting
                ERROR the first of several
                  java.net.BindException: Address already in use
                INFO  stopping
                ERROR: For more details run the same command passing the '--verbose' option
                """);

        assertThat(log.lastComplaint()).contains("java.net.BindException: Address already in use");
    }

    @Test
    void a_program_that_did_not_complain_has_no_complaint() throws IOException {
        assertThat(log.lastComplaint()).isEmpty();

        Files.writeString(file, "all is well\n");

        assertThat(log.lastComplaint()).isEmpty();
    }

    private void awaitText(String expected) {
        for (int i = 0; i < 1200 && !written.toString(StandardCharsets.UTF_8).equals(expected); i++) {
            Processes.pause(50);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    private PrintStream out() {
        return new PrintStream(written, true, StandardCharsets.UTF_8);
    }
}
