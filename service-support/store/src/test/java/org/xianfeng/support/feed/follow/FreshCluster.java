package org.xianfeng.support.feed.follow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

import org.xianfeng.support.feed.FeedDatabase;

/** Another PostgreSQL cluster, made now, into which a backup of the owner's tables is loaded. */
final class FreshCluster implements AutoCloseable {

    private static final String[] TABLES = {"feed", "feed_mark", "feed_event", "thing"};

    private final EmbeddedPostgres postgres;
    private final FeedDatabase database;

    FreshCluster() throws IOException, SQLException {
        this.postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        migrate(postgres.getPostgresDatabase());
        this.database = FeedDatabase.at(postgres.getPostgresDatabase());
        database.define(ThingWriter.TABLE);
    }

    FeedDatabase database() {
        return database;
    }

    /** The rows of the owner's tables, as a dump has them. */
    static Map<String, byte[]> backup(DataSource owner) throws SQLException, IOException {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read");
            for (String table : TABLES) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                copies(connection).copyOut("copy " + table + " to stdout", bytes);
                rows.put(table, bytes.toByteArray());
            }
        }
        return rows;
    }

    /** Puts the rows in place of what is there, and sets the identity's sequence, as a restore does. */
    static void restore(Map<String, byte[]> rows, DataSource owner) throws SQLException, IOException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                statement.execute("delete from " + table.getKey());
                copies(connection)
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            try (ResultSet sequence =
                    statement.executeQuery("select setval(pg_get_serial_sequence('feed_event', 'number'),"
                            + " (select coalesce(max(number), 0) + 1 from feed_event), false)")) {
                sequence.next();
            }
            connection.commit();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static void migrate(DataSource everybody) {
        Flyway.configure()
                .dataSource(everybody)
                .locations("classpath:db/support")
                .placeholders(Map.of("application", "postgres"))
                .initSql("create extension if not exists btree_gist")
                .load()
                .migrate();
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
