package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.TestTokens;

/** A grant whose last day is 22 November: the day ends when it ends in Shanghai, eight hours before it does in UTC. */
@QuarkusTest
class GrantUntilMidnightTest {

    private static final Instant LAST_SECOND = Instant.parse("2026-11-22T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    @Inject
    Callers callers;

    @Inject
    AdjustableClock clock;

    @Inject
    Sql behind;

    private UUID committee;
    private UUID grant;
    private String token;

    @BeforeEach
    void granted() {
        clock.stopAt(LAST_SECOND);
        committee = Api.committee();
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        grant = made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "ADMINISTRATOR", "organizationId": "%s", "from": "2026-11-22",
                 "until": "2026-11-23", "reason": "for a test"}
                """
                        .formatted(account, committee)));
        token = TestTokens.of(subject, "user");
    }

    @AfterEach
    void runOn() {
        clock.run();
    }

    @Test
    void in_its_last_second_it_counts_and_at_midnight_it_does_not() {
        foundsABranch().statusCode(201);
        get(token, "/organizations/" + committee).statusCode(200);
        get(Callers.PLATFORM_ADMIN, "/grants/" + grant).body("ended", equalTo(false));
        long recorded = recorded();

        clock.stopAt(MIDNIGHT);

        foundsABranch().statusCode(403).body("type", equalTo("/problems/insufficient-permission"));
        get(token, "/organizations/" + committee).statusCode(403);
        get(Callers.PLATFORM_ADMIN, "/grants/" + grant).body("ended", equalTo(true));
        assertThat(recorded()).isEqualTo(recorded);
    }

    @Test
    void before_midnight_it_does_not_count_yet() {
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        post(
                        Callers.PLATFORM_ADMIN,
                        "/grants",
                        """
                        {"accountId": "%s", "role": "ADMINISTRATOR", "organizationId": "%s", "from": "2026-11-23",
                         "reason": "for a test"}
                        """
                                .formatted(account, committee))
                .statusCode(201);
        token = TestTokens.of(subject, "user");
        long recorded = recorded();

        foundsABranch().statusCode(403);
        assertThat(recorded()).isEqualTo(recorded);

        clock.stopAt(MIDNIGHT);
        foundsABranch().statusCode(201);
    }

    private ValidatableResponse foundsABranch() {
        return post(
                token,
                "/organizations",
                "{\"name\": \"党支部（演示）\", \"kind\": \"BRANCH\", \"foundedOn\": \"2013-07-01\", \"parentId\": \"%s\"}"
                        .formatted(committee));
    }

    private long recorded() {
        return behind.first(
                        """
                        select (select count(*) from organization) + (select count(*) from feed_event)
                             + (select count(*) from audit_entry where outcome = 'DONE')
                        """,
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
