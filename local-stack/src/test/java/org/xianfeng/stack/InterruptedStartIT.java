package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.xianfeng.stack.setting.FreePorts;

/** Ctrl-C while {@code ./stack up} is at work: as a program of its own, beside the running stack, sharing only the cache. */
@ExtendWith(RunningStack.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux says in which directory a process works")
class InterruptedStartIT {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Path MACHINE = Path.of("target", "interrupted").toAbsolutePath();

    private final Path directory = MACHINE.resolve("stack");
    private final Path output = MACHINE.resolve("output");
    private Map<String, String> environment;

    @BeforeEach
    void a_stack_of_its_own() throws IOException {
        RunningStack.delete(MACHINE);
        Files.createDirectories(MACHINE);
        environment = new HashMap<>(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "XIANFENG_STACK_DIRECTORY", directory.toString(),
                "XIANFENG_STACK_MEMORY", "1"));
        FreePorts.forAll().forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        everythingIsBuilt();
    }

    @AfterEach
    void nothing_stays_whatever_went_wrong() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void what_was_started_ends_when_the_start_is_interrupted() throws Exception {
        Process up = command("up");
        RunningStack.await("PostgreSQL is ready", () -> Files.readString(output).contains("ready at"));
        RunningStack.await("the next ones start", () -> up.children().count() > 1);

        interrupt(up);

        assertThat(up.waitFor(1, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        assertThat(processes())
                .as("what still runs: %s", Files.readString(output))
                .isEmpty();
        assertThat(output).content().contains("Ending what was started").doesNotContain("Exception", "ended while");
        assertThatNothingRuns();
    }

    @Test
    void a_tool_that_prepares_the_start_ends_as_well() throws Exception {
        Process up = command("up");
        RunningStack.await(
                "the database directory is being made", () -> up.children().count() > 0);

        interrupt(up);

        assertThat(up.waitFor(1, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        assertThat(processes())
                .as("what still runs: %s", Files.readString(output))
                .isEmpty();
        assertThat(output).content().doesNotContain("Exception", "failed");
        assertThatNothingRuns();
    }

    private void assertThatNothingRuns() throws Exception {
        Process status = command("status");

        assertThat(status.waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(output)).hasSize(6).allMatch(line -> line.contains("not running"));
    }

    /** In a process group of its own, as a shell starts it, and open to Ctrl-C even where this build runs unattended. */
    private Process command(String name) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        "setsid",
                        "env",
                        "--default-signal=INT",
                        REPOSITORY.resolve("stack").toString(),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().putAll(environment);
        return command.start();
    }

    /** What a terminal does on Ctrl-C. */
    private static void interrupt(Process group) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", "--", "-" + group.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Everything that works in the directory of this stack, whoever its parent is by now. */
    private List<ProcessHandle> processes() {
        List<ProcessHandle> processes = new ArrayList<>();
        ProcessHandle.allProcesses().forEach(process -> {
            try {
                if (Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                        .startsWith(directory)) {
                    processes.add(process);
                }
            } catch (IOException endedOrNotOurs) {
                // Neither is one of this stack.
            }
        });
        return processes;
    }

    /** Maven is at it: should the script come to another conclusion, it must not start a second build within this one. */
    private void everythingIsBuilt() throws IOException {
        Files.setLastModifiedTime(Path.of("target", "lib"), FileTime.from(Instant.now()));
        Path maven = Files.createDirectories(MACHINE.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho '[ERROR] Something is newer than what was built from it'\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("PATH", maven.getParent() + ":" + System.getenv("PATH"));
    }
}
