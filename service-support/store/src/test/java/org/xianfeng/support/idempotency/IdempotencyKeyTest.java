package org.xianfeng.support.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "8e03978e-40d5-43e8-bc93-6894a57f9324   | 8e03978e-40d5-43e8-bc93-6894a57f9324",
                "\"8e03978e-40d5-43e8-bc93-6894a57f9324\" | 8e03978e-40d5-43e8-bc93-6894a57f9324",
                "\"with space\"                         | with space",
                "\"a \\\"quoted\\\" word\"              | a \"quoted\" word",
                "\"back\\\\slash\"                      | back\\slash"
            })
    void quoted_and_bare_are_the_same_key(String header, String key) {
        assertThat(IdempotencyKey.in(header)).map(IdempotencyKey::value).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"open",
                "two words",
                "\"inner\"quote\"",
                "\"bad \\n escape\"",
                "a, b",
                "\"键\"",
                "键",
                "\"a\";p=1"
            })
    void nonsense_is_refused_for_its_sender_believes_that_she_is_protected(String header) {
        assertRefused("invalid-idempotency-key", () -> IdempotencyKey.in(header));
    }

    @Test
    void its_length_is_bounded() {
        assertThat(IdempotencyKey.in("k".repeat(128))).isPresent();
        assertRefused("invalid-idempotency-key", () -> IdempotencyKey.in("k".repeat(129)));
        assertRefused("invalid-idempotency-key", () -> IdempotencyKey.in("\"" + "k".repeat(129) + "\""));
    }

    @Test
    void without_the_header_there_is_none() {
        assertThat(IdempotencyKey.in(null)).isEmpty();
    }
}
