package org.xianfeng.training.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.xianfeng.support.testing.ServiceTables;

/** The tables of this service in a database of their own. */
public final class TrainingTables {

    private TrainingTables() {}

    /** As {@link ServiceTables#forPlans}. */
    public static Connection forPlans(String database) throws SQLException {
        return ServiceTables.forPlans(database, "db/support", "db/roster", "db/migration");
    }

    /** A hundred below each of {@code /1/0/} to {@code /1/9/}, for example {@code /1/7/77/}; each offers one course. */
    public static void aThousandBranches(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into roster_organization (id, version, kind, name, path, exists_from)
                    select uuidv7(), 1, 'BRANCH', 'b' || i, '/1/' || i % 10 || '/' || i || '/', '2020-01-01'
                      from generate_series(0, 999) i
                    """);
            statement.execute(
                    """
                    insert into course (id, version, organization_id, title, kind, mode, created_at, changed_at)
                    select uuidv7(), 0, id, 'c', 'PARTY_LECTURE', 'CLASSROOM', '2026-01-01', '2026-01-01'
                      from roster_organization
                    """);
            statement.execute("vacuum analyze roster_organization");
            statement.execute("vacuum analyze course");
        }
    }
}
