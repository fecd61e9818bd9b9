package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.xianfeng.activity.world.ActivityDatabase;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/**
 * What the list of activities costs among 60,000: with the plan that is made without knowing the parameters, and planned for
 * the values of the request as the program has it.
 */
class ActivityPlanTest {

    private static final String DATABASE = "activity_plan";
    private static final int ACTIVITIES = 60_000;
    private static final String IN_ORDER = " order by c.starts_at desc, c.activity_id desc limit 51";
    private static final ActivityFilter EVERYTHING = new ActivityFilter(null, null, null, null, null, null);

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = ActivityDatabase.forPlans(DATABASE);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into activity (id, version, revision, lead_organization_id, kind, title, mode, starts_at,
                        ends_at, state, recorded_at)
                    select gen_random_uuid(), 0, 0, '00000000-0000-7000-8000-000000000001', 'OTHER', i::text, 'ONSITE',
                           timestamptz '2020-01-01 00:00Z' + i * interval '37 minutes',
                           timestamptz '2020-01-01 01:00Z' + i * interval '37 minutes', 'HELD', '2026-01-01'
                      from generate_series(1, COUNT) i
                    """
                            .replace("COUNT", String.valueOf(ACTIVITIES)));
            statement.execute(
                    """
                    insert into activity_current (activity_id, organization_id, path, confirmed, kind, state, starts_at)
                    select id, gen_random_uuid(), '/1/' || title::int % 10 || '/' || title::int % 1000 || '/', true, kind,
                           state, starts_at
                      from activity
                    """);
            statement.execute("vacuum analyze activity_current");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void a_page_reads_an_index_and_little_of_it_whatever_the_size_of_the_subtree(String subtree) throws SQLException {
        Prepared page = page(subtree, null).plannedForItsValues();

        assertThat(page.plan()).contains("activity_current_").doesNotContain("Seq Scan");
        assertThat(page.buffers()).isLessThan(800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void without_knowing_the_path_the_subtree_is_found_by_an_index_too(String subtree) throws SQLException {
        assertThat(page(subtree, null).plan())
                .contains("activity_current_path_ix")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_late_page_costs_what_an_early_one_costs() throws SQLException {
        long early = pageAfter(1).plannedForItsValues().buffers();
        long late = pageAfter(999).plannedForItsValues().buffers();

        assertThat(early).isPositive();
        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    private static Prepared pageAfter(int page) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select starts_at, activity_id from activity_current
                         order by starts_at desc, activity_id desc offset %d limit 1
                        """
                                .formatted(page * 50 - 1))) {
            row.next();
            return page("/1/", "(c.starts_at, c.activity_id) < (cast(:after0 as timestamptz), cast(:after1 as uuid))")
                    .with("after0", row.getString(1))
                    .with("after1", row.getString(2));
        }
    }

    private static Prepared page(String subtree, String after) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = ReadActivities.condition(EVERYTHING, Scopes.below(subtree), parameters)
                + (after == null ? "" : " and " + after);
        return new Prepared(connection, ReadActivities.idsWhere(condition) + IN_ORDER, parameters);
    }
}
