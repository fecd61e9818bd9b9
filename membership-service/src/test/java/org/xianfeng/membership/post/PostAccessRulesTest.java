package org.xianfeng.membership.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.time.Time;

/** What a post gives is a rule setting: those who hold it have what the rule says there, from the day it says so. */
@QuarkusTest
class PostAccessRulesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    private UUID committee;
    private UUID branch;
    private String administrator;
    private UUID account;
    private String herself;

    @BeforeEach
    void a_commissioner_whose_post_gives_nothing() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        UUID person = People.register(administrator, committee, "郑志强");
        made(post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "YOUTH_COMMISSIONER", "from": "2020-01-01"}
                """
                        .formatted(branch, person)));
        String subject = UUID.randomUUID().toString();
        account = callers.account(subject, person);
        herself = TestTokens.of(subject, "user");
        get(herself, "/members").statusCode(403);
    }

    @Test
    void a_setting_opens_and_shuts_for_whoever_holds_the_post() {
        set(committee, "READER", LONG_AGO, null).statusCode(201);
        get(herself, "/organizations/{id}/roster", branch).statusCode(200);

        set(branch, "STUDY", LONG_AGO, null).statusCode(201);
        get(herself, "/organizations/{id}/roster", branch).statusCode(403);
        get(herself, "/members").statusCode(200);

        set(branch, "NONE", LONG_AGO, null).statusCode(201);
        get(herself, "/members").statusCode(403);
    }

    @Test
    void a_setting_of_a_later_day_begins_on_that_day_by_itself() {
        LocalDate today = Time.today(clock);
        set(committee, "READER", today.plusDays(30), today.plusDays(60)).statusCode(201);

        get(herself, "/members").statusCode(403);
        get(administrator, "/accounts/{id}", account)
                .body("access.role", contains("READER"))
                .body("access[0].from", equalTo(today.plusDays(30).toString()))
                .body("access[0].until", equalTo(today.plusDays(60).toString()));
    }

    @Test
    void one_that_ends_ends_what_it_gave() {
        LocalDate tomorrow = Time.today(clock).plusDays(1);
        set(committee, "READER", LONG_AGO, tomorrow).statusCode(201);

        get(herself, "/members").statusCode(200);
        get(administrator, "/accounts/{id}", account)
                .body("access", hasSize(1))
                .body("access[0].from", equalTo("2020-01-01"))
                .body("access[0].until", equalTo(tomorrow.toString()));
    }

    @Test
    void where_a_setting_is_ended_what_is_set_above_gives_again() {
        set(committee, "READER", LONG_AGO, null).statusCode(201);
        set(branch, "NONE", LONG_AGO, null).statusCode(201);
        get(herself, "/members").statusCode(403);

        end(branch, LONG_AGO).statusCode(200).body("value", equalTo("READER"));
        get(herself, "/members").statusCode(200);

        end(committee, LONG_AGO).statusCode(200).body("value", equalTo("NONE"));
        get(herself, "/members").statusCode(403);

        end(committee, LONG_AGO).statusCode(409).body("type", equalTo("/problems/no-rule-setting-to-end"));
        get(administrator, "/accounts/{id}", account).body("access", hasSize(0));
    }

    @Test
    void whoever_moves_below_another_organisation_has_what_holds_there() {
        UUID elsewhere = below(administrator, committee, "PARTY_COMMITTEE", "乙党委（演示）");
        set(elsewhere, "READER", LONG_AGO, null).statusCode(201);
        get(herself, "/members").statusCode(403);

        post(
                        administrator,
                        "/organizations/" + branch + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2024-05-01\"}".formatted(elsewhere))
                .statusCode(200);

        get(herself, "/members").statusCode(200);
        get(administrator, "/accounts/{id}", account)
                .body("access", hasSize(1))
                .body("access[0]", not(hasKey("until")));
    }

    @Test
    void a_setting_that_is_refused_changes_nobodys_access() {
        set(committee, "EMPEROR", LONG_AGO, null).statusCode(400);

        get(herself, "/members").statusCode(403);
        get(administrator, "/accounts/{id}", account).body("access", hasSize(0));
    }

    private static ValidatableResponse end(UUID organization, LocalDate until) {
        return post(
                Callers.PLATFORM_ADMIN,
                "/membership/rule-settings/access.post.youth-commissioner/ending",
                """
                {"holdsFor": "ORGANIZATION", "organizationId": "%s", "until": "%s", "reason": "试点结束（演示）"}
                """
                        .formatted(organization, until));
    }

    private static ValidatableResponse set(UUID organization, String role, LocalDate from, LocalDate until) {
        return post(
                Callers.PLATFORM_ADMIN,
                "/membership/rule-settings/access.post.youth-commissioner/versions",
                """
                {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "%s", "validFrom": "%s", %s
                 "reason": "试点（演示）"}
                """
                        .formatted(
                                organization,
                                role,
                                from,
                                until == null ? "" : "\"validUntil\": \"%s\",".formatted(until)));
    }
}
