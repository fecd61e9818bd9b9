package org.xianfeng.support.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7", "XD-1", "京字〔2019〕12号", "双11", "a/b?c=d&e", "😀"})
    void it_is_whatever_another_system_writes_with_letters_digits_and_signs(String code) {
        assertThat(code).matches(ExternalCode.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "XD 1", " XD-1", "XD-1\n", "A\u200bB", "A\u3000B", "A\u0301", "A\u0000"})
    void it_hides_nothing(String code) {
        assertThat(code).doesNotMatch(ExternalCode.FORM);
    }
}
