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

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
