package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.membership.world.BigTree;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.testing.TestPostgres;

/**
 * What it costs to move a subtree: the statements of {@link TreePaths#moveSubtree}, in one transaction. Prints
 * its figures and asserts what they must not depend on, never a time; {@code docs/measurements/subtree-move.md} says how
 * to run it with 100,000 members.
 */
class SubtreeMoveTest {

    static final String DATABASE = "subtree_move";
    static final long MEMBERS = Long.getLong("xianfeng.measure.members", 2_000);
    static final long ELSEWHERE = MEMBERS / 10;
    static final int FACTORIES = 10;
    static final int BRANCHES = 1_000;
    static final String OLD = "/r/";
    static final String NEW = "/top/r/";

    @Test
    void a_subtree_moves_by_one_statement_for_each_table_whatever_it_holds() throws Exception {
        TestPostgres.create(DATABASE);
        Flyway.configure()
                .dataSource(TestPostgres.asOwner(DATABASE))
                .locations("classpath:db/support", "classpath:db/migration")
                .placeholders(Map.of("application", DATABASE + "_app"))
                .load()
                .migrate();
        try (Connection connection = TestPostgres.asOwner(DATABASE).getConnection()) {
            BigTree.fill(connection, FACTORIES, BRANCHES, MEMBERS);
            long organizations = 1L + FACTORIES + BRANCHES;
            besides(connection);
            Map<String, Long> moved = Map.of(
                    "organization_current", organizations,
                    "member_current", MEMBERS,
                    "person_current", MEMBERS,
                    "post_holding_current", (long) BRANCHES,
                    "enterprise_current", 2L * BRANCHES);

            List<Figure> figures = move(connection, OLD, NEW);

            System.out.print(table(figures));
            assertThat(figures).hasSize(moved.size()).allSatisfy(figure -> assertThat(figure.rows())
                    .isEqualTo(moved.get(figure.table())));
            for (String table : moved.keySet()) {
                assertThat(count(connection, table, PathRange.below(OLD))).isZero();
                assertThat(count(connection, table, PathRange.below(NEW))).isEqualTo(moved.get(table));
            }
            assertThat(count(connection, "person_current", PathRange.below("/s/")))
                    .isEqualTo(ELSEWHERE);
            assertThat(
                            single(
                                    connection,
                                    """
                            select count(*) from member_current m
                              join organization_current b on b.organization_id = m.branch_id
                              join person_current p on p.person_id = m.person_id
                             where m.path = b.path and p.path = b.path
                            """))
                    .as("members who stand where their branch stands")
                    .isEqualTo(MEMBERS);
            assertThat(
                            single(
                                    connection,
                                    """
                            select count(*) from post_holding_current c
                              join post_holding h on h.id = c.holding_id
                              join organization_current o on o.organization_id = h.organization_id
                             where c.path = o.path
                            """))
                    .as("posts that stand where their organisation stands")
                    .isEqualTo(BRANCHES);
        }
    }

    /** People of another tree, whose path begins with the same letters, and who must stay. */
    private static void besides(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    with people as (
                        select gen_random_uuid() as id, i from generate_series(1, ELSEWHERE) i),
                    keys as (
                        insert into person_key (person_id, sealed_key, created_at)
                        select id, sha256(('x' || i)::bytea), '2020-01-01' from people)
                    insert into person (id, version, keeper_id, name, name_sort, name_keys, sex, birth_date, id_number,
                                        id_number_hash, created_at, changed_at)
                    select id, 0, (select id from organization where code = 'r'), 'x' || i, 'x' || i, array['x'], 'MALE',
                           '1970-01-01', sha256(('x' || i)::bytea), sha256(('x' || i)::bytea), '2020-01-01', '2020-01-01'
                      from people;
                    insert into person_current (person_id, path, name_sort)
                    select id, '/s/', name_sort from person where name like 'x%'
                    """
                            .replace("ELSEWHERE", String.valueOf(ELSEWHERE)));
        }
    }

    /** What one statement did. */
    private record Figure(String table, long rows, double milliseconds, long buffers, long walRecords, long walBytes) {}

    private static List<Figure> move(Connection connection, String from, String to) throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<Figure> figures = new ArrayList<>();
        for (String statement : TreePaths.MOVES) {
            String bound = statement
                    .replace(":newPath", "'" + to + "'")
                    .replace(":oldPath", "'" + from + "'")
                    .replace(":oldEnd", "'" + PathRange.below(from).until() + "'");
            figures.add(figure(connection, bound));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return figures;
    }

    private static Figure figure(Connection connection, String update) throws SQLException, IOException {
        Matcher table = Pattern.compile("update (\\w+)").matcher(update);
        assertThat(table.find()).isTrue();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain (analyze, buffers, wal, format json) " + update)) {
            row.next();
            JsonNode explained = new ObjectMapper().readTree(row.getString(1)).get(0);
            JsonNode plan = explained.get("Plan");
            return new Figure(
                    table.group(1),
                    plan.get("Plans").get(0).get("Actual Rows").asLong(),
                    explained.get("Execution Time").asDouble(),
                    plan.get("Shared Hit Blocks").asLong()
                            + plan.get("Shared Read Blocks").asLong(),
                    plan.get("WAL Records").asLong(),
                    plan.get("WAL Bytes").asLong());
        }
    }

    private static long count(Connection connection, String table, PathRange range) throws SQLException {
        return single(
                connection,
                "select count(*) from %s where path >= '%s' and path < '%s'"
                        .formatted(table, range.from(), range.until()));
    }

    private static long single(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String table(List<Figure> figures) {
        StringBuilder lines = new StringBuilder("Move of a subtree of %,d members%n".formatted(MEMBERS));
        figures.forEach(figure -> lines.append(String.format(
                Locale.ROOT,
                "| %-20s | %,9d rows | %,9.0f ms | %,9d buffers | %,9d WAL records | %,7.1f MiB WAL |%n",
                figure.table(),
                figure.rows(),
                figure.milliseconds(),
                figure.buffers(),
                figure.walRecords(),
                figure.walBytes() / 1024.0 / 1024.0)));
        return lines.toString();
    }
}
