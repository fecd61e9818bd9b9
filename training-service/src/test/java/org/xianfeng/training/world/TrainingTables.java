package org.xianfeng.training.world;

import java.sql.Connection;
import java.sql.SQLException;

import org.xianfeng.support.testing.ServiceTables;

/** The tables of this service in a database of their own. */
public final class TrainingTables {

    private TrainingTables() {}

    /** As {@link ServiceTables#forPlans}. */
    public static Connection forPlans(String database) throws SQLException {
        return ServiceTables.forPlans(database, "db/support", "db/roster", "db/migration");
    }
}
