package org.xianfeng.support.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The kinds of value that a list can be sorted by, as texts inside of a cursor. */
final class CursorValues {

    private static final Map<Class<?>, Function<String, Object>> READ = Map.of(
            String.class, text -> text,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            BigDecimal.class, BigDecimal::new,
            Boolean.class, Boolean::valueOf);

    private CursorValues() {}

    static <T> Class<T> supported(Class<T> type) {
        if (!READ.containsKey(type)) {
            throw new IllegalArgumentException("No list can be sorted by " + type);
        }
        return type;
    }

    static String write(Object value) {
        return value.toString();
    }

    static Object read(Class<?> type, String text) {
        return READ.get(type).apply(text);
    }
}
