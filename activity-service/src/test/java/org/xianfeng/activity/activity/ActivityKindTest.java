package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.xianfeng.activity.directory.OrganizationLevel;

/** What was done (domain.md §2.1), written out for every kind rather than worked out. */
class ActivityKindTest {

    /** A line for each kind: who may hold it, who is expected, and the permission to record who came. */
    private static final String TABLE =
            """
            BRANCH_MEMBERS_MEETING            |           GENERAL_BRANCH BRANCH             | MEMBERS      | attendance:record
            BRANCH_COMMITTEE_MEETING          |           GENERAL_BRANCH BRANCH             | LEADING_BODY | attendance:record
            PARTY_GROUP_MEETING               |                                 GROUP       | MEMBERS      | attendance:record
            PARTY_LECTURE                     | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | MEMBERS      | study-attendance:record
            THEME_PARTY_DAY                   | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | MEMBERS      | study-attendance:record
            ORGANIZATIONAL_LIFE_MEETING       |           GENERAL_BRANCH BRANCH GROUP       | MEMBERS      | attendance:record
            DEMOCRATIC_APPRAISAL              |           GENERAL_BRANCH BRANCH GROUP       | MEMBERS      | attendance:record
            HEART_TO_HEART_TALK               | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | NOBODY       | attendance:record
            LEADERSHIP_DEMOCRATIC_LIFE_MEETING | COMMITTEE                                  | LEADING_BODY | attendance:record
            BASE_VISIT                        | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | MEMBERS      | study-attendance:record
            OATH_RENEWAL                      | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | MEMBERS      | study-attendance:record
            DISCOUNT_EVENT                    | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | NOBODY       | attendance:record
            EXCHANGE_MEETING                  | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | NOBODY       | attendance:record
            OTHER                             | COMMITTEE GENERAL_BRANCH BRANCH GROUP OTHER | NOBODY       | attendance:record
            """;

    @Test
    void every_kind_is_held_and_attended_as_the_table_says() {
        assertThat(Arrays.stream(ActivityKind.values())
                        .map(ActivityKindTest::line)
                        .toList())
                .containsExactlyElementsOf(TABLE.lines()
                        .map(line -> line.replaceAll("\\s+", " ").strip())
                        .toList());
    }

    private static String line(ActivityKind kind) {
        String holders = Arrays.stream(OrganizationLevel.values())
                .filter(kind::canBeHeldBy)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        return String.join(" | ", kind.name(), holders, kind.due().name(), kind.permission("attendance:record"));
    }

    /** Membership's kinds, and one that it may add. */
    @ParameterizedTest
    @CsvSource({
        "PARTY_COMMITTEE, COMMITTEE",
        "INDUSTRY_COMMITTEE, COMMITTEE",
        "PARTY_WORK_COMMITTEE, COMMITTEE",
        "GENERAL_BRANCH, GENERAL_BRANCH",
        "BRANCH, BRANCH",
        "JOINT_BRANCH, BRANCH",
        "INDUSTRY_BRANCH, BRANCH",
        "MARKET_BRANCH, BRANCH",
        "BUILDING_BRANCH, BRANCH",
        "PROJECT_BRANCH, BRANCH",
        "MOBILE_MEMBER_BRANCH, BRANCH",
        "TEMPORARY_BRANCH, BRANCH",
        "FUNCTIONAL_BRANCH, BRANCH",
        "PARTY_GROUP, GROUP",
        "DISCIPLINE_COMMITTEE, OTHER",
        "A_KIND_THAT_COMES_LATER, OTHER"
    })
    void meetings_are_held_at_the_level_of_the_organisation(String organizationKind, OrganizationLevel level) {
        assertThat(OrganizationLevel.ofKind(organizationKind)).isEqualTo(level);
    }
}
