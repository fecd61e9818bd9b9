package org.xianfeng.stack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.process.Processes;
import org.xianfeng.stack.setting.Settings;
import org.xianfeng.stack.setting.WholeDirectory;

/** Keycloak from its zip, unpacked and built once, so that each start is an optimised one. */
final class KeycloakDistribution {

    private final Settings settings;

    KeycloakDistribution(Settings settings) {
        this.settings = settings;
    }

    /** The directory that holds bin and lib; it is shared, so nothing may be written there. */
    Path built() {
        return new WholeDirectory(
                        settings.cache().resolve("keycloak-%s-%s".formatted(Settings.version("keycloak"), edition())))
                .filledBy(this::unpackAndBuild);
    }

    /** Another choice at build time needs another cache entry. */
    private static String edition() {
        return Integer.toHexString(KeycloakServer.BUILD_OPTIONS.hashCode());
    }

    private void unpackAndBuild(Path directory) throws IOException {
        unpack(settings.repository().resolve("local-stack/target/keycloak/keycloak-quarkus-dist.zip"), directory);
        List<String> command =
                new ArrayList<>(List.of("sh", directory.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(KeycloakServer.BUILD_OPTIONS);
        Processes.run(
                new Launch(command, Map.of("JAVA_HOME", System.getProperty("java.home")), directory, ""),
                settings.log("keycloak-build"),
                "Building Keycloak");
    }

    private static void unpack(Path zip, Path directory) throws IOException {
        if (!Files.exists(zip)) {
            throw new Obstacle("Keycloak's zip is not where the build puts it (%s): build again.".formatted(zip));
        }
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream archive = new ZipInputStream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                Path target = inside.getNameCount() < 2
                        ? directory
                        : directory
                                .resolve(inside.subpath(1, inside.getNameCount()))
                                .normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(archive, target);
                }
            }
        }
    }
}
