package org.xianfeng.membership.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.support.testing.TestPostgres;

/** What the database refuses by itself when two transactions write at the same time and neither sees the other. */
class EnterprisePeriodTest {

    static final String DATABASE = "enterprise_period";
    static final UUID MARKET = UUID.randomUUID();

    @BeforeAll
    static void migrate() throws SQLException {
        TestPostgres.create(DATABASE);
        Flyway.configure()
                .dataSource(TestPostgres.asOwner(DATABASE))
                .locations("classpath:db/support", "classpath:db/migration")
                .placeholders(Map.of("application", DATABASE + "_app"))
                .load()
                .migrate();
        UUID keeper = UUID.randomUUID();
        try (Connection owner = TestPostgres.asOwner(DATABASE).getConnection()) {
            execute(
                    owner,
                    """
                    insert into organization (id, version, code, founded_on, recording_starts_on, created_at, changed_at)
                    values ('%s', 0, 'k', '2010-01-01', '2010-01-01', '2020-01-01', '2020-01-01')
                    """
                            .formatted(keeper));
            enterprise(owner, MARKET, keeper);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operating_state, operating, true, operating_state_uq",
        "occupancy, occupies_id, MARKET, occupancy_uq",
        "headcount, 'people, said', '7, ''EXACT''', headcount_uq"
    })
    void of_two_who_record_the_same_days_at_the_same_time_the_second_is_refused(
            String table, String columns, String values, String constraint) throws SQLException {
        try (Connection one = application();
                Connection other = application()) {
            UUID enterprise = UUID.randomUUID();
            enterprise(one, enterprise, keeper(one));
            one.commit();
            String said = values.replace("MARKET", "'" + MARKET + "'");
            record(one, table, columns, enterprise, said, "'2015-01-01', '2020-05-01'");
            record(other, table, columns, enterprise, said, "'2020-04-30', null");

            one.commit();

            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(other::commit)
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23P01"))
                    .satisfies(refusal -> assertThat(
                                    refusal.getServerErrorMessage().getConstraint())
                            .isEqualTo(constraint));
            assertThat(periods(one, table, enterprise)).isEqualTo("[2015-01-01,2020-05-01)");
        }
    }

    @ParameterizedTest
    @CsvSource({"operating_state, operating, true", "occupancy, occupies_id, MARKET"})
    void two_who_record_days_that_follow_each_other_do_not_meet(String table, String columns, String values)
            throws SQLException {
        try (Connection one = application();
                Connection other = application()) {
            UUID enterprise = UUID.randomUUID();
            enterprise(one, enterprise, keeper(one));
            one.commit();
            String said = values.replace("MARKET", "'" + MARKET + "'");
            record(one, table, columns, enterprise, said, "'2015-01-01', '2020-05-01'");
            record(other, table, columns, enterprise, said, "'2020-05-01', null");

            one.commit();
            other.commit();

            assertThat(periods(one, table, enterprise)).isEqualTo("[2015-01-01,2020-05-01) [2020-05-01,)");
        }
    }

    private static Connection application() throws SQLException {
        Connection connection = TestPostgres.asApplication(DATABASE).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void record(
            Connection connection, String table, String columns, UUID enterprise, String values, String period)
            throws SQLException {
        execute(
                connection,
                "insert into %s (id, enterprise_id, %s, valid_from, valid_until) values ('%s', '%s', %s, %s)"
                        .formatted(table, columns, UUID.randomUUID(), enterprise, values, period));
    }

    private static void enterprise(Connection connection, UUID id, UUID keeper) throws SQLException {
        execute(
                connection,
                """
                insert into enterprise (id, version, credit_code, name, kind, keeper_id, created_at, changed_at)
                values ('%s', 0, '%s', 'e', 'SOLE_PROPRIETOR', '%s', '2020-01-01', '2020-01-01')
                """
                        .formatted(id, id.toString().substring(0, 18), keeper));
    }

    private static UUID keeper(Connection connection) throws SQLException {
        return UUID.fromString(text(connection, "select id::text from organization"));
    }

    private static String periods(Connection connection, String table, UUID enterprise) throws SQLException {
        return text(
                connection,
                "select string_agg(valid_during::text, ' ' order by valid_from) from %s where enterprise_id = '%s'"
                        .formatted(table, enterprise));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
