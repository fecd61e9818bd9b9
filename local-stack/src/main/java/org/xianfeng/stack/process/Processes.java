package org.xianfeng.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.xianfeng.stack.Obstacle;

/** Starts programs that outlive the launcher, and ends them. */
public final class Processes {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int SECONDS_TO_END = 20;

    private Processes() {}

    /** Starts the program in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it later. */
    public static Process start(Launch launch, Path log) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(launch.command());
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createDirectories(launch.directory());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(launch.directory().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(launch.environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a tool to its end, or to that of this program if it comes first; what it says goes to the log. */
    public static void run(Launch launch, Path log, String purpose) {
        Process process = start(launch, log);
        Thread atExit = new Thread(() -> end(process.toHandle(), "TERM"), purpose);
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            int status = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(atExit);
            if (status != 0) {
                throw new Obstacle("%s failed; %s says why.".formatted(purpose, log));
            }
        } catch (IllegalStateException exiting) {
            process.destroy();
            throw new Obstacle(purpose + " was interrupted.", exiting);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Obstacle(purpose + " was interrupted.", e);
        }
    }

    /** Asks a process to end, and makes it end when it does not; returns whether it ended by itself. */
    public static boolean end(ProcessHandle process, String signal) {
        return end(process, signal, SECONDS_TO_END);
    }

    static boolean end(ProcessHandle process, String signal, int secondsToEnd) {
        signal(process, signal);
        if (endedWithin(process, secondsToEnd)) {
            return true;
        }
        process.destroyForcibly();
        endedWithin(process, SECONDS_TO_END);
        return false;
    }

    private static void signal(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endedWithin(ProcessHandle process, int seconds) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (StartedProcess.isAlive(process)) {
            if (System.nanoTime() > patience || !pause(50)) {
                return false;
            }
        }
        return true;
    }

    /** Waits a moment before looking again; false when somebody wants this thread to stop. */
    public static boolean pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
