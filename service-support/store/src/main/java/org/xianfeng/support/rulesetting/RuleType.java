package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;

/** What kind of value a rule has. Strict: {@code "7"} is not the number 7. */
public enum RuleType {
    INTEGER {
        @Override
        boolean fits(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt();
        }

        @Override
        Integer read(JsonNode value) {
            return value.intValue();
        }
    },
    DECIMAL {
        @Override
        boolean fits(JsonNode value) {
            return value.isNumber();
        }

        @Override
        BigDecimal read(JsonNode value) {
            return value.decimalValue();
        }
    },
    BOOLEAN {
        @Override
        boolean fits(JsonNode value) {
            return value.isBoolean();
        }

        @Override
        Boolean read(JsonNode value) {
            return value.booleanValue();
        }
    },
    TEXT {
        @Override
        boolean fits(JsonNode value) {
            return value.isTextual() && !value.textValue().isBlank();
        }

        @Override
        String read(JsonNode value) {
            return value.textValue();
        }
    };

    abstract boolean fits(JsonNode value);

    abstract Object read(JsonNode value);
}
