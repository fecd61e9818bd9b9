package org.xianfeng.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.process.Processes;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

/** The databases of a stack, whatever a start before this one was interrupted at. */
class PostgresServerTest {

    @TempDir
    static Path directory;

    private static Secrets secrets;
    private static PostgresServer server;
    private static Process process;

    @BeforeAll
    static void a_server_without_databases() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XIANFENG_STACK_DIRECTORY", directory.toString());
        FreePorts.forAll().forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        Settings settings = Settings.of(Path.of(".."), environment);
        secrets = new Secrets(directory.resolve("secrets"));
        server = new PostgresServer(settings, secrets);
        server.prepare();
        process = Processes.start(inHaste(server.launch()), settings.log("postgres"));
        for (int i = 0; i < 1200 && process.isAlive() && !server.isReady(); i++) {
            Processes.pause(50);
        }
        assertThat(server.isReady()).isTrue();
    }

    @AfterAll
    static void end() {
        if (process != null) {
            Processes.end(process.toHandle(), server.stopSignal());
        }
    }

    @BeforeEach
    void nothing_is_made_yet() throws SQLException {
        for (String name : List.of("membership", "activity", "training", "keycloak")) {
            run(
                    "postgres",
                    List.of(
                            "drop database if exists %s with (force)".formatted(name),
                            "drop role if exists %1$s, %1$s_owner, %1$s_app".formatted(name)));
        }
    }

    @Test
    void every_program_gets_its_database_and_doing_it_again_changes_nothing() throws SQLException {
        server.onReady();
        server.onReady();

        assertThatTheServicesCanWork();
        assertThatNobodyElseCanConnect();
    }

    @Test
    void a_start_that_was_interrupted_anywhere_is_brought_to_its_end() throws SQLException {
        int statements = script("database.sql").size() + script("rights.sql").size();
        for (int done = 1; done < statements; done++) {
            nothing_is_made_yet();
            List<String> creation = script("database.sql");
            run("postgres", creation.subList(0, Math.min(done, creation.size())));
            run("membership", script("rights.sql").subList(0, Math.max(0, done - creation.size())));

            server.onReady();

            assertThatTheServicesCanWork();
            assertThatNobodyElseCanConnect();
        }
    }

    @Test
    void so_is_one_that_was_interrupted_while_keycloak_got_its_database() throws SQLException {
        List<String> statements = script("keycloak.sql");
        for (int done = 1; done <= statements.size(); done++) {
            nothing_is_made_yet();
            run("postgres", statements.subList(0, done));

            server.onReady();

            connect("keycloak", "keycloak", secrets.of("keycloak/database-password"))
                    .close();
            assertThatNobodyElseCanConnect();
        }
    }

    /** What the container's health check asks for, after a first start that was interrupted anywhere. */
    @Test
    void a_container_is_ready_only_when_the_last_script_has_done_its_work() throws SQLException {
        List<String> question = script("ready.sql");
        assertThatThrownBy(() -> run("postgres", question)).hasMessageContaining("\"keycloak\" does not exist");
        run("postgres", script("keycloak.sql"));
        assertThatThrownBy(() -> run("postgres", question)).hasMessageContaining("was interrupted");

        server.onReady();

        assertThatCode(() -> run("postgres", question)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "a-program-that-nobody-has"})
    void root_is_told_in_a_sentence_where_postgresql_cannot_run(String namespace) {
        assertThatThrownBy(() -> PostgresServer.requireNamespace(List.of(namespace)))
                .isInstanceOf(Obstacle.class)
                .hasMessage(
                        "PostgreSQL does not run as root, and root may not make a user namespace here"
                                + " (\"%s true\" fails): be another user.",
                        namespace);
        assertThatCode(() -> PostgresServer.requireNamespace(List.of("env"))).doesNotThrowAnyException();
    }

    /** A machine on which initdb is killed the first time, when its first files are there. */
    @Test
    void half_a_database_directory_does_not_count(@TempDir Path machine) throws IOException {
        Path initdb = Files.createDirectories(
                        machine.resolve("cache/postgres-%s/bin".formatted(Settings.version("postgres"))))
                .resolve("initdb");
        Files.writeString(
                initdb,
                """
                #!/bin/sh
                data=${1#--pgdata=}
                mkdir -p "$data" && echo 18 > "$data/PG_VERSION"
                [ -e "%1$s" ] || { touch "%1$s"; kill -9 $$; }
                touch "$data/whole"
                """
                        .formatted(machine.resolve("killed")));
        Files.setPosixFilePermissions(initdb, PosixFilePermissions.fromString("rwxr-xr-x"));
        Settings settings = Settings.of(machine, Map.of("XIANFENG_CACHE_DIRECTORY", machine + "/cache"));
        PostgresServer fresh =
                new PostgresServer(settings, new Secrets(settings.directory().resolve("secrets")));

        assertThatThrownBy(fresh::prepare)
                .isInstanceOf(Obstacle.class)
                .hasMessage("Making the database directory failed; %s says why.", settings.log("initdb"));
        assertThat(settings.directory().resolve("data/postgres")).doesNotExist();

        fresh.prepare();

        assertThat(settings.directory().resolve("data/postgres/whole")).exists();
    }

    /** Databases are made by the dozen here, and nobody needs them after a power cut. */
    private static Launch inHaste(Launch launch) {
        List<String> command = new ArrayList<>(launch.command());
        command.addAll(List.of("-c", "fsync=off"));
        return new Launch(command, launch.environment(), launch.directory(), launch.build());
    }

    private static void assertThatTheServicesCanWork() throws SQLException {
        for (String service : List.of("membership", "activity", "training")) {
            try (Connection owner = connect(service, service + "_owner", password(service, "flyway"));
                    Connection application = connect(service, service + "_app", password(service, "datasource"));
                    Statement migrate = owner.createStatement();
                    Statement work = application.createStatement()) {
                migrate.execute("create table thing (id integer generated always as identity, during daterange,"
                        + " exclude using gist (id with =, during with &&))");
                assertThat(work.executeUpdate("insert into thing (during) values (null)"))
                        .isEqualTo(1);
            }
        }
    }

    private static void assertThatNobodyElseCanConnect() {
        for (String database : List.of("membership", "keycloak")) {
            assertThatThrownBy(() -> connect(database, "activity_app", password("activity", "datasource")))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    private static List<String> script(String name) {
        return SqlScript.named(name)
                .with(Map.of(
                        "database", "membership",
                        "owner-password", password("membership", "flyway"),
                        "app-password", password("membership", "datasource"),
                        "keycloak-password", secrets.of("keycloak/database-password")))
                .statements();
    }

    private static String password(String service, String whose) {
        return secrets.of("%s-service/quarkus.%s.password".formatted(service, whose));
    }

    private static void run(String database, List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            try (Connection connection = connect(database, "postgres", secrets.of("postgres/password"));
                    Statement sql = connection.createStatement()) {
                for (String statement : statements) {
                    sql.execute(statement);
                }
            }
        }
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), user, password);
    }
}
