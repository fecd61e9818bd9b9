package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What kind of value a rule has. Strict: {@code "7"} is not the number 7. */
public enum RuleType implements Labelled {
    INTEGER("Whole number", "整数") {
        @Override
        boolean fits(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt();
        }

        @Override
        Integer read(JsonNode value) {
            return value.intValue();
        }
    },
    DECIMAL("Number", "数值") {
        @Override
        boolean fits(JsonNode value) {
            return value.isNumber();
        }

        @Override
        BigDecimal read(JsonNode value) {
            return value.decimalValue();
        }
    },
    BOOLEAN("Yes or no", "是或否") {
        @Override
        boolean fits(JsonNode value) {
            return value.isBoolean();
        }

        @Override
        Boolean read(JsonNode value) {
            return value.booleanValue();
        }
    },
    TEXT("Text", "文本") {
        @Override
        boolean fits(JsonNode value) {
            return value.isTextual() && !value.textValue().isBlank();
        }

        @Override
        String read(JsonNode value) {
            return value.textValue();
        }
    };

    private final BilingualText label;

    RuleType(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    abstract boolean fits(JsonNode value);

    abstract Object read(JsonNode value);
}
