package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.xianfeng.support.language.Language;

class ProblemPageTest {

    private final JsonNode entry = read(
            """
            {"status": 409, "title": {"en": "Full", "zh": "已满"}, "facts": ["capacity"],
             "detail": {"en": "All {capacity} seats are taken.", "zh": "{capacity}个席位均已占用。"},
             "remedy": {"en": "Wait.", "zh": "请候补。"}}
            """);

    @Test
    void the_readers_language_comes_first_and_the_other_follows() {
        String chinese = ProblemPage.of("session-full", entry, Language.ZH);

        assertThat(chinese)
                .containsSubsequence("<h1>已满</h1>", "session-full", "lang=\"zh-CN\"", "请候补。", "lang=\"en\"", "Wait.");
        assertThat(ProblemPage.of("session-full", entry, Language.EN))
                .containsSubsequence("<h1>Full</h1>", "lang=\"en\"", "Wait.", "lang=\"zh-CN\"", "请候补。");
    }

    @Test
    void facts_stand_out_since_there_is_nothing_to_fill_in() {
        assertThat(ProblemPage.of("session-full", entry, Language.EN))
                .contains("All <var>capacity</var> seats are taken.", "<code>capacity</code>", "409");
    }

    @Test
    void a_fact_that_is_not_always_there_says_so() {
        JsonNode engaged = read(
                """
                {"status": 409, "title": {"en": "a", "zh": "甲"}, "facts": ["startsAt"], "sometimes": ["session"],
                 "detail": {"en": "b", "zh": "乙"}, "remedy": {"en": "c", "zh": "丙"}}
                """);

        assertThat(ProblemPage.of("lecturer-engaged", engaged, Language.EN))
                .contains("<code>startsAt</code>, <code>session</code> (where known)<")
                .contains("<code>startsAt</code>, <code>session</code>（已知时）<");
    }

    @Test
    void text_does_not_become_markup() {
        JsonNode hostile = read(
                """
                {"status": 409, "title": {"en": "<script>x</script>", "zh": "甲<b>"}, "facts": ["<i>"],
                 "detail": {"en": "a & b", "zh": "乙"}, "remedy": {"en": "\\"c\\"", "zh": "丙"}}
                """);

        assertThat(ProblemPage.of("<u>", hostile, Language.EN))
                .contains("&lt;script&gt;", "&lt;b&gt;", "&lt;i&gt;", "&lt;u&gt;", "a &amp; b", "&quot;c&quot;")
                .doesNotContain("<script>", "<b>", "<i>", "<u>");
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
