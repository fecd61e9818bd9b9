package org.xianfeng.activity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.TestPostgres;

/** A grant whose last day is 22 November, as the roster has it: the day ends when it ends in Shanghai. */
@QuarkusTest
class GrantUntilMidnightTest {

    private static final Instant LAST_SECOND = Instant.parse("2026-11-22T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    AdjustableClock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("activity"));

    @AfterEach
    void runOn() {
        clock.run();
    }

    @Test
    void in_its_last_second_it_counts_and_at_midnight_it_does_not() {
        roster.fallBehind(false);
        OrganizationRef branch = roster.root("BRANCH");
        Api caller = Api.as(callers.until(LocalDate.of(2026, 11, 23), AccessRole.ADMINISTRATOR, branch));
        clock.stopAt(LAST_SECOND);
        plan(caller, branch).statusCode(201);
        caller.get(ACTIVITIES).statusCode(200);
        long recorded = recorded();

        clock.stopAt(MIDNIGHT);

        plan(caller, branch).statusCode(403).body("type", equalTo("/problems/insufficient-permission"));
        caller.get(ACTIVITIES).statusCode(403);
        assertThat(recorded()).isEqualTo(recorded);
    }

    private static ValidatableResponse plan(Api caller, OrganizationRef host) {
        return caller.post(
                ACTIVITIES, activity("THEME_PARTY_DAY", "2046-11-11T01:00:00Z", "2046-11-11T02:00:00Z", host));
    }

    private long recorded() {
        return behind.first(
                        """
                        select (select count(*) from activity) + (select count(*) from feed_event)
                             + (select count(*) from audit_entry where outcome = 'DONE')
                        """,
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
