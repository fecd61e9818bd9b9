package org.xianfeng.membership.person;

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
import java.util.List;
import java.util.Map;

import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/** What the list of people costs among 50,000, with the plan that is made without knowing the parameters. */
class PersonPlanTest {

    static final String DATABASE = "person_plan";
    static final int PEOPLE = 50_000;
    static final String BY_PLACE = " order by c.path, c.person_id limit 51";
    static final String BY_NAME = " order by c.name_sort, c.person_id limit 51";

    static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = MembershipTables.forPlans(DATABASE);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organization (id, version, code, recording_starts_on, created_at, changed_at)
                    values ('00000000-0000-7000-8000-000000000001', 0, '1', '2020-01-01', '2020-01-01', '2020-01-01')
                    """);
            statement.execute(
                    """
                    with people as (
                        select gen_random_uuid() as id, i from generate_series(1, PEOPLE) i),
                    keys as (
                        insert into person_key (person_id, sealed_key, created_at)
                        select id, sha256(i::text::bytea) || sha256(i::text::bytea), '2020-01-01' from people)
                    insert into person (id, version, keeper_id, name, name_sort, name_keys, sex, birth_date, id_number,
                                        id_number_hash, created_at, changed_at)
                    select id, 0, '00000000-0000-7000-8000-000000000001', 'n' || i, 'n' || i,
                           array['k' || i % 2000, 'l' || i % 100], 'MALE', '1970-01-01', sha256(i::text::bytea),
                           sha256(i::text::bytea), '2020-01-01', '2020-01-01'
                      from people
                    """
                            .replace("PEOPLE", String.valueOf(PEOPLE)));
            statement.execute(
                    """
                    insert into person_current (person_id, path, name_sort)
                    select id, '/1/' || substr(name, 2)::int % 10 || '/' || substr(name, 2)::int % 1000 || '/', name_sort
                      from person
                    """);
            statement.execute("vacuum analyze person");
            statement.execute("vacuum analyze person_key");
            statement.execute("vacuum analyze person_current");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void a_list_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, null, null, BY_PLACE);
        Prepared further = list(subtree, null, "(c.path, c.person_id) > (:after0, cast(:after1 as uuid))", BY_PLACE)
                .with("after0", subtree)
                .with("after1", "00000000-0000-7000-8000-000000000001");

        assertThat(List.of(first.plan(), further.plan()))
                .allSatisfy(plan ->
                        assertThat(plan).contains("person_current_path_ix").doesNotContain("Seq Scan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void in_the_order_of_names_it_reads_no_table_as_a_whole(String subtree) throws Exception {
        assertThat(list(subtree, null, null, BY_NAME).plan()).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/", "/1/7/", "/1/7/77/"})
    void a_search_by_name_reads_no_table_as_a_whole(String subtree) throws Exception {
        assertThat(list(subtree, "k77", null, BY_PLACE).plan()).doesNotContain("Seq Scan");
    }

    @Test
    void one_person_is_found_by_her_key() throws Exception {
        Map<String, Object> parameters = new HashMap<>();
        String condition = Scopes.below("/1/7/").withinOrSelf("c.path", "c.person_id", parameters);
        parameters.put("id", "00000000-0000-7000-8000-000000000001");

        assertThat(new Prepared(
                                connection,
                                PersonRow.SELECT + " where c.person_id = cast(:id as uuid) and " + condition,
                                parameters)
                        .plan())
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource({"place", "name"})
    void a_late_page_costs_what_an_early_one_costs(String order) throws Exception {
        boolean byPlace = order.equals("place");
        long early = buffersOfPage(2, byPlace);
        long late = buffersOfPage(900, byPlace);

        assertThat(early).isPositive();
        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page, boolean byPlace) throws SQLException {
        String columns = byPlace ? "path" : "name_sort";
        String[] before = new String[2];
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select %1$s, person_id from person_current order by %1$s, person_id offset %2$d limit 1"
                                .formatted(columns, (page - 1) * 50 - 1))) {
            row.next();
            before[0] = row.getString(1);
            before[1] = row.getString(2);
        }
        return list(
                        "/1/",
                        null,
                        "(c.%s, c.person_id) > (:after0, cast(:after1 as uuid))".formatted(columns),
                        byPlace ? BY_PLACE : BY_NAME)
                .with("after0", before[0])
                .with("after1", before[1])
                .buffers();
    }

    private static Prepared list(String subtree, String key, String after, String order) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = Scopes.below(subtree).withinOrSelf("c.path", "c.person_id", parameters)
                + PersonFilter.of(key, null).condition(parameters)
                + (after == null ? "" : " and " + after);
        return new Prepared(connection, PersonRow.SELECT + " where " + condition + order, parameters);
    }
}
