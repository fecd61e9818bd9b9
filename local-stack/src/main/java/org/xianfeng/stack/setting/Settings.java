package org.xianfeng.stack.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.xianfeng.stack.Obstacle;

/**
 * Where a stack lives and which ports it uses, so that several can run on one machine.
 *
 * @param repository the checkout whose programs are run
 * @param directory all that this stack keeps: data, logs, secrets, which processes it started
 * @param cache what every stack of this machine can share: unpacked PostgreSQL and Keycloak
 * @param memory how many megabytes must be free before it starts
 * @param javaOptions given to the four programs after the stack's own options
 */
public record Settings(
        Path repository,
        Path directory,
        Path cache,
        Map<Port, Integer> ports,
        int memory,
        String demoPassword,
        List<String> javaOptions) {

    /** What the whole stack was measured to need, with room for work. */
    static final int USUAL_MEMORY = 2000;

    private static final int MOST_MEMORY = 1_000_000;

    private static final String REMEMBERED = "ports.properties";

    /** The settings of a checkout: what the environment says, else the ports it had last, else the usual. */
    public static Settings of(Path repository, Map<String, String> environment) {
        Path root = repository.toAbsolutePath().normalize();
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        // One that is empty or relative does not count: https://specifications.freedesktop.org/basedir-spec
        Path named = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        Path caches = named.isAbsolute() ? named : home.resolve(".cache");
        Path directory = path(environment, "XIANFENG_STACK_DIRECTORY", root.resolve(".stack"));
        Properties remembered = load(directory.resolve(REMEMBERED));
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int usual = Integer.parseInt(remembered.getProperty(port.name(), Integer.toString(port.usual())));
            ports.put(port, number(environment, port.variable(), usual, 65_535));
        }
        return new Settings(
                root,
                directory,
                path(environment, "XIANFENG_CACHE_DIRECTORY", caches.resolve("xianfeng")),
                ports,
                number(environment, "XIANFENG_STACK_MEMORY", USUAL_MEMORY, MOST_MEMORY),
                environment.getOrDefault("XIANFENG_DEMO_PASSWORD", "xianfeng-demo-2026"),
                List.of(environment
                                .getOrDefault("XIANFENG_JAVA_OPTIONS", "")
                                .trim()
                                .split("\\s+"))
                        .stream()
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    /** Keeps the ports for those who ask later, from a shell that does not know how the stack was started. */
    public void remember() {
        Properties properties = new Properties();
        ports.forEach((port, number) -> properties.setProperty(port.name(), Integer.toString(number)));
        try {
            Files.createDirectories(directory);
            try (Writer file = Files.newBufferedWriter(directory.resolve(REMEMBERED))) {
                properties.store(file, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port(Port port) {
        return ports.get(port);
    }

    /** The address of one port, as programs and browsers on this machine use it. */
    public String url(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** The address that every token names as its issuer. */
    public String issuer() {
        return url(Port.KEYCLOAK) + "/realms/xianfeng";
    }

    public Path log(String component) {
        return directory.resolve("logs").resolve(component + ".log");
    }

    /** The version of a server that the build chose: {@code postgres} or {@code keycloak}. */
    public static String version(String server) {
        Properties versions = new Properties();
        try (InputStream file = Settings.class.getResourceAsStream("/org/xianfeng/stack/versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(server);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private static Path path(Map<String, String> environment, String variable, Path usual) {
        return environment.containsKey(variable)
                ? Path.of(environment.get(variable)).toAbsolutePath().normalize()
                : usual;
    }

    private static int number(Map<String, String> environment, String variable, int usual, int most) {
        String text = environment.getOrDefault(variable, "").trim();
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with what is out of range.
        }
        throw new Obstacle("%s is \"%s\", which is not a number from 1 to %d.".formatted(variable, text, most));
    }
}
