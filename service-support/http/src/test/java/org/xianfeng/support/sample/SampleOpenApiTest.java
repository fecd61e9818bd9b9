package org.xianfeng.support.sample;

import static org.assertj.core.api.Assertions.assertThat;

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
                    assertThat(sort.path("description").asText()).endsWith("Fields: name");
                    assertThat(sort.path("x-description-zh").asText()).endsWith("可用字段：name");
                });
    }

    @Test
    void a_page_is_named_after_what_is_on_it() {
        assertThat(operation("/api/v1/samples", "get")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/SamplePage");
    }
}
