package org.xianfeng.stack.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.postgres.PostgresServer;
import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.HealthCheck;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

/**
 * Keycloak with the demonstration realm, in a database of its own in the stack's PostgreSQL: the same kind of database
 * as in production, and one that survives being killed. The realm is what its file says: when the file or an address in
 * it changes, the database is made anew.
 */
public final class KeycloakServer implements Component {

    /** What Keycloak decides when it is built, not when it starts; deploy/Dockerfile says the same. */
    public static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

    private final Settings settings;
    private final Secrets secrets;
    private final PostgresServer postgres;

    public KeycloakServer(Settings settings, Secrets secrets, PostgresServer postgres) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String address() {
        return settings.url(Port.KEYCLOAK);
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT);
    }

    @Override
    public boolean isReady() {
        return HealthCheck.answers(settings.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
    }

    @Override
    public void prepare() {
        Path distribution = new KeycloakDistribution(settings).built();
        try {
            Path realm = home().resolve("data/import/xianfeng.json");
            Files.createDirectories(realm.getParent());
            for (String part : SHARED) {
                link(home().resolve(part), distribution.resolve(part));
            }
            Files.writeString(realm, Realm.demo().toPrettyString());
            Path imported = home().resolve("imported");
            String fingerprint = realmFingerprint();
            if (!Files.exists(imported) || !Files.readString(imported).equals(fingerprint)) {
                postgres.recreateKeycloakDatabase();
                Files.writeString(imported, fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As bin/kc.sh starts it, without the shell in between: the process we know is the server itself. */
    @Override
    public Launch launch() {
        Path distribution = new KeycloakDistribution(settings).built();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm"));
        return new Launch(command, environment(), home(), realmFingerprint());
    }

    private String realmFingerprint() {
        return new Launch(List.of(Realm.demo().toString()), realmEnvironment(), home(), "").fingerprint();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", postgres.jdbcUrl("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.of("keycloak/database-password"));
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.port(Port.KEYCLOAK)));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.port(Port.KEYCLOAK_MANAGEMENT)));
        // Without a fixed name the issuer follows the Host header of whoever asks, and tokens of one are refused by
        // others.
        environment.put("KC_HOSTNAME", address());
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak/admin-password"));
        environment.putAll(realmEnvironment());
        return environment;
    }

    /** What stands as ${NAME} in the realm's file. */
    private Map<String, String> realmEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("XIANFENG_GATEWAY_URL", settings.url(Port.GATEWAY));
        environment.put("XIANFENG_DEMO_PASSWORD", settings.demoPassword());
        for (ServiceClient client : ServiceClient.values()) {
            environment.put(client.secretVariable(), secrets.of(client.secret()));
        }
        return environment;
    }

    private Path home() {
        return settings.directory().resolve("keycloak");
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.isSymbolicLink(link)) {
            if (Files.readSymbolicLink(link).equals(target)) {
                return;
            }
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }
}
