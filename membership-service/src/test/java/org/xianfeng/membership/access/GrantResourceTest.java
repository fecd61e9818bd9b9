package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class GrantResourceTest {

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    @Test
    void a_grant_that_is_over_does_not_come_back_to_life() {
        String subject = UUID.randomUUID().toString();
        UUID grant = grant(subject, "2021-01-01");

        end(grant, "2999-01-01").statusCode(409).body("type", equalTo("/problems/grant-ends-before"));

        assertThat(untilOf(grant)).isEqualTo("2021-01-01");
        get(TestTokens.of(subject, "user"), "/members").statusCode(403);
    }

    @Test
    void an_end_that_is_planned_comes_sooner_and_never_later() {
        String subject = UUID.randomUUID().toString();
        UUID grant = grant(subject, "2998-01-01");

        end(grant, "2998-01-02").statusCode(409).body("until", equalTo("2998-01-01"));
        assertThat(untilOf(grant)).isEqualTo("2998-01-01");

        end(grant, "2997-01-01").statusCode(204);
        assertThat(untilOf(grant)).isEqualTo("2997-01-01");
        get(TestTokens.of(subject, "user"), "/members").statusCode(200);
    }

    private UUID grant(String subject, String until) {
        return made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "READER", "organizationId": "%s", "from": "2020-01-01", "until": "%s",
                 "reason": "for a test"}
                """
                        .formatted(callers.account(subject, null), Api.committee(), until)));
    }

    private static ValidatableResponse end(UUID grant, String until) {
        return post(Callers.PLATFORM_ADMIN, "/grants/" + grant + "/ending", "{\"until\": \"%s\"}".formatted(until));
    }

    private String untilOf(UUID grant) {
        return behind.first("select valid_until::text from access_grant where id = ?", row -> row.getString(1), grant)
                .orElseThrow();
    }
}
