package org.xianfeng.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which processes a stack has started, on disk from the moment they run: what is left of a killed run is found here. */
public final class Ledger {

    private final Path file;
    private final Map<String, StartedProcess> entries = new LinkedHashMap<>();

    private Ledger(Path file) {
        this.file = file;
    }

    public static Ledger in(Path directory) {
        Ledger ledger = new Ledger(directory.resolve("processes"));
        ledger.read();
        return ledger;
    }

    /** The component's process, if it still runs. */
    public Optional<ProcessHandle> running(String component) {
        return Optional.ofNullable(entries.get(component)).flatMap(StartedProcess::running);
    }

    /** Whether the component runs, started in exactly this way. */
    public boolean runs(String component, String fingerprint) {
        return running(component).isPresent()
                && entries.get(component).fingerprint().equals(fingerprint);
    }

    public void record(StartedProcess process) {
        entries.put(process.component(), process);
        write();
    }

    public void forget(String component) {
        if (entries.remove(component) != null) {
            write();
        }
    }

    /** One line a process: component, pid, start, fingerprint. A line that cannot be read is nobody's. */
    private void read() {
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                read(line).ifPresent(process -> entries.put(process.component(), process));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<StartedProcess> read(String line) {
        String[] fields = line.split(" ");
        if (fields.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new StartedProcess(fields[0], Long.parseLong(fields[1]), Instant.parse(fields[2]), fields[3]));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private void write() {
        String text = entries.values().stream()
                .map(p -> "%s %d %s %s%n".formatted(p.component(), p.pid(), p.startedAt(), p.fingerprint()))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.writeString(file.resolveSibling("processes.next"), text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
