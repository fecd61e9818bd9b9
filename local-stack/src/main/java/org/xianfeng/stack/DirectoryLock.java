package org.xianfeng.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One command at a time changes a stack; the system gives the lock back when a command is killed. */
final class DirectoryLock {

    private DirectoryLock() {}

    /** Does the work while no other command of this directory can. */
    static void during(Path directory, Runnable work) {
        try (FileChannel channel = lockFile(directory)) {
            if (acquire(channel) == null) {
                throw new Obstacle(
                        "Another ./stack command is at work in %s; wait for it to end.".formatted(directory));
            }
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lockFile(Path directory) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Obstacle(
                    "Nothing can be written in %s; XIANFENG_STACK_DIRECTORY names another directory."
                            .formatted(directory),
                    e);
        }
    }

    private static FileLock acquire(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }
}
