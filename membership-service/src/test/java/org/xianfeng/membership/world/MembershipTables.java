package org.xianfeng.membership.world;

import java.sql.Connection;
import java.sql.SQLException;

import org.xianfeng.support.testing.ServiceTables;

/** The tables of this service in a database of their own. */
public final class MembershipTables {

    private static final String[] SCRIPTS = {"db/support", "db/migration"};

    private MembershipTables() {}

    /** As {@link ServiceTables#in}. */
    public static void in(String database) {
        ServiceTables.in(database, SCRIPTS);
    }

    /** As {@link ServiceTables#forPlans}. */
    public static Connection forPlans(String database) throws SQLException {
        return ServiceTables.forPlans(database, SCRIPTS);
    }
}
