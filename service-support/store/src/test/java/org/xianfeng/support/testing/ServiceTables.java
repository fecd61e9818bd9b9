package org.xianfeng.support.testing;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a service in a database of their own, for tests that need no program around them. */
public final class ServiceTables {

    private ServiceTables() {}

    /**
     * Makes the database if it is not there yet, and migrates it as its owner.
     *
     * @param scripts the folders of the scripts on the class path, in the order of the service's own setting
     */
    public static void in(String database, String... scripts) {
        TestPostgres.create(database);
        Flyway.configure()
                .dataSource(TestPostgres.asOwner(database))
                .locations(Stream.of(scripts).map("classpath:"::concat).toArray(String[]::new))
                .placeholders(Map.of("application", database + "_app"))
                .load()
                .migrate();
    }

    /**
     * The same, and the owner's connection to fill it by and to ask for plans that are made without knowing the
     * parameters.
     */
    public static Connection forPlans(String database, String... scripts) throws SQLException {
        in(database, scripts);
        Connection connection = TestPostgres.asOwner(database).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            // else vacuum comes before the commit is in the log, and leaves the pages as not yet visible to all
            statement.execute("set synchronous_commit = on");
        }
        return connection;
    }
}
