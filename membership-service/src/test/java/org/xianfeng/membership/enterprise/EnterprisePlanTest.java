package org.xianfeng.membership.enterprise;

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
import java.util.List;
import java.util.Map;

import org.xianfeng.membership.world.BigTree;
import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.personaldata.CreditCode;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/**
 * What the list of enterprises costs among 50,000 that a committee keeps: in the order of places whatever the planner
 * knows of the parameters, in that of names with the plan that is made for them, as the program asks for it. A branch
 * stands in each, and in every tenth a second one of the same factory.
 */
class EnterprisePlanTest {

    static final String DATABASE = "enterprise_plan";
    static final int ENTERPRISES = 50_000;
    static final String WHOLE = "/r/";
    static final String FACTORY = "/r/f7/";
    static final String BRANCH = "/r/f7/b77/";
    static final String BY_PLACE = " order by c.path, c.enterprise_id limit 51";
    static final String BY_NAME = " order by c.name, c.enterprise_id limit 51";
    static final String SOME_ID = "00000000-0000-7000-8000-000000000001";

    static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = MembershipTables.forPlans(DATABASE);
        BigTree.fill(connection, 10, 1_000, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    delete from enterprise_current;
                    insert into enterprise (id, version, credit_code, name, kind, keeper_id, created_at, changed_at)
                    select gen_random_uuid(), 0, 'P' || i, 'n' || i, 'PRIVATE_ENTERPRISE',
                           (select id from organization where code = 'r'), '2020-01-01', '2020-01-01'
                      from generate_series(0, ENTERPRISES - 1) i;
                    insert into enterprise_current (enterprise_id, path, name)
                    select id, '/r/', name from enterprise where credit_code like 'P%'
                    union all
                    select e.id, '/r/f' || i % 10 || '/b' || i % 1000 || '/', e.name
                      from generate_series(0, ENTERPRISES - 1) i join enterprise e on e.credit_code = 'P' || i
                    union all
                    select e.id, '/r/f' || i % 10 || '/b' || (i + 10) % 1000 || '/', e.name
                      from generate_series(0, ENTERPRISES - 1) i join enterprise e on e.credit_code = 'P' || i
                     where i / 10 % 10 = 7
                    """
                            .replace("ENTERPRISES", String.valueOf(ENTERPRISES)));
            statement.execute("vacuum analyze enterprise");
            statement.execute("vacuum analyze enterprise_current");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, FACTORY, BRANCH})
    void a_list_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, null, BY_PLACE);
        Prepared further = list(subtree, "(c.path, c.enterprise_id) > (:after0, cast(:after1 as uuid))", BY_PLACE)
                .with("after0", subtree)
                .with("after1", SOME_ID);

        assertThat(List.of(first.plan(), further.plan())).allSatisfy(plan -> assertThat(plan)
                .contains("enterprise_current_path_ix", "enterprise_current_pk")
                .doesNotContain("Seq Scan"));
        assertThat(first.buffers()).isPositive().isLessThanOrEqualTo(500);
        assertThat(first.plannedForItsValues().buffers()).isPositive().isLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, FACTORY, BRANCH})
    void in_the_order_of_names_it_reads_no_table_as_a_whole(String subtree) throws Exception {
        Prepared page = list(subtree, null, BY_NAME).plannedForItsValues();

        assertThat(page.plan()).doesNotContain("Seq Scan");
        assertThat(page.buffers()).isPositive().isLessThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, FACTORY, BRANCH})
    void one_is_found_by_its_credit_code_without_reading_a_subtree(String subtree) throws Exception {
        EnterpriseQuery query = new EnterpriseQuery();
        query.creditCode = new CreditCode("P77");

        for (String order : List.of(BY_PLACE, BY_NAME)) {
            Prepared page = list(query, subtree, null, order);

            assertThat(page.plan())
                    .contains("enterprise_credit_code_uq", "enterprise_current_pk")
                    .doesNotContain("Seq Scan");
            assertThat(page.plannedForItsValues().buffers()).isPositive().isLessThanOrEqualTo(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, FACTORY, BRANCH})
    void whether_one_is_seen_is_answered_from_its_key(String subtree) throws Exception {
        Map<String, Object> parameters = new HashMap<>();
        String condition = Scopes.below(subtree).within("c.path", parameters);
        parameters.put("ids", new String[] {SOME_ID});

        assertThat(new Prepared(
                                connection,
                                EnterpriseRepository.SEEN.replace(":ids", "cast(:ids as uuid[])") + condition,
                                parameters)
                        .plan())
                .contains("enterprise_current_pk")
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource({"/r/,path,900", "/r/,name,900", "/r/f7/,path,90", "/r/f7/,name,90"})
    void a_late_page_costs_what_an_early_one_costs(String subtree, String order, int late) throws Exception {
        long second = buffersOfPage(2, subtree, order);

        assertThat(second).isPositive();
        assertThat((double) buffersOfPage(late, subtree, order) / second).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page, String subtree, String order) throws SQLException {
        String[] before = new String[2];
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select %1$s, enterprise_id from (
                            select min(path) as path, min(name) as name, enterprise_id from enterprise_current
                             where path >= '%2$s' and path < rtrim('%2$s', '/') || '0' group by enterprise_id) seen
                         order by %1$s, enterprise_id offset %3$d limit 1
                        """
                                .formatted(order, subtree, (page - 1) * 50 - 1))) {
            assertThat(row.next()).isTrue();
            before[0] = row.getString(1);
            before[1] = row.getString(2);
        }
        return list(
                        subtree,
                        "(c.%s, c.enterprise_id) > (:after0, cast(:after1 as uuid))".formatted(order),
                        order.equals("path") ? BY_PLACE : BY_NAME)
                .with("after0", before[0])
                .with("after1", before[1])
                .plannedForItsValues()
                .buffers();
    }

    private static Prepared list(String subtree, String after, String order) {
        return list(new EnterpriseQuery(), subtree, after, order);
    }

    private static Prepared list(EnterpriseQuery query, String subtree, String after, String order) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = EnterpriseRows.condition(query, Scopes.below(subtree), parameters)
                + (after == null ? "" : " and " + after);
        return new Prepared(connection, EnterpriseRows.SELECT + condition + order, parameters);
    }
}
