package org.xianfeng.support.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | EN",
                "zh-CN | ZH",
                "zh | ZH",
                "fr, zh;q=0.5 | ZH",
                "en;q=0.4, zh-TW;q=0.8 | ZH",
                "zh;q=0, en | EN",
                "fr | EN",
                "*** | EN"
            })
    void the_callers_header_decides_and_english_is_the_fallback(String header, Language expected) {
        assertThat(Language.preferredBy(header)).isEqualTo(expected);
    }

    @Test
    void a_text_without_its_chinese_half_cannot_exist() {
        assertThatThrownBy(() -> BilingualText.of("Only English", " ")).hasMessageContaining("both languages");
    }

    @Test
    void facts_fill_the_sentence_in_both_languages() {
        BilingualText text = BilingualText.of("{waiting} are waiting", "有{waiting}人等候");

        assertThat(text.in(Language.EN, Map.of("waiting", 12))).isEqualTo("12 are waiting");
        assertThat(text.in(Language.ZH, Map.of("waiting", 12))).isEqualTo("有12人等候");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Take a seat | 预订座位 # Take a seat # 预订座位",
                "A or B | C | 甲 # A or B | C # 甲",
                "Who did what. | 何人做了何事。 # Who did what. # 何人做了何事。"
            })
    void a_text_written_as_one_falls_into_its_languages(String both, String english, String chinese) {
        assertThat(BilingualText.parse(both)).contains(BilingualText.of(english, chinese));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"Take a seat", "只有中文", "A party worker (党务工作者) enters data", "Either | or", "One · 一", "Ends. 中文"})
    void a_text_in_one_language_does_not(String one) {
        assertThat(BilingualText.parse(one)).isEmpty();
    }
}
