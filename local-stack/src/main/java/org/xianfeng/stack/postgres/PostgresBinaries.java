package org.xianfeng.stack.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.setting.Settings;
import org.xianfeng.stack.setting.WholeDirectory;

/** A PostgreSQL server from the Maven repository, unpacked: nothing has to be installed. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0111;

    private PostgresBinaries() {}

    /** The directory that holds bin, lib and share. */
    static Path unpacked(Settings settings) {
        return new WholeDirectory(settings.cache().resolve("postgres-" + Settings.version("postgres")))
                .filledBy(PostgresBinaries::unpackInto);
    }

    private static void unpackInto(Path directory) throws IOException {
        String archive = "/" + archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Obstacle("The build brought no PostgreSQL for this machine (%s): %s is missing."
                        .formatted(System.getProperty("os.arch"), archive));
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), directory);
        }
    }

    /** As the archive in the artifact for an operating system and processor is called. */
    static String archiveName(String system, String processor) {
        String family = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String architecture = processor.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(family, architecture);
    }

    private static void unpack(TarArchiveInputStream archive, Path directory) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path target = directory.resolve(entry.getName()).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("The archive leaves its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(archive, target);
                boolean executable = (entry.getMode() & EXECUTABLE) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
