package org.xianfeng.stack.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passwords and keys, a file each: random, written once, never changed and never printed. Each program has a directory,
 * in which a file is called like the property whose value it holds: that is how the programs read them.
 */
public final class Secrets {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** The password of this name, made now if it is not there yet. */
    public String of(String name) {
        try {
            return Files.readString(file(name, Secrets::password)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of this name, filled now if it is not there yet; one that is there is left as it is. It gets its name only
     * when all of it is on the disk, so that nobody ever takes half of it for the secret.
     */
    public Path file(String name, Supplier<String> content) {
        Path file = directory.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(file.getParent(), onlyTheOwner("rwx------"));
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, onlyTheOwner("rw-------"));
            Files.writeString(unfinished, content.get(), StandardOpenOption.SYNC);
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 32 letters and digits that nobody mistakes for each other, and that need no quoting anywhere. */
    public static String password() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    public boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    private static FileAttribute<Set<PosixFilePermission>> onlyTheOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
