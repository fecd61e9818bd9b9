package org.xianfeng.support.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.xianfeng.support.problem.Refused;

class OrderTest {

    private static final Keyset<Row> KEYSET = Keyset.of(Row.class, "m.id", UUID.class, Row::id)
            .sortable("name", "m.name", String.class, Row::name)
            .sortable("joinDate", "m.joined", LocalDate.class, Row::joined)
            .usually("name");

    private record Row(UUID id, String name, LocalDate joined) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | m.name, m.id | (m.name, m.id) > (:a0, :a1)",
                "-name | m.name desc, m.id desc | (m.name, m.id) < (:a0, :a1)",
                "-joinDate,-name | m.joined desc, m.name desc, m.id desc | (m.joined, m.name, m.id) < (:a0, :a1, :a2)",
                "-joinDate,name | m.joined desc, m.name, m.id | m.joined <= :a0 and ((m.joined < :a0)"
                        + " or (m.joined = :a0 and m.name > :a1) or (m.joined = :a0 and m.name = :a1 and m.id > :a2))"
            })
    void one_direction_is_a_row_comparison_and_mixed_ones_are_spelt_out(String sort, String order, String behind) {
        assertThat(KEYSET.order(sort).sql()).isEqualTo(order);
        assertThat(KEYSET.order(sort).behind("a")).isEqualTo(behind);
    }

    @Test
    void an_order_by_columns_of_two_tables_says_the_bound_on_the_first_beside_the_comparison() {
        Keyset<Row> ofTwo = Keyset.of(Row.class, "m.id", UUID.class, Row::id)
                .sortable("place", "place.path", String.class, Row::name);

        assertThat(ofTwo.order("place").behind("a")).isEqualTo("place.path >= :a0 and (place.path, m.id) > (:a0, :a1)");
        assertThat(ofTwo.order("-place").behind("a"))
                .isEqualTo("place.path <= :a0 and (place.path, m.id) < (:a0, :a1)");
    }

    @Test
    void without_a_wish_the_usual_order_holds_and_without_that_the_id_alone() {
        assertThat(KEYSET.order(null).sql()).isEqualTo("m.name, m.id");
        assertThat(Keyset.of(Row.class, "m.id", UUID.class, Row::id).order(null).sql())
                .isEqualTo("m.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surname", "name,name", "name,-name", "--name", "name,", "m.name", "id", "NAME"})
    void a_field_that_is_not_documented_is_refused(String sort) {
        assertThatThrownBy(() -> KEYSET.order(sort))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("invalid-request");
    }

    @Test
    void a_usual_order_that_does_not_exist_is_a_bug_that_shows_at_once() {
        assertThatThrownBy(() -> KEYSET.usually("surname")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> KEYSET.sortable("row", "r", Row.class, row -> row))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_row_without_a_value_to_sort_by_is_a_bug_that_shows_at_once() {
        assertThatThrownBy(() -> KEYSET.order("name").valuesOf(new Row(new UUID(0, 1), null, null)))
                .hasMessageContaining("may be null");
    }

    @Test
    void values_survive_their_way_through_a_cursor() {
        Row row = new Row(new UUID(3, 4), "张三", LocalDate.of(2026, 11, 22));
        Order<Row> order = KEYSET.order("joinDate,name");

        assertThat(order.read(order.valuesOf(row))).containsExactly(row.joined(), row.name(), row.id());
    }

    @Test
    void a_cursor_of_an_older_form_is_refused() {
        Order<Row> order = KEYSET.order("joinDate");

        for (List<String> values : List.of(List.of("2026-11-22"), List.of("x", "y"), List.of("2026-11-22", "y"))) {
            assertThatThrownBy(() -> order.read(values))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("invalid-cursor");
        }
    }
}
