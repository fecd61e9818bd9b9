package org.xianfeng.support.page;

import java.util.List;

/** Windows without a request, for tests of queries; their cursors are plain texts. */
public final class Windows {

    private static final String BETWEEN = "|";

    private Windows() {}

    public static <R> Window<R> first(Keyset<R> keyset, int limit) {
        return new Window<>(keyset.order(null), List.of(), limit, true, values -> String.join(BETWEEN, values));
    }

    /** The page after the one that had this {@code next}. */
    public static <R> Window<R> after(String next, Keyset<R> keyset, int limit) {
        Order<R> order = keyset.order(null);
        List<Object> after = order.read(List.of(next.split("\\" + BETWEEN)));
        return new Window<>(order, after, limit, true, values -> String.join(BETWEEN, values));
    }
}
