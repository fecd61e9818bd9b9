package org.xianfeng.support.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xianfeng.support.language.BilingualText;

/** What should stand where something else was sent, in words of JSON and of the API. */
public final class ExpectedForm {

    private static final BilingualText WHOLE = BilingualText.of("A whole number is expected here.", "此处应为整数。");
    private static final BilingualText NUMBER = BilingualText.of("A number is expected here.", "此处应为数字。");
    private static final BilingualText TRUTH =
            BilingualText.of("true or false is expected here.", "此处应为 true 或 false。");
    private static final BilingualText INSTANT = BilingualText.of(
            "An instant such as 2026-11-22T06:30:00Z is expected here.", "此处应为时刻，例如 2026-11-22T06:30:00Z。");
    private static final BilingualText LIST = BilingualText.of("A list is expected here.", "此处应为列表。");
    private static final BilingualText OBJECT =
            BilingualText.of("An object of the documented form is expected here.", "此处应为文档所述形式的对象。");

    private static final Map<Class<?>, BilingualText> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, BilingualText.of("A text is expected here.", "此处应为文本。")),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(short.class, WHOLE),
            Map.entry(Short.class, WHOLE),
            Map.entry(BigInteger.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(UUID.class, BilingualText.of("A UUID is expected here.", "此处应为 UUID。")),
            Map.entry(
                    LocalDate.class,
                    BilingualText.of("A day such as 2026-11-22 is expected here.", "此处应为日期，例如 2026-11-22。")),
            Map.entry(
                    YearMonth.class,
                    BilingualText.of("A month such as 2026-11 is expected here.", "此处应为月份，例如 2026-11。")),
            Map.entry(LocalTime.class, BilingualText.of("A time such as 14:30 is expected here.", "此处应为时间，例如 14:30。")),
            Map.entry(Instant.class, INSTANT),
            Map.entry(OffsetDateTime.class, INSTANT));

    private ExpectedForm() {}

    /** The sentence for a value of this Java type. */
    public static BilingualText of(Class<?> type) {
        if (type.isEnum()) {
            String values = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return BilingualText.of("One of " + values + " is expected here.", "此处应为以下之一：" + values + "。");
        }
        boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
        return BY_TYPE.getOrDefault(type, list ? LIST : OBJECT);
    }
}
