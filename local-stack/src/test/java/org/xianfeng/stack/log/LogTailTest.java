package org.xianfeng.stack.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

class LogTailTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("gateway.log");
    }

    @Test
    @Timeout(60)
    void a_followed_log_goes_on_until_somebody_interrupts() throws Exception {
        Files.writeString(file, "before\n");
        PipedInputStream read = new PipedInputStream();
        PrintStream written = new PrintStream(new PipedOutputStream(read), true, StandardCharsets.UTF_8);
        FutureTask<Boolean> following = new FutureTask<>(follow(written));
        Thread follower = new Thread(following, "follower");
        follower.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8));

        assertThat(lines.readLine()).isEqualTo("before");
        Files.writeString(file, "党员之家\n", StandardOpenOption.APPEND);
        assertThat(lines.readLine()).isEqualTo("党员之家");

        follower.interrupt();
        assertThat(following.get()).as("ended").isTrue();
    }

    @Test
    void the_last_complaint_says_why_a_program_ended() throws IOException {
        Files.writeString(
                file,
                """
                INFO  starting
                ERROR the first of two
                  FATAL:  password authentication failed
                For more details run the same command passing the '--verbose' option. Also you can use '--help' to see the details about the usage of the particular command. ERROR
                INFO  ended
                """);

        assertThat(new LogTail(file).lastComplaint()).contains("FATAL:  password authentication failed");
    }

    @Test
    void a_log_without_complaints_or_none_at_all_says_nothing() throws IOException {
        assertThat(new LogTail(file).lastComplaint()).isEmpty();

        Files.writeString(file, "INFO  ready\n");
        assertThat(new LogTail(file).lastComplaint()).isEmpty();
    }

    private Callable<Boolean> follow(PrintStream written) {
        return () -> {
            new LogTail(file).print(written, true);
            return true;
        };
    }
}
