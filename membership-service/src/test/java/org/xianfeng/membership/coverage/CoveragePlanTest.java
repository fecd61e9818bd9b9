package org.xianfeng.membership.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.testing.Prepared;

/** What it costs to count the traders of one market among 20,000 in a hundred, with a plan made without knowing which. */
class CoveragePlanTest {

    static final String DATABASE = "coverage_plan";

    static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = MembershipTables.forPlans(DATABASE);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organization (id, version, code, founded_on, recording_starts_on, created_at, changed_at)
                    select cast(lpad(i::text, 32, '0') as uuid), 0, 'c' || i, '2010-01-01', '2010-01-01', '2020-01-01',
                           '2020-01-01'
                      from generate_series(1, 100) i;
                    insert into organization_period (id, organization_id, valid_from)
                    select gen_random_uuid(), id, '2010-01-01' from organization;
                    insert into enterprise (id, version, credit_code, name, kind, industry, keeper_id, created_at,
                                            changed_at)
                    select cast(lpad((1000 + i)::text, 32, '0') as uuid), 0, 'V' || i, 'n', 'SOLE_PROPRIETOR', 'i' || i % 8,
                           cast(lpad((1 + i % 100)::text, 32, '0') as uuid), '2020-01-01', '2020-01-01'
                      from generate_series(1, 20100) i;
                    insert into host_unit (id, organization_id, enterprise_id, valid_from)
                    select gen_random_uuid(), cast(lpad(i::text, 32, '0') as uuid),
                           cast(lpad((1000 + i)::text, 32, '0') as uuid), '2010-01-01'
                      from generate_series(1, 100) i;
                    insert into occupancy (id, enterprise_id, occupies_id, valid_from, valid_until)
                    select gen_random_uuid(), e.id, cast(lpad((1001 + (p + row_number() over ()) % 100)::text, 32, '0') as uuid),
                           make_date(2010 + p, 1, 1), case when p < 4 then make_date(2011 + p, 1, 1) end
                      from enterprise e, generate_series(0, 4) p
                     where e.credit_code not in (select 'V' || i from generate_series(1, 100) i);
                    insert into operating_state (id, enterprise_id, operating, valid_from, valid_until)
                    select gen_random_uuid(), e.id, p % 2 = 0, make_date(2010 + p, 1, 1),
                           case when p < 4 then make_date(2011 + p, 1, 1) end
                      from enterprise e, generate_series(0, 4) p
                    """);
            for (String table : new String[] {"enterprise", "host_unit", "occupancy", "operating_state"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void the_traders_of_a_day_are_found_by_market_and_day_without_reading_those_of_others() throws Exception {
        Prepared count = new Prepared(
                connection,
                ReadIndustries.MERCHANTS.replace(":root", "cast(:root as uuid)"),
                Map.of("root", new UUID(0, 7), "day", "2012-12-15"));

        assertThat(count.plan())
                .contains("occupancy_occupies_ix")
                .doesNotContain("Seq Scan on occupancy", "Seq Scan on operating_state", "Seq Scan on enterprise");
    }
}
