package org.xianfeng.support.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    /** A database with its two roles, made if it is not there yet. */
    public static synchronized void create(String name) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(statement, name)) {
                return;
            }
            for (String sql : List.of(
                    "create role %1$s_owner login password '%2$s'",
                    "create role %1$s_app login password '%2$s'",
                    "create database %1$s owner %1$s_owner encoding 'UTF8' template template0"
                            + " locale_provider builtin builtin_locale 'C.UTF-8'")) {
                statement.execute(sql.formatted(name, PASSWORD));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
        grant(name);
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

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            return rows.next();
        }
    }

    private static void grant(String name) {
        try (Connection connection = server().getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "create extension if not exists btree_gist",
                    "grant create, usage on schema public to %1$s_owner",
                    "grant usage on schema public to %1$s_app",
                    "alter default privileges for role %1$s_owner in schema public"
                            + " grant select, insert, update, delete on tables to %1$s_app",
                    "alter default privileges for role %1$s_owner in schema public"
                            + " grant usage, select on sequences to %1$s_app")) {
                statement.execute(sql.formatted(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No rights on database " + name, e);
        }
    }
}
