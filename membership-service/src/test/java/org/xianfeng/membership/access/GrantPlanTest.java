package org.xianfeng.membership.access;

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
import java.util.List;
import java.util.Map;

import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/** What the list of grants costs among 50,000, with the plan that is made without knowing the parameters. */
class GrantPlanTest {

    static final String DATABASE = "grant_plan";
    static final String IN_ORDER = " order by o.path, g.id limit 51";
    static final String AFTER = " and o.path >= :after0 and (o.path, g.id) > (:after0, cast(:after1 as uuid))";

    static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = MembershipTables.forPlans(DATABASE);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organization (id, version, code, recording_starts_on, created_at, changed_at)
                    select gen_random_uuid(), 0, 'o' || i, '2020-01-01', '2020-01-01', '2020-01-01'
                      from generate_series(1, 10000) i
                    """);
            statement.execute(
                    """
                    insert into organization_current (organization_id, path, kind, name)
                    select id, '/1/' || substr(code, 2)::int % 10 || '/' || substr(code, 2) || '/', 'BRANCH', code
                      from organization
                    """);
            statement.execute(
                    """
                    insert into account (id, version, issuer, subject, created_at)
                    select gen_random_uuid(), 0, 'issuer', 's' || i, '2020-01-01' from generate_series(1, 5) i
                    """);
            statement.execute(
                    """
                    insert into access_grant (id, account_id, role, organization_id, reason, valid_from, granted_at, granted_by)
                    select gen_random_uuid(), a.id, 'READER', o.id, 'x', '2020-01-01', '2020-01-01', 'x'
                      from account a cross join organization o
                    """);
            for (String table : List.of("organization", "organization_current", "account", "access_grant")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void a_page_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, "");
        Prepared further =
                list(subtree, AFTER).with("after0", subtree).with("after1", "00000000-0000-7000-8000-000000000001");

        assertThat(List.of(first.plan(), further.plan())).allSatisfy(plan -> assertThat(plan)
                .contains("organization_current_path_uq", "access_grant_organization_ix")
                .doesNotContain("Seq Scan"));
    }

    @Test
    void a_late_page_costs_what_an_early_one_costs() throws Exception {
        long early = buffersOfPage(2);
        long late = buffersOfPage(900);

        assertThat(early).isPositive();
        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select o.path, g.id from access_grant g join organization_current o using (organization_id)"
                                + " order by o.path, g.id offset %d limit 1".formatted((page - 1) * 50 - 1))) {
            row.next();
            return list("/1/", AFTER)
                    .with("after0", row.getString(1))
                    .with("after1", row.getString(2))
                    .buffers();
        }
    }

    private static Prepared list(String subtree, String after) {
        Map<String, Object> parameters = new HashMap<>();
        String within = Scopes.below(subtree).within("o.path", parameters);
        return new Prepared(connection, ReadGrants.page(within + after, IN_ORDER), parameters);
    }
}
