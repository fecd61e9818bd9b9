package org.xianfeng.stack.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.setting.WholeDirectory;

/**
 * The copy of a program that is run. The next build writes the original anew, and a program whose files change under it
 * fails at the next class that it needs.
 *
 * @param built the directory that the build makes
 * @param copies where the copy of the last build stands, in a directory named after that build
 */
record ProgramCopy(String program, Path built, Path copies) {

    private static final String JAR = "quarkus-run.jar";

    /** Changes with every build. */
    String build() {
        Path jar = built.resolve(JAR);
        try {
            return Long.toString(Files.getLastModifiedTime(jar).to(TimeUnit.NANOSECONDS));
        } catch (NoSuchFileException e) {
            throw new Obstacle("%s is not built: %s is missing.".formatted(program, jar), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to start. */
    Path jar() {
        return copies.resolve(build()).resolve(JAR);
    }

    /** Copies this build if it is not copied yet, in place of the one before, which nobody runs any more. */
    void make() {
        String build = build();
        WholeDirectory copy = new WholeDirectory(copies.resolve(build));
        copy.filledBy(directory -> copyTo(directory, build));
        copy.removeOthers();
    }

    private void copyTo(Path directory, String build) throws IOException {
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Path target = directory.resolve(built.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (NoSuchFileException e) {
            throw beingBuilt(e);
        } catch (UncheckedIOException e) { // a directory went while it was walked
            if (e.getCause() instanceof NoSuchFileException gone) {
                throw beingBuilt(gone);
            }
            throw e;
        }
        if (!build().equals(build)) {
            throw beingBuilt(null);
        }
    }

    private Obstacle beingBuilt(NoSuchFileException cause) {
        return new Obstacle(
                "%s is being built right now: wait for the end of the build, and start again.".formatted(program),
                cause);
    }
}
