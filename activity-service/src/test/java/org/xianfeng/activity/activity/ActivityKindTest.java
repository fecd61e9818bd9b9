package org.xianfeng.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xianfeng.activity.directory.OrganizationLevel;

class ActivityKindTest {

    @ParameterizedTest
    @CsvSource({
        "BRANCH_MEMBERS_MEETING, BRANCH, true",
        "BRANCH_MEMBERS_MEETING, MARKET_BRANCH, true",
        "BRANCH_MEMBERS_MEETING, PARTY_GROUP, false",
        "BRANCH_MEMBERS_MEETING, PARTY_COMMITTEE, false",
        "BRANCH_COMMITTEE_MEETING, JOINT_BRANCH, true",
        "PARTY_GROUP_MEETING, PARTY_GROUP, true",
        "PARTY_GROUP_MEETING, BRANCH, false",
        "ORGANIZATIONAL_LIFE_MEETING, PARTY_GROUP, true",
        "ORGANIZATIONAL_LIFE_MEETING, PARTY_COMMITTEE, false",
        "LEADERSHIP_DEMOCRATIC_LIFE_MEETING, PARTY_COMMITTEE, true",
        "LEADERSHIP_DEMOCRATIC_LIFE_MEETING, DISCIPLINE_COMMITTEE, false",
        "LEADERSHIP_DEMOCRATIC_LIFE_MEETING, BRANCH, false",
        "EXCHANGE_MEETING, INDUSTRY_COMMITTEE, true",
        "DISCOUNT_EVENT, INDUSTRY_BRANCH, true",
        "THEME_PARTY_DAY, A_KIND_THAT_COMES_LATER, true",
        "PARTY_GROUP_MEETING, A_KIND_THAT_COMES_LATER, false"
    })
    void meetings_are_held_by_the_organisations_whose_meetings_they_are(
            ActivityKind kind, String organizationKind, boolean can) {
        assertThat(kind.canBeHeldBy(OrganizationLevel.ofKind(organizationKind))).isEqualTo(can);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY_LECTURE, study-attendance:record",
        "BASE_VISIT, study-attendance:record",
        "BRANCH_MEMBERS_MEETING, attendance:record",
        "DISCOUNT_EVENT, attendance:record"
    })
    void study_has_permissions_of_its_own(ActivityKind kind, String permission) {
        assertThat(kind.permission("attendance:record")).isEqualTo(permission);
    }
}
