package org.xianfeng.support.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Whether a parameter can be read as its type. Asked before the framework converts it, which would say 404 for a day that
 * does not exist and take any text but {@code true} for false.
 */
final class ParameterForms {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Map<Class<?>, Consumer<String>> READERS = Map.ofEntries(
            Map.entry(UUID.class, ParameterForms::readUuid),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(YearMonth.class, YearMonth::parse),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Boolean.class, ParameterForms::readBoolean),
            Map.entry(boolean.class, ParameterForms::readBoolean));

    private ParameterForms() {}

    static boolean accept(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        }
        Consumer<String> reader = READERS.get(type);
        if (reader == null) {
            return true;
        }
        try {
            reader.accept(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    /** Java's own parser also takes {@code 1-1-1-1-1}. */
    private static void readUuid(String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No UUID");
        }
    }

    private static void readBoolean(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
    }
}
