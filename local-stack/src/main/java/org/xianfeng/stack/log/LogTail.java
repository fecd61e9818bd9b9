package org.xianfeng.stack.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.process.Processes;

/** What a component wrote, and what it writes from now on. */
public record LogTail(Path file) {

    /** Copies the log; when following, until the thread is interrupted. */
    public void print(PrintStream out, boolean follow) throws IOException {
        if (!Files.exists(file)) {
            throw new Obstacle("There is no log yet: %s.".formatted(file));
        }
        try (InputStream log = Files.newInputStream(file)) {
            do {
                log.transferTo(out);
                out.flush();
            } while (follow && Processes.pause(300));
        } catch (ClosedByInterruptException enough) {
            // Interrupted while it read rather than while it waited: the same end.
        }
    }

    /** The line that most likely says why a program ended. */
    public Optional<String> lastComplaint() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.matches(".*(ERROR|FATAL|Error:|error:|Exception).*"))
                    .filter(line -> !line.contains("For more details"))
                    .reduce((first, last) -> last)
                    .map(String::strip);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
