package org.xianfeng.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import org.xianfeng.training.world.TrainingTables;

/** What the list of bookings costs among 60,000, with the plan that is made without knowing the parameters. */
class BookingPlanTest {

    private static final String IN_ORDER = " order by b.id limit 51";
    private static final ReadBooking.Filter ALL = new ReadBooking.Filter(null, null, null, null);

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = TrainingTables.forPlans("booking_plan");
        TrainingTables.aThousandBranches(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into course_session (id, version, course_id, organization_id, audience_id, place, starts_at,
                        ends_at, stage, seats_kind, booking_opens_at, booking_closes_at, booked_count, waiting_count,
                        next_waiting_number, created_at, changed_at)
                    select uuidv7(), 0, c.id, c.organization_id, c.organization_id, 'p', '2026-12-01 08:00Z',
                           '2026-12-01 10:00Z', 'PUBLISHED', 'UNLIMITED', '2026-11-01', '2026-11-30', 60000, 0, 1,
                           '2026-01-01', '2026-01-01'
                      from course c join roster_organization o on o.id = c.organization_id where o.path = '/1/7/77/'
                    """);
            statement.execute(
                    """
                    insert into booking (id, version, session_id, member_id, branch_id, starts_at, ends_at, state, on_behalf,
                        booked_at)
                    select uuidv7(), 0, s.id, uuidv7(), o.id, s.starts_at, s.ends_at, 'BOOKED', false,
                           timestamptz '2026-11-02' + i * interval '1 second'
                      from generate_series(0, 59) i, roster_organization o, course_session s
                    """);
            statement.execute("vacuum analyze booking");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({"/1/, 300", "/1/7/, 2500", "/1/7/77/, 300"})
    void a_page_reads_an_index_and_little_of_it_whatever_the_size_of_the_subtree(String subtree, int most)
            throws SQLException {
        Prepared page = page(subtree, null).plannedForItsValues();

        assertThat(page.plan()).doesNotContain("Seq Scan on booking");
        assertThat(page.buffers()).isLessThan(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void without_knowing_the_path_bookings_are_not_read_as_a_whole_either(String subtree) throws SQLException {
        assertThat(page(subtree, null).plan()).doesNotContain("Seq Scan on booking");
    }

    @ParameterizedTest
    @CsvSource({"/1/, 900", "/1/7/, 90"})
    void a_late_page_costs_what_an_early_one_costs(String subtree, int late) throws SQLException {
        long buffersOfEarly = pageAfter(subtree, 2).plannedForItsValues().buffers();
        long buffersOfLate = pageAfter(subtree, late).plannedForItsValues().buffers();

        assertThat(buffersOfEarly).isPositive();
        assertThat((double) buffersOfLate / buffersOfEarly).isLessThanOrEqualTo(1.2);
    }

    private static Prepared pageAfter(String subtree, int page) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select b.id from booking b join roster_organization o on o.id = b.branch_id
                         where o.path >= '%s' and o.path < '%s' order by b.id offset %d limit 1
                        """
                                .formatted(subtree, subtree.replaceFirst("/$", "0"), (page - 1) * 50 - 1))) {
            row.next();
            return page(subtree, "b.id > cast(:after0 as uuid)").with("after0", row.getString(1));
        }
    }

    private static Prepared page(String subtree, String after) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = ReadBooking.seenBy(Scopes.below(subtree), parameters)
                + ReadBooking.matching(ALL, parameters)
                + (after == null ? "" : " and " + after);
        return new Prepared(connection, ReadBooking.page(condition, IN_ORDER), parameters);
    }
}
