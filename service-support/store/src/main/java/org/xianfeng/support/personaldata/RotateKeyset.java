package org.xianfeng.support.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds a fresh key to the file of a keyset: {@code java … RotateKeyset FILE}. The keys before it stay and go on reading,
 * and at every moment the file is either the former one or the new one.
 */
public final class RotateKeyset {

    private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.UTF_8);

    private RotateKeyset() {}

    /** Ends with 1, and one sentence that says why, when the file stays as it was. */
    public static void main(String... arguments) {
        try {
            if (arguments.length != 1) {
                throw new NotRotated("Name one file: that of the keyset to be rotated.");
            }
            System.out.println(rotate(Path.of(arguments[0])));
        } catch (NotRotated e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Why a file was left as it was, for whoever runs the program. */
    static final class NotRotated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotRotated(String sentence) {
            super(sentence);
        }
    }

    /** Rotates the keyset in the file and answers what to tell about it. */
    static String rotate(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new NotRotated("There is no keyset at " + file + ".");
        }
        Path next = newFileBeside(file);
        try {
            String former = read(file);
            KeysetHandle written = replace(file, next, former, rotated(file, former));
            return "%s has a new key, %d, which writes once the service is restarted; keys that go on reading: %d."
                    .formatted(file, written.getPrimary().getId(), written.size() - 1);
        } finally {
            delete(next);
        }
    }

    /** What is written here holds every key that the file has had, or the file stays. */
    static KeysetHandle replace(Path file, Path next, String former, String keyset) {
        KeysetHandle handle = keysetIn(keyset, file);
        if (!opensWhat(keysetIn(former, file), handle)) {
            throw new NotRotated("The new keyset would not read what " + file + " has sealed, so it was not written.");
        }
        try {
            write(next, keyset);
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return handle;
        } catch (IOException e) {
            throw new NotRotated("The new keyset could not be written beside " + file + ": " + e.getMessage() + ".");
        }
    }

    /** Readable by its owner alone; of two who rotate at once the second finds it there. */
    private static Path newFileBeside(Path file) {
        Path next = file.resolveSibling(file.getFileName() + ".rotated");
        try {
            return Files.createFile(
                    next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new NotRotated(
                    next + " is there: somebody is rotating this keyset now, or was interrupted; in that case"
                            + " remove it and try again.");
        } catch (IOException e) {
            throw new NotRotated("Nothing can be written beside " + file + ": " + e.getMessage() + ".");
        }
    }

    private static String rotated(Path file, String former) {
        keysetIn(former, file);
        return NewKeys.rotated(former);
    }

    private static KeysetHandle keysetIn(String text, Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new NotRotated(file + " holds no keyset that can be read.");
        }
    }

    /** Tried, and every id compared: the keys that no longer write still read what is in backups. */
    private static boolean opensWhat(KeysetHandle former, KeysetHandle next) {
        try {
            byte[] sealed =
                    former.getPrimitive(AeadConfig2026.get(), Aead.class).encrypt(SAMPLE, SAMPLE);
            next.getPrimitive(AeadConfig2026.get(), Aead.class).decrypt(sealed, SAMPLE);
            return idsOf(next).containsAll(idsOf(former));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Set<Integer> idsOf(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(i -> keyset.getAt(i).getId())
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new NotRotated(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static void write(Path next, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void delete(Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            throw new NotRotated(next + " has to be removed by hand: " + e.getMessage() + ".");
        }
    }
}
