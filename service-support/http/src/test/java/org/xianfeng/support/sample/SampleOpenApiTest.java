package org.xianfeng.support.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.xianfeng.support.testing.OpenApiCases;

@QuarkusTest
class SampleOpenApiTest extends OpenApiCases {

    @Test
    void an_operation_that_takes_more_or_less_than_usual_says_so() {
        assertThat(operation("/api/v1/samples/small", "post")
                        .path("x-body-limit")
                        .asLong())
                .isEqualTo(100);
        assertThat(operation("/api/v1/samples", "post").has("x-body-limit")).isFalse();
    }

    @Test
    void a_list_names_the_orders_it_has_in_both_languages() {
        assertThat(operation("/api/v1/samples", "get").path("parameters"))
                .filteredOn(parameter -> parameter.path("name").asText().equals("sort"))
                .singleElement()
                .satisfies(sort -> {
                    assertThat(sort.path("description").asText()).endsWith("Fields: name. Default: name");
                    assertThat(sort.path("x-description-zh").asText()).endsWith("可用字段：name。默认：name");
                });
    }

    @Test
    void a_page_is_named_after_what_is_on_it() {
        assertThat(operation("/api/v1/samples", "get")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/SamplePage");
    }

    @Test
    void an_operation_says_why_it_refuses_under_the_status_that_it_answers() {
        JsonNode conflict = operation("/api/v1/samples", "post").at("/responses/409");

        assertThat(conflict.path("description").asText()).endsWith("Number already in use.");
        assertThat(conflict.path("x-description-zh").asText()).endsWith("编号已被使用。");
        assertThat(conflict.at("/content/application~1problem+json/examples").fieldNames())
                .toIterable()
                .containsExactly("external-code-taken", "conflict", "request-in-progress");
        assertThat(operation("/api/v1/samples/small", "post")
                        .at("/responses/409/$ref")
                        .asText())
                .isEqualTo("#/components/responses/ConflictWithKey");
    }

    @Test
    void an_operation_on_a_list_says_why_it_refuses_single_items() {
        JsonNode small = operation("/api/v1/samples/small", "post");

        assertThat(small.path("x-item-refusals").toString()).isEqualTo("[\"roster-behind\"]");
        assertThat(small.path("description").asText()).endsWith("The roster has not caught up yet.");
        assertThat(small.path("x-description-zh").asText()).endsWith("名册尚未同步到最新。");
    }
}
