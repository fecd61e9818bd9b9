package org.xianfeng.support.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.Properties;

class ToldExamplesTest {

    private final Properties told = new Properties();

    @Test
    void what_is_told_of_a_schema_comes_before_what_is_told_of_every_property_of_the_name() {
        told.setProperty("name", "\"兴达公司党委（演示）\"");
        told.setProperty("Member.name", "\"张三\"");

        assertThat(new ToldExamples(told).of("Member", "name", false))
                .map(JsonNode::asText)
                .contains("张三");
        assertThat(new ToldExamples(told).of("Organization", "name", false))
                .map(JsonNode::asText)
                .contains("兴达公司党委（演示）");
        assertThat(new ToldExamples(told).of("Member", "phone", false)).isEmpty();
    }

    @Test
    void a_property_with_an_example_of_its_own_keeps_it_unless_just_that_one_is_told() {
        told.setProperty("name", "\"兴达公司党委（演示）\"");
        told.setProperty("Member.name", "\"张三\"");

        assertThat(new ToldExamples(told).of("Organization", "name", true)).isEmpty();
        assertThat(new ToldExamples(told).of("Member", "name", true)).isPresent();
    }

    @Test
    void null_is_told_and_not_the_same_as_nothing() {
        told.setProperty("problem", "null");

        assertThat(new ToldExamples(told).of("BatchItem", "problem", false))
                .map(JsonNode::isNull)
                .contains(true);
    }

    @Test
    void what_is_not_json_stops_the_build() {
        told.setProperty("name", "张三");

        assertThatThrownBy(() -> new ToldExamples(told).of("Member", "name", false))
                .hasMessageContaining("not JSON: 张三");
    }
}
