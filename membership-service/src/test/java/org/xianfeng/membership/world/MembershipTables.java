package org.xianfeng.membership.world;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.xianfeng.support.testing.TestPostgres;

/** The tables of this service in a database of their own, for tests that need no program around them. */
public final class MembershipTables {

    private MembershipTables() {}

    /** Makes the database if it is not there yet, and migrates it as its owner. */
    public static void in(String database) {
        TestPostgres.create(database);
        Flyway.configure()
                .dataSource(TestPostgres.asOwner(database))
                .locations("classpath:db/support", "classpath:db/migration")
                .placeholders(Map.of("application", database + "_app"))
                .load()
                .migrate();
    }

    /** The same, and the owner's connection to fill it by and to ask for plans that are made without knowing the parameters. */
    public static Connection forPlans(String database) throws SQLException {
        in(database);
        Connection connection = TestPostgres.asOwner(database).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            // else vacuum comes before the commit is in the log, and leaves the pages as not yet visible to all
            statement.execute("set synchronous_commit = on");
        }
        return connection;
    }
}
