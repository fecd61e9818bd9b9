package org.xianfeng.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import org.xianfeng.support.testing.OpenApiCases;

@QuarkusTest
class OpenApiTest extends OpenApiCases {

    @Test
    void the_totals_in_an_example_add_up() {
        assertThat(examplesWith("notRecorded")).isNotEmpty().allSatisfy(totals -> {
            assertThat(number(totals, "expected")).isEqualTo(sum(totals, "recorded", "notRecorded"));
            assertThat(number(totals, "recorded")).isEqualTo(sum(totals, "present", "absent"));
            assertThat(number(totals, "people")).isEqualTo(sum(totals, "present", "otherMembers", "guests"));
            assertThat(number(totals, "votingExpected")).isLessThanOrEqualTo(number(totals, "expected"));
            assertThat(number(totals, "votingPresent"))
                    .isLessThanOrEqualTo(number(totals, "present"))
                    .isLessThanOrEqualTo(number(totals, "votingExpected"));
        });
    }

    @Test
    void the_summary_in_an_example_counts_everybody_who_came() {
        assertThat(examplesWith("byCapacity")).isNotEmpty().allSatisfy(summary -> {
            long people = summary.at("/totals/people").asLong();
            assertThat(people(summary.path("byCapacity"))).isEqualTo(people);
            assertThat(people(summary.path("byOrganization"))).isLessThanOrEqualTo(people);
            assertThat(number(summary, "organizations"))
                    .isEqualTo(summary.path("byOrganization").size());
        });
    }

    @Test
    void a_host_in_an_example_is_an_organisation_or_a_body_outside() {
        assertThat(examplesWith("confirmed")).isNotEmpty().allSatisfy(host -> assertThat(host.has("organizationId"))
                .isNotEqualTo(host.has("kind")));
    }

    private static long people(JsonNode counted) {
        return counted.valueStream().mapToLong(each -> number(each, "people")).sum();
    }

    private static long sum(JsonNode totals, String... parts) {
        return Stream.of(parts).mapToLong(part -> number(totals, part)).sum();
    }

    private static long number(JsonNode object, String member) {
        return object.path(member).asLong();
    }
}
