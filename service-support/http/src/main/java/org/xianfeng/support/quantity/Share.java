package org.xianfeng.support.quantity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.language.Language;

/**
 * What part of a whole something is, in per cent with one decimal. A whole that is only known to be larger makes the share
 * smaller than the number, and the number is then rounded up, so that the statement stays true; one that had to be rounded
 * to the nearest decimal is about right. Nothing is exactly no part of anything.
 */
@Schema(name = "Share")
public record Share(
        @Schema(
                        description =
                                "In per cent, with one decimal; rounded so that the statement with bound is true | 百分数，保留一位小数；舍入方向保证与 bound 合起来成立")
                @NotNull
                BigDecimal percent,
        @Schema(description = "How the true share relates to percent | 实际占比与 percent 的关系") @NotNull Bound bound) {

    /** How the true share relates to the number. */
    @Schema(name = "ShareBound")
    public enum Bound implements Labelled {
        EXACTLY("Exactly", "恰好", "{percent} %", "{percent}%"),
        BELOW("Below", "低于", "below {percent} %", "低于{percent}%"),
        ABOVE("Above", "高于", "above {percent} %", "高于{percent}%"),
        ABOUT("About", "约", "about {percent} %", "约{percent}%");

        private final BilingualText label;
        private final BilingualText phrase;

        Bound(String labelEn, String labelZh, String en, String zh) {
            this.label = BilingualText.of(labelEn, labelZh);
            this.phrase = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    /** The share of an exact part in a whole; the whole must not be zero. */
    public static Share of(long part, Quantity whole) {
        BigDecimal hundredfold = BigDecimal.valueOf(part).movePointRight(2);
        if (part == 0) {
            return rounded(hundredfold, whole, RoundingMode.UNNECESSARY, Bound.EXACTLY);
        }
        return switch (whole.precision()) {
            case EXACT -> ofExactly(hundredfold, whole);
            case MORE_THAN -> rounded(hundredfold, whole, RoundingMode.CEILING, Bound.BELOW);
            case NEARLY -> rounded(hundredfold, whole, RoundingMode.FLOOR, Bound.ABOVE);
            case ABOUT -> rounded(hundredfold, whole, RoundingMode.HALF_UP, Bound.ABOUT);
        };
    }

    private static Share ofExactly(BigDecimal hundredfold, Quantity whole) {
        Share nearest = rounded(hundredfold, whole, RoundingMode.HALF_UP, Bound.EXACTLY);
        boolean isWholeTruth = nearest.percent.multiply(whole.value()).compareTo(hundredfold) == 0;
        return isWholeTruth ? nearest : new Share(nearest.percent, Bound.ABOUT);
    }

    private static Share rounded(BigDecimal hundredfold, Quantity whole, RoundingMode rounding, Bound bound) {
        return new Share(hundredfold.divide(whole.value(), 1, rounding), bound);
    }

    /** As people say it: {@code below 7.6 %}. */
    public String said(Language language) {
        return bound.phrase.in(language, Map.of("percent", percent.toPlainString()));
    }
}
