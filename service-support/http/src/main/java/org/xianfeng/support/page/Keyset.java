package org.xianfeng.support.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * In which orders a list can be given, as a constant beside its query. Each field that callers may sort by has its SQL
 * expression and the way to read it from a row; an expression must never be null (coalesce it), or rows would be lost
 * between two pages. The id decides between equal rows.
 *
 * <pre>{@code
 * static final Keyset<Row> ORDERS = Keyset.of(Row.class, "m.id", UUID.class, Row::id)
 *         .sortable("name", "m.sort_name", String.class, Row::sortName)
 *         .sortable("joinDate", "m.join_date", LocalDate.class, Row::joinDate)
 *         .usually("name");
 * }</pre>
 */
public final class Keyset<R> {

    private final Column<R, ?> id;
    private final Map<String, Column<R, ?>> columns;
    private final String usual;

    private Keyset(Column<R, ?> id, Map<String, Column<R, ?>> columns, String usual) {
        this.id = id;
        this.columns = columns;
        this.usual = usual;
    }

    /** One expression that takes part in an order. */
    record Column<R, T>(String sql, Class<T> type, Function<R, ? extends T> value) {

        /** The alias of the table that it is read from; empty where a query has only one. */
        String table() {
            return sql.substring(0, Math.max(0, sql.indexOf('.')));
        }

        String valueOf(R row) {
            T read = value.apply(row);
            if (read == null) {
                throw new IllegalStateException("Rows cannot be paged by what may be null: " + sql);
            }
            return CursorValues.write(read);
        }
    }

    /** Begins with the unique column that decides between equal rows. */
    public static <R, T> Keyset<R> of(Class<R> row, String sql, Class<T> type, Function<R, ? extends T> value) {
        return new Keyset<>(new Column<>(sql, CursorValues.supported(type), value), Map.of(), "");
    }

    /** Adds a field that callers may name in {@code sort}. */
    public <T> Keyset<R> sortable(String field, String sql, Class<T> type, Function<R, ? extends T> value) {
        Map<String, Column<R, ?>> more = new LinkedHashMap<>(columns);
        more.put(field, new Column<>(sql, CursorValues.supported(type), value));
        return new Keyset<>(id, more, usual);
    }

    /** The order of those who ask for none, written as in {@code sort}. Without it, the id alone decides. */
    public Keyset<R> usually(String sort) {
        Keyset<R> keyset = new Keyset<>(id, columns, sort);
        keyset.order(sort);
        return keyset;
    }

    Order<R> order(String sort) {
        return Order.of(sort == null ? usual : sort, columns, id);
    }
}
