package org.xianfeng.support.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

import org.xianfeng.support.problem.Characters;
import org.xianfeng.support.problem.ForbiddenCharacter;

/**
 * Texts of a body in their exact form only. Left to itself Jackson takes an empty text for no day at all, so that a grant
 * would have no end, and a number for a day of 1970.
 */
final class ExactJson extends SimpleModule {

    private static final long serialVersionUID = 1;

    ExactJson() {
        super("exact-json");
        addDeserializer(String.class, new KeptText());
        addDeserializer(BigDecimal.class, new CountableNumber());
        exactly(UUID.class);
        exactly(LocalDate.class);
        exactly(YearMonth.class);
        exactly(Instant.class);
        exactly(OffsetDateTime.class);
    }

    private <T> void exactly(Class<T> type) {
        addDeserializer(type, new FromText<>(type));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final Class<T> type;

        FromText(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser body, DeserializationContext context) throws IOException {
            if (!body.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, body));
            }
            String text = body.getText();
            return ExactForms.read(type, text)
                    .map(type::cast)
                    .orElseThrow(() -> context.weirdStringException(text, type, "not in its form"));
        }
    }

    /**
     * Numbers that can be reckoned with and written out: an exponent says in three characters what takes megabytes and
     * minutes to add one to. Noughts behind the point say nothing, so 7.0 people are 7.
     */
    private static final class CountableNumber extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1;
        private static final int MOST_DIGITS = 30;

        CountableNumber() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser body, DeserializationContext context) throws IOException {
            JsonToken token = body.currentToken();
            if (!token.isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, body);
            }
            BigDecimal number = body.getDecimalValue().stripTrailingZeros();
            if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw new InputCoercionException(body, "Beyond what is counted here", token, BigDecimal.class);
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        }
    }

    private static final class KeptText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        KeptText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser body, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(body, context);
            if (text != null && !Characters.canBeKept(text)) {
                throw new ForbiddenCharacter(body);
            }
            return text;
        }
    }
}
