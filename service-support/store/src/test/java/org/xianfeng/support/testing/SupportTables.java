package org.xianfeng.support.testing;

import org.flywaydb.core.Flyway;

import java.util.Map;

/** The tables of the support code in a database of their own, for tests that need no program around them. */
public final class SupportTables {

    private SupportTables() {}

    /** Makes the database if it is not there yet, and migrates it as its owner. */
    public static void in(String database) {
        in(database, "classpath:db/support");
    }

    /** The same with the tables of a roster. */
    public static void withRosterIn(String database) {
        in(database, "classpath:db/support", "classpath:db/roster");
    }

    private static void in(String database, String... locations) {
        TestPostgres.create(database);
        Flyway.configure()
                .dataSource(TestPostgres.asOwner(database))
                .locations(locations)
                .placeholders(Map.of("application", database + "_app"))
                .load()
                .migrate();
    }
}
