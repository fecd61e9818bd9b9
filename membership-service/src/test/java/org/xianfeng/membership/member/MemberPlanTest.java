package org.xianfeng.membership.member;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.membership.member.MemberRows.MemberFilter;
import org.xianfeng.membership.world.BigTree;
import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/** What the list of members costs among 50,000, with the plan that is made without knowing the parameters. */
class MemberPlanTest {

    static final String DATABASE = "member_plan";
    static final int MEMBERS = 50_000;
    static final String BY_PLACE = " order by c.path, c.member_id limit 51";
    static final String BY_NAME = " order by c.name_sort, c.member_id limit 51";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final MemberFilter ALL = new MemberFilter(null, true, null, null, null, null, null);

    static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = MembershipTables.forPlans(DATABASE);
        BigTree.fill(connection, 10, 100, MEMBERS);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    /** The whole, a tenth and a hundredth of it. */
    @ParameterizedTest
    @ValueSource(strings = {"/r/", "/r/f7/", "/r/f7/b77/"})
    void a_list_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, ALL, null, BY_PLACE);
        Prepared further = list(subtree, ALL, "(c.path, c.member_id) > (:after0, cast(:after1 as uuid))", BY_PLACE)
                .with("after0", subtree)
                .with("after1", new UUID(0, 1));

        assertThat(List.of(first.plan(), further.plan())).allSatisfy(plan -> assertThat(plan)
                .contains("member_current_path_ix")
                .doesNotContain("Seq Scan on member", "Seq Scan on person", "Sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/", "/r/f7/", "/r/f7/b77/"})
    void other_orders_and_narrower_lists_read_no_table_of_members_as_a_whole(String subtree) throws Exception {
        MemberFilter named = new MemberFilter(null, true, null, null, null, null, "k77");
        MemberFilter full = new MemberFilter(
                PathRange.below("/r/f7/"), false, MembershipState.NORMAL, MemberStage.FULL, null, null, null);

        assertThat(List.of(
                        list(subtree, ALL, null, BY_NAME).plan(),
                        list(subtree, named, null, BY_PLACE).plan(),
                        list(subtree, full, null, BY_PLACE).plan()))
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on member", "Seq Scan on person"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/", "/r/f7/", "/r/f7/b77/"})
    void a_member_is_found_by_her_number_without_reading_a_subtree(String subtree) throws Exception {
        MemberFilter numbered = new MemberFilter(null, false, null, null, "M-77", null, null);

        assertThat(list(subtree, numbered, null, BY_PLACE).plan()).contains("member_current_code_ix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/", "/r/f7/", "/r/f7/b77/"})
    void the_memberships_of_a_person_are_found_without_reading_a_subtree(String subtree) throws Exception {
        MemberFilter hers = new MemberFilter(null, false, null, null, null, new UUID(0, 1), null);

        assertThat(list(subtree, hers, null, BY_PLACE).plan()).contains("member_current_person_ix");
        assertThat(list(subtree, hers, null, BY_NAME).plan()).contains("member_current_person_ix");
    }

    @Test
    void one_member_is_found_by_her_key() throws Exception {
        Map<String, Object> parameters = new HashMap<>();
        String condition = "c.member_id = cast(:id as uuid) and "
                + Scopes.below("/r/f7/").withinOrOwnMembership("c.path", "c.member_id", parameters);
        parameters.put("id", new UUID(0, 1));

        assertThat(new Prepared(connection, MemberRows.CURRENT.formatted(condition), parameters).plan())
                .contains("member_current_pkey")
                .doesNotContain("Seq Scan on member");
    }

    @ParameterizedTest
    @CsvSource({"path", "name_sort"})
    void a_late_page_costs_what_an_early_one_costs(String order) throws Exception {
        long early = buffersOfPage(2, order);
        long late = buffersOfPage(900, order);

        assertThat(early).isPositive();
        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page, String column) throws SQLException {
        String[] before = new String[2];
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select %1$s, member_id from member_current order by %1$s, member_id offset %2$d limit 1"
                                .formatted(column, (page - 1) * 50 - 1))) {
            row.next();
            before[0] = row.getString(1);
            before[1] = row.getString(2);
        }
        return list(
                        "/r/",
                        ALL,
                        "(c.%s, c.member_id) > (:after0, cast(:after1 as uuid))".formatted(column),
                        column.equals("path") ? BY_PLACE : BY_NAME)
                .with("after0", before[0])
                .with("after1", before[1])
                .buffers();
    }

    private static Prepared list(String subtree, MemberFilter filter, String after, String order) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = MemberRows.condition(filter, Scopes.below(subtree), TODAY, parameters)
                + (after == null ? "" : " and " + after);
        return new Prepared(connection, MemberRows.CURRENT.formatted(condition) + order, parameters);
    }
}
