package org.xianfeng.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.quantity.Share;
import org.xianfeng.support.testing.OpenApiCases;

@QuarkusTest
class OpenApiTest extends OpenApiCases {

    @Test
    void the_members_in_an_example_are_full_or_probationary_and_make_up_its_share() {
        assertThat(examplesWith("membersToStaff")).isNotEmpty().allSatisfy(statistics -> {
            JsonNode members = statistics.path("members");
            long total = members.path("total").asLong();
            JsonNode staff = statistics.path("headcount");
            Share share = Share.of(
                    total,
                    new Quantity(
                            new BigDecimal(staff.path("value").asText()),
                            staff.path("unit").asText(),
                            Precision.valueOf(staff.path("precision").asText())));
            JsonNode ratio = statistics.path("membersToStaff");

            assertThat(total)
                    .isEqualTo(members.path("full").asLong()
                            + members.path("probationary").asLong());
            assertThat(ratio.at("/share/percent").asText())
                    .isEqualTo(share.percent().toPlainString());
            assertThat(ratio.path("said").asText()).isEqualTo(share.said(Language.EN));
        });
    }

    @Test
    void the_industries_in_an_example_are_covered_or_not() {
        assertThat(examplesWith("uncovered")).isNotEmpty().allSatisfy(coverage -> assertThat(
                        coverage.path("total").asLong())
                .isEqualTo(coverage.path("covered").asLong()
                        + coverage.path("uncovered").size()));
    }

    @Test
    void a_member_in_an_example_is_as_long_in_the_party_as_her_dates_say() {
        LocalDate day = LocalDate.parse("2026-11-22");

        assertThat(examplesWith("partyAgeYears")).isNotEmpty().allSatisfy(member -> assertThat(
                        member.path("partyAgeYears").asInt())
                .isEqualTo(Period.between(
                                LocalDate.parse(member.path("fullMemberDate").asText()), day)
                        .getYears()));
    }

    @Test
    void an_organisation_in_an_example_stands_below_another_or_has_a_superior_outside() {
        assertThat(examplesWith("recordingStartsOn")).isNotEmpty().allSatisfy(organization -> assertThat(
                        organization.has("parentId"))
                .isNotEqualTo(organization.has("superior")));
    }
}
