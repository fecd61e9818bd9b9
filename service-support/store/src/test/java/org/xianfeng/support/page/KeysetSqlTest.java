package org.xianfeng.support.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;

/** What a window does in a real database, with many equal values and while other people insert and delete. */
class KeysetSqlTest {

    private static final int ROWS = 150;
    private static final int PAGE = 7;

    private static final Keyset<Row> KEYSET = Keyset.of(Row.class, "r.id", UUID.class, Row::id)
            .sortable("name", "r.name", String.class, Row::name)
            .sortable("joinDate", "r.joined", LocalDate.class, Row::joined)
            .usually("name");

    private static Sql sql;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private record Row(UUID id, String name, LocalDate joined) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class), row.getString("name"), row.getObject("joined", LocalDate.class));
        }
    }

    @BeforeAll
    static void table() {
        TestPostgres.create("page");
        sql = new Sql(TestPostgres.asOwner("page"));
        sql.update("create table if not exists r (id uuid primary key, name text not null, joined date not null)");
        sql.update("create index if not exists r_name_ix on r (name, id)");
        sql.update("create table if not exists place (name text primary key)");
        sql.update("insert into place select 'name' || lpad(i::text, 4, '0') from generate_series(1, 1000) i");
        sql.update("analyze place");
    }

    @BeforeEach
    void rows() {
        sql.update("delete from r");
        sql.update("insert into r values "
                + Stream.generate(this::randomRow).limit(ROWS).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | r.name, r.id",
                "name | r.name, r.id",
                "-name | r.name desc, r.id desc",
                "joinDate,name | r.joined, r.name, r.id",
                "joinDate,-name | r.joined, r.name desc, r.id desc",
                "-joinDate,name | r.joined desc, r.name, r.id",
                "-name,joinDate | r.name desc, r.joined, r.id"
            })
    void the_pages_together_are_the_whole_list_in_order(String sort, String order) {
        List<UUID> whole = sql.all("select * from r order by " + order, Row::read).stream()
                .map(Row::id)
                .toList();

        assertThat(walk(sort, () -> {})).as("seed %d", seed).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"name", "-name", "'joinDate,-name'", "'-joinDate,name'"})
    void rows_that_nobody_touches_come_exactly_once_whatever_others_do(String sort) {
        Set<UUID> untouched = new HashSet<>();
        List<UUID> doomed = new ArrayList<>();
        for (Row row : sql.all("select * from r", Row::read)) {
            if (random.nextInt(3) == 0) {
                doomed.add(row.id());
            } else {
                untouched.add(row.id());
            }
        }

        List<UUID> seen = walk(sort, () -> {
            insert();
            if (!doomed.isEmpty()) {
                sql.update("delete from r where id = ?", doomed.remove(random.nextInt(doomed.size())));
            }
        });

        assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsAll(untouched);
    }

    @Test
    void a_late_page_is_read_from_the_index_and_not_by_counting_off() {
        List<String> plan = planOfLatePage(KEYSET, "select * from r where ", "name5");

        assertThat(plan).anyMatch(line -> line.contains("Index Cond: (ROW(name, id) > ROW("));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void a_late_page_in_the_order_of_two_tables_begins_in_the_index_of_the_first() {
        Keyset<Row> ofTwo = Keyset.of(Row.class, "r.id", UUID.class, Row::id)
                .sortable("place", "place.name", String.class, Row::name)
                .usually("place");

        List<String> plan =
                planOfLatePage(ofTwo, "select r.* from r join place on place.name = r.name where ", "name0995");

        assertThat(plan).anyMatch(line -> line.contains("Index Cond: (name >= 'name0995'"));
    }

    private static List<String> planOfLatePage(Keyset<Row> keyset, String select, String after) {
        Window<Row> late = new Window<>(keyset.order(null), List.of(after, new UUID(0, 0)), PAGE, false, values -> "");
        Map<String, Object> parameters = new HashMap<>();
        sql.update("analyze r");
        return sql.all(
                "explain " + select + late.after(parameters) + late.inOrder(), row -> row.getString(1), parameters);
    }

    @Test
    void counting_stops_when_the_answer_would_not_be_exact_any_more() {
        Window<Row> window = new Window<>(KEYSET.order(null), List.of(), PAGE, true, values -> "");

        long few = count(window.count("select 1 from r"));
        long many = count(window.count("select 1 from r a cross join r b cross join r c"));

        assertThat(window.page(List.<Row>of(), row -> row).counted(few).total()).isEqualTo(ROWS);
        assertThat(window.page(List.<Row>of(), row -> row).counted(many).total())
                .isNull();
        assertThat(window.page(List.<Row>of(), row -> row).counted(many).totalAtLeast())
                .isEqualTo(10_000);
    }

    private List<UUID> walk(String sort, Runnable betweenPages) {
        Order<Row> order = KEYSET.order(sort);
        List<UUID> seen = new ArrayList<>();
        List<Object> after = List.of();
        for (int pages = 0; pages <= 2 * ROWS; pages++) {
            List<List<String>> sealed = new ArrayList<>();
            Window<Row> window = new Window<>(order, after, PAGE, false, values -> {
                sealed.add(values);
                return "sealed";
            });
            Map<String, Object> parameters = new HashMap<>();
            String query = "select * from r where " + window.after(parameters) + window.inOrder();
            Page<UUID> page = window.page(sql.all(query, Row::read, parameters), Row::id);
            seen.addAll(page.items());
            if (page.next() == null) {
                return seen;
            }
            after = order.read(sealed.get(0));
            betweenPages.run();
        }
        throw new AssertionError("The list does not end, seed " + seed);
    }

    private void insert() {
        sql.update("insert into r values " + randomRow());
    }

    private String randomRow() {
        return "('%s', 'name%d', '%s')"
                .formatted(
                        new UUID(random.nextLong(), random.nextLong()),
                        random.nextInt(9),
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(9)));
    }

    private static long count(String query) {
        return sql.first(query, row -> row.getLong(1)).orElseThrow();
    }
}
