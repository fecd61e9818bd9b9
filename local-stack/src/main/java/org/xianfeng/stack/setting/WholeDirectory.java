package org.xianfeng.stack.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.stack.Obstacle;

/** A directory that takes long to fill, and is there whole or not at all, whatever was killed meanwhile. */
public record WholeDirectory(Path path) {

    /** Fills a directory that gets its name only when this is done. */
    @FunctionalInterface
    public interface Filling {
        void into(Path directory) throws IOException;
    }

    /** Its path, filled now if it is not there yet; whoever comes at the same time waits. */
    public Path filledBy(Filling filling) {
        if (Files.isDirectory(path)) {
            return path;
        }
        try (FileChannel channel = lockFile();
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(path)) {
                Path unfinished = beside(".unfinished");
                delete(unfinished);
                Files.createDirectories(unfinished);
                filling.into(unfinished);
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what it takes the place of: everything else in the directory that it is in. */
    public void removeOthers() {
        List<Path> own = List.of(path, beside(".lock"));
        try (Stream<Path> files = Files.list(path.getParent())) {
            for (Path other : files.filter(file -> !own.contains(file)).toList()) {
                delete(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel lockFile() {
        try {
            Files.createDirectories(path.getParent());
            return FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Obstacle(
                    "Nothing can be written in %s; XIANFENG_CACHE_DIRECTORY and XIANFENG_STACK_DIRECTORY name other directories."
                            .formatted(path.getParent()),
                    e);
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
