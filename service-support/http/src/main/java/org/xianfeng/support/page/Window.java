package org.xianfeng.support.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The part of a list that one request asks for, in the words of SQL: the repository puts {@link #after} among its
 * conditions and {@link #inOrder} at the end, and hands the rows to {@link #page}. Scope stays a condition of its own.
 */
public final class Window<R> {

    private static final String PARAMETER = "after";

    private final Order<R> order;
    private final List<Object> after;
    private final int size;
    private final boolean counts;
    private final Function<List<String>, String> seal;

    /** {@code after} is empty for the first page. */
    Window(Order<R> order, List<Object> after, int size, boolean counts, Function<List<String>, String> seal) {
        this.order = order;
        this.after = after;
        this.size = size;
        this.counts = counts;
        this.seal = seal;
    }

    /** The condition that leaves out what earlier pages had; {@code true} on the first. Adds its parameters to the map. */
    public String after(Map<String, Object> parameters) {
        if (after.isEmpty()) {
            return "true";
        }
        for (int i = 0; i < after.size(); i++) {
            parameters.put(PARAMETER + i, after.get(i));
        }
        return order.behind(PARAMETER);
    }

    /** {@code order by … limit …} for one row more than the page has, which tells whether there is a next one. */
    public String inOrder() {
        return " order by " + order.sql() + " limit " + (size + 1);
    }

    /** Whether the caller wants the total too: then run {@link #count} and give it to {@link Page#counted}. */
    public boolean counts() {
        return counts;
    }

    /** The count of what {@code select} gives, a query of its own without {@link #after}; it stops beyond 10,000. */
    public String count(String select) {
        return "select count(*) from (" + select + " limit " + (Page.COUNTED + 1) + ") counted";
    }

    /** The answer, from at most {@code limit + 1} rows. */
    public <V> Page<V> page(List<R> rows, Function<? super R, ? extends V> view) {
        boolean more = rows.size() > size;
        List<R> shown = more ? rows.subList(0, size) : rows;
        String next = more ? seal.apply(order.valuesOf(shown.get(size - 1))) : null;
        return new Page<>(shown.stream().<V>map(view).toList(), next, null, null);
    }
}
