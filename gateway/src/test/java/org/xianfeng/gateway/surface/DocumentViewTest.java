package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.xianfeng.support.language.Language;

class DocumentViewTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document = read(
            """
            {"summary": "Book", "x-summary-zh": "预订", "x-service": "training", "x-lost-zh": "孤",
             "responses": [{"description": "Seat", "x-description-zh": "席位", "example": {"name": "张三", "label": {"en": "Branch", "zh": "支部"}, "n": 1.50}}],
             "x-enum-labels": {"BRANCH": {"en": "Branch", "zh": "党支部"}}}
            """);

    @Test
    void whoever_reads_english_gets_english_only() {
        assertThat(DocumentView.in(Language.EN, document))
                .isEqualTo(
                        read(
                                """
                {"summary": "Book", "x-service": "training", "x-lost-zh": "孤",
                 "responses": [{"description": "Seat", "example": {"name": "张三", "label": {"en": "Branch", "zh": "支部"}, "n": 1.50}}],
                 "x-enum-labels": {"BRANCH": "Branch"}}
                """));
    }

    @Test
    void whoever_reads_chinese_gets_chinese_in_its_place() {
        assertThat(DocumentView.in(Language.ZH, document))
                .isEqualTo(
                        read(
                                """
                {"summary": "预订", "x-service": "training", "x-lost-zh": "孤",
                 "responses": [{"description": "席位", "example": {"name": "张三", "label": {"en": "Branch", "zh": "支部"}, "n": 1.50}}],
                 "x-enum-labels": {"BRANCH": "党支部"}}
                """));
    }

    @Test
    void an_example_with_a_name_has_a_summary_and_a_value_in_each_language() {
        JsonNode examples = read(
                """
                {"examples": {"booking-closed": {"summary": "Closed", "x-summary-zh": "已截止",
                  "value": {"title": "Closed", "label": {"en": "a", "zh": "b"}}, "x-value-zh": {"title": "已截止"}},
                  "other": {"$ref": "#/components/examples/other"}}}
                """);

        assertThat(DocumentView.in(Language.EN, examples))
                .isEqualTo(
                        read(
                                """
                {"examples": {"booking-closed": {"summary": "Closed",
                  "value": {"title": "Closed", "label": {"en": "a", "zh": "b"}}},
                  "other": {"$ref": "#/components/examples/other"}}}
                """));
        assertThat(DocumentView.in(Language.ZH, examples))
                .isEqualTo(
                        read(
                                """
                {"examples": {"booking-closed": {"summary": "已截止", "value": {"title": "已截止"}},
                  "other": {"$ref": "#/components/examples/other"}}}
                """));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
