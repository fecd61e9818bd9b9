package org.xianfeng.support.quantity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.text.Legible;

/** A number with its unit, as precisely as people say it: "more than 7,000 people" stays more than 7,000. */
@Schema(name = "Quantity")
public record Quantity(
        @Schema(description = "The number as it was said | 所述数值")
                @NotNull
                @PositiveOrZero
                @Digits(integer = 12, fraction = 6)
                BigDecimal value,
        @Schema(
                        description =
                                "What is counted, singular and in lower case: person, order, day | 计量单位，用英文小写单数，如 person、order、day")
                @NotNull
                @Size(max = 30)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String unit,
        @Schema(
                        description =
                                "How the true number relates to the value, as people say it: more than 7,000 | 实际数与所述数值的关系，如“7000 多”")
                @NotNull
                Precision precision) {

    public static Quantity exactly(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit, Precision.EXACT);
    }

    /** Of two quantities of one unit; when they are vague to different sides, all that can be said is about. */
    public Quantity plus(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("Quantities of different units: " + unit + ", " + other.unit);
        }
        return new Quantity(value.add(other.value), unit, precision.and(other.precision));
    }

    /** The number as people say it, without its unit: {@code more than 7000}. */
    public String said(Language language) {
        return precision
                .phrase(value)
                .in(language, Map.of("value", value.stripTrailingZeros().toPlainString()));
    }
}
