package org.xianfeng.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process as it was when we started it. Its number alone may be another program's tomorrow, so its start counts too. */
public record StartedProcess(String component, long pid, Instant startedAt, String fingerprint) {

    /** The system derives the start from its boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    /** What to remember of a process, and nothing of one that has ended so soon that nobody knows when it began. */
    public static Optional<StartedProcess> of(String component, ProcessHandle process, String fingerprint) {
        return process.info()
                .startInstant()
                .map(start -> new StartedProcess(component, process.pid(), start, fingerprint));
    }

    /** The process, if it still runs and is the one we started. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(this::isTheSame).filter(StartedProcess::isAlive);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_STEP) <= 0)
                .orElse(false);
    }

    /** Not ended: a process whose parent never asked for its end stays in the table for ever, and does not count. */
    static boolean isAlive(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return process.isAlive()
                    && !stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException notLinuxOrGone) {
            return process.isAlive();
        }
    }
}
