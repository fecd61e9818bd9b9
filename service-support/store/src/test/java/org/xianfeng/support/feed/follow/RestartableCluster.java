package org.xianfeng.support.feed.follow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.xianfeng.support.testing.FreePorts;

/** A PostgreSQL cluster of its own that can be killed and started again on the same port with the same data. */
final class RestartableCluster implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    RestartableCluster(Path data) throws IOException {
        this.data = data;
        this.port = FreePorts.find(1).get(0);
        start();
        Flyway.configure()
                .dataSource(database())
                .locations("classpath:db/support")
                .placeholders(Map.of("application", "postgres"))
                .initSql("create extension if not exists btree_gist")
                .load()
                .migrate();
    }

    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** As kill -9 does it: nobody is told, and what was not written to the log is gone. */
    void kill() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> sessions = server.descendants().toList();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        for (ProcessHandle session : sessions) {
            session.onExit().get(30, TimeUnit.SECONDS);
        }
        postgres.close();
    }

    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // What is committed stays, as in production; the library switches both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
