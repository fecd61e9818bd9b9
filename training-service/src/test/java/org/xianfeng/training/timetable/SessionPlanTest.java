package org.xianfeng.training.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;
import org.xianfeng.training.session.SessionSight;
import org.xianfeng.training.timetable.ReadSession.Reaching;
import org.xianfeng.training.world.TrainingTables;

/** What the list of sessions costs among 60,000, planned for the values of the request as the program has it. */
class SessionPlanTest {

    private static final String IN_ORDER = " order by s.starts_at, s.id limit 51";

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = TrainingTables.forPlans("session_plan");
        TrainingTables.aThousandBranches(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into course_session (id, version, course_id, organization_id, audience_id, place, starts_at,
                        ends_at, stage, seats_kind, booking_opens_at, booking_closes_at, booked_count, waiting_count,
                        next_waiting_number, created_at, changed_at)
                    select uuidv7(), 0, c.id, c.organization_id, c.organization_id, 'p', start, start + '1 hour',
                           'PUBLISHED', 'UNLIMITED', '2020-01-01', '2020-01-02', 0, 0, 1, '2026-01-01', '2026-01-01'
                      from course c
                      cross join generate_series(timestamptz '2026-01-01 08:00Z', '2026-03-01 08:00Z', '1 day') start
                    """);
            statement.execute("vacuum analyze course_session");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({"/1/, 1200", "/1/7/, 4500", "/1/7/77/, 1200"})
    void a_page_reads_an_index_and_little_of_it_whatever_the_size_of_the_subtree(String subtree, int most)
            throws SQLException {
        Prepared page = page(subtree, null).plannedForItsValues();

        assertThat(page.plan()).doesNotContain("Seq Scan on course_session");
        assertThat(page.buffers()).isLessThan(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void without_knowing_the_path_hosts_and_audiences_find_their_sessions_by_an_index(String subtree)
            throws SQLException {
        assertThat(page(subtree, null).plan()).doesNotContain("Seq Scan on course_session");
    }

    @Test
    void a_late_page_costs_what_an_early_one_costs() throws SQLException {
        long early = pageAfter(2).plannedForItsValues().buffers();
        long late = pageAfter(900).plannedForItsValues().buffers();

        assertThat(early).isPositive();
        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    private static Prepared pageAfter(int page) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select starts_at, id from course_session order by starts_at, id offset %d limit 1"
                                .formatted((page - 1) * 50 - 1))) {
            row.next();
            return page("/1/", "(s.starts_at, s.id) > (cast(:after0 as timestamptz), cast(:after1 as uuid))")
                    .with("after0", row.getString(1))
                    .with("after1", row.getString(2));
        }
    }

    private static Prepared page(String subtree, String after) {
        Map<String, Object> parameters = new HashMap<>();
        Reaching caller = new Reaching(Scopes.below(subtree), Scopes.below(subtree));
        SessionSight.Ways ways = ReadSession.seenBy(caller, parameters);
        parameters.put("now", "2026-02-01T00:00:00Z");
        return new Prepared(
                connection, ReadSession.page(ways, after == null ? "" : " and " + after, IN_ORDER), parameters);
    }
}
