package org.xianfeng.support.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one form in which a value of each type is written, in parameters and in bodies. Asked before the framework converts
 * a parameter, which would say 404 for a day that does not exist and take any text but {@code true} for false.
 */
final class ExactForms {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Java reads years of nine digits, and databases do not keep them. */
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.*");

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(UUID.class, ExactForms::readUuid),
            Map.entry(LocalDate.class, dated(LocalDate::parse)),
            Map.entry(YearMonth.class, dated(YearMonth::parse)),
            Map.entry(Instant.class, dated(ExactForms::readInstant)),
            Map.entry(OffsetDateTime.class, dated(OffsetDateTime::parse)),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Boolean.class, ExactForms::readBoolean),
            Map.entry(boolean.class, ExactForms::readBoolean));

    private ExactForms() {}

    /** Whether the text is a value of the type; any text is one of a type that is not known here. */
    static boolean accept(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
        }
        return !READERS.containsKey(type) || read(type, text).isPresent();
    }

    /** The value; empty if this is not exactly the form of its type. */
    static Optional<Object> read(Class<?> type, String text) {
        try {
            return Optional.of(READERS.get(type).apply(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Function<String, ?> dated(Function<String, ?> reader) {
        return text -> {
            if (!YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
                throw new IllegalArgumentException("No year of four digits");
            }
            return reader.apply(text);
        };
    }

    /** Java's own parser also takes {@code 1-1-1-1-1}. */
    private static UUID readUuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No UUID");
        }
        return UUID.fromString(text);
    }

    /** Databases keep microseconds, and round what is finer. */
    private static Instant readInstant(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean readBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
        return text.equals("true");
    }
}
