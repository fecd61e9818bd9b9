package org.xianfeng.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.process.Processes;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;
import org.xianfeng.stack.setting.WholeDirectory;

/** PostgreSQL 18 with its data below the stack's directory, and in it a database for each service and for Keycloak. */
public final class PostgresServer implements Component {

    private static final List<String> SERVICES = List.of("membership", "activity", "training");

    private static final String PASSWORD = "postgres/password";

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private final Settings settings;
    private final Secrets secrets;

    public PostgresServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + settings.port(Port.POSTGRES);
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public void prepare() {
        if (isRoot()) {
            requireNamespace(NAMESPACE);
        }
        if (Files.exists(data())) {
            if (!secrets.has(PASSWORD)) {
                throw new Obstacle(
                        "The data in %s is there but the password to it is gone; bring it back or remove the directory."
                                .formatted(data()));
            }
            return;
        }
        new WholeDirectory(data()).filledBy(this::initialize);
    }

    private void initialize(Path directory) {
        Path passwordFile = secrets.file(PASSWORD, Secrets::password);
        Processes.run(
                new Launch(
                        command(
                                "initdb",
                                "--pgdata=" + directory,
                                "--username=postgres",
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C"),
                        Map.of("TZ", "UTC"),
                        settings.directory(),
                        ""),
                settings.log("initdb"),
                "Making the database directory");
    }

    @Override
    public Launch launch() {
        return new Launch(
                command(
                        "postgres",
                        "-D",
                        data().toString(),
                        "-p",
                        Integer.toString(settings.port(Port.POSTGRES)),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=150"),
                Map.of("TZ", "UTC"),
                settings.directory(),
                Settings.version("postgres"));
    }

    /** Fast shutdown: it does not wait for whoever is still connected. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                throw new Obstacle(
                        "PostgreSQL on port %d does not know this stack's password: it is another stack's, or the secrets in %s were changed."
                                .formatted(settings.port(Port.POSTGRES), settings.directory()),
                        notYet);
            }
            return false;
        }
    }

    /** Repeats what an interrupted start may have left half done: every statement can be repeated but the creation itself. */
    @Override
    public void onReady() {
        for (String service : SERVICES) {
            Map<String, String> values = Map.of(
                    "database",
                    service,
                    "owner-password",
                    secrets.of(service + "-service/quarkus.flyway.password"),
                    "app-password",
                    secrets.of(service + "-service/quarkus.datasource.password"));
            if (!exists(service)) {
                run("postgres", SqlScript.named("database.sql").with(values));
            }
            run(service, SqlScript.named("rights.sql").with(values));
        }
        createKeycloakDatabase();
    }

    /** Makes Keycloak's database anew: its realm is written in a file, so nothing is lost that is not written there. */
    public void recreateKeycloakDatabase() {
        run(
                "postgres",
                new SqlScript("drop database if exists keycloak with (force);\ndrop role if exists keycloak;\n"));
        createKeycloakDatabase();
    }

    /** The JDBC address of a database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Port.POSTGRES), database);
    }

    private void createKeycloakDatabase() {
        if (!exists("keycloak")) {
            run(
                    "postgres",
                    SqlScript.named("keycloak.sql")
                            .with(Map.of("keycloak-password", secrets.of("keycloak/database-password"))));
        }
        run("postgres", SqlScript.named("keycloak-rights.sql"));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", secrets.of(PASSWORD));
    }

    private boolean exists(String database) {
        try (Connection connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new Obstacle("PostgreSQL does not tell its databases: " + e.getMessage(), e);
        }
    }

    private void run(String database, SqlScript script) {
        try (Connection connection = connect(database)) {
            script.runOn(connection);
        } catch (SQLException e) {
            throw new Obstacle("The database %s could not be prepared: %s".formatted(database, e.getMessage()), e);
        }
    }

    private Path data() {
        return settings.directory().resolve("data").resolve("postgres");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody in particular. */
    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(NAMESPACE);
        }
        command.add(PostgresBinaries.unpacked(settings)
                .resolve("bin")
                .resolve(program)
                .toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Said before anything is begun: the databases' own log would be the only one to say it otherwise. */
    static void requireNamespace(List<String> namespace) {
        List<String> attempt = new ArrayList<>(namespace);
        attempt.add("true");
        try {
            Process process = new ProcessBuilder(attempt)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException noSuchProgram) {
            // Said below, as what fails.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Obstacle(
                "PostgreSQL does not run as root, and root may not make a user namespace here (\"%s\" fails): be another user."
                        .formatted(String.join(" ", attempt)));
    }

    private boolean isRoot() {
        try {
            Files.createDirectories(settings.directory());
            return Files.getAttribute(settings.directory(), "unix:uid").equals(0)
                    && System.getProperty("user.name").equals("root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
