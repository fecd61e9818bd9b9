package org.xianfeng.support.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One PostgreSQL 18 per test run, started on a free port the first time somebody asks and stopped with the run. Each
 * database has the two roles it has in production: the owner migrates, the application reads and writes.
 */
public final class TestPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "test";

    private static EmbeddedPostgres postgres;

    private String database = "test";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        create(database);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(database),
                "quarkus.datasource.username",
                database + "_app",
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.username",
                database + "_owner",
                "quarkus.flyway.password",
                PASSWORD);
    }

    @Override
    public void stop() {
        // The server outlives one application: another profile of the same run uses it again.
    }

    /** The running server. */
    public static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
        return postgres;
    }

    /** A database with its two roles, made if it is not there yet by the scripts that production runs. */
    public static synchronized void create(String name) {
        if (exists(name)) {
            return;
        }
        run("database.sql", "postgres", name);
        run("rights.sql", name, name);
    }

    /** As the owner: for what only a migration may do, and for looking behind the application's back. */
    public static DataSource asOwner(String name) {
        return server().getDatabase(name + "_owner", name);
    }

    /** As the application role, which may not change what is append-only. */
    public static DataSource asApplication(String name) {
        return server().getDatabase(name + "_app", name);
    }

    /** The JDBC address of a database of this run's server. */
    public static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server().getPort(), name);
    }

    private static boolean exists(String name) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException("The server does not tell its databases", e);
        }
    }

    /** One statement at a time, because a database cannot be created among others. */
    private static void run(String script, String where, String name) {
        try (Connection connection = server().getDatabase("postgres", where).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : read(script)
                    .replace("${database}", name)
                    .replace("${owner-password}", PASSWORD)
                    .replace("${app-password}", PASSWORD)
                    .split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
    }

    /** A script of deploy/postgres, which the build puts beside this class. */
    private static String read(String script) {
        try (InputStream file = TestPostgres.class.getResourceAsStream(script)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
