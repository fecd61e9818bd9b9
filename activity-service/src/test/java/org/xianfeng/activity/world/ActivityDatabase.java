package org.xianfeng.activity.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.ServiceTables;
import org.xianfeng.support.testing.TestPostgres;

/** A database of this service for tests that need its tables and not the program. */
public final class ActivityDatabase {

    private static final String[] SCRIPTS = {"db/support", "db/roster", "db/migration"};

    private ActivityDatabase() {}

    /** Makes it with every table; answers it as the program sees it. */
    public static DataSource migrated(String name) {
        ServiceTables.in(name, SCRIPTS);
        return TestPostgres.asApplication(name);
    }

    /** As {@link ServiceTables#forPlans}. */
    public static Connection forPlans(String name) throws SQLException {
        return ServiceTables.forPlans(name, SCRIPTS);
    }

    /** An activity that an organisation which stands there held. */
    public static UUID held(Sql sql, UUID organization, String path) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into activity (id, version, revision, lead_organization_id, kind, title, mode, starts_at, ends_at,
                    state, recorded_at)
                values (?, 0, 0, ?, 'OTHER', 'x', 'ONSITE', timestamptz '2026-01-01 08:00Z',
                    timestamptz '2026-01-01 09:00Z', 'HELD', timestamptz '2026-01-01 09:00Z')
                """,
                id,
                organization);
        sql.update(
                """
                insert into activity_current (activity_id, organization_id, path, confirmed, kind, state, starts_at)
                values (?, ?, ?, true, 'OTHER', 'HELD', timestamptz '2026-01-01 08:00Z')
                """,
                id,
                organization,
                path);
        return id;
    }
}
