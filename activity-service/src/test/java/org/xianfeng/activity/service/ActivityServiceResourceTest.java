package org.xianfeng.activity.service;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.ServiceResourceCases;

@QuarkusTest
class ActivityServiceResourceTest extends ServiceResourceCases {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Inject
    AdjustableClock clock;

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    ActivityServiceResourceTest() {
        super("activity", "access.unconfirmed-posts-count-for", 20);
    }

    @Override
    protected UUID organization() {
        return roster.root("PARTY_COMMITTEE").id();
    }

    @Override
    protected String tokenOf(AccessRole role) {
        return callers.with(role, roster.root("PARTY_COMMITTEE"));
    }

    @AfterEach
    void heardOfAgain() {
        clock.run();
        roster.fallBehind(false);
    }

    @Override
    protected Map<String, Object> namedWhere(String rule) {
        OrganizationRef branch = roster.root("BRANCH");
        return switch (rule) {
            case "activity.late-entry-days" -> refused(callers.administratorOf(branch), branch, Duration.ZERO);
            case "access.unconfirmed-grants-count-for" ->
                refused(callers.administratorOf(branch), branch, Duration.ofMinutes(15));
            case "access.unconfirmed-posts-count-for" ->
                refused(callers.postHolder(AccessRole.ADMINISTRATOR, branch), branch, Duration.ofHours(24));
            default -> throw new AssertionError("No answer is known that names " + rule);
        };
    }

    /** Told long after it was held, by somebody whose access was confirmed as long ago as said. */
    private Map<String, Object> refused(String token, OrganizationRef branch, Duration unheardOf) {
        roster.heardOfMembershipAt(NOON);
        clock.stopAt(NOON.plus(unheardOf));
        Map<String, Object> late = Api.held("THEME_PARTY_DAY", branch);
        late.remove("lateEntryReason");
        return Api.as(token)
                .post(Api.ACTIVITIES, late)
                .statusCode(greaterThanOrEqualTo(400))
                .extract()
                .path("rule");
    }
}
