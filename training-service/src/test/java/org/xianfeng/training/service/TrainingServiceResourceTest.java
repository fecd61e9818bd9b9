package org.xianfeng.training.service;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ServiceResourceCases;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.Training;
import org.xianfeng.training.world.World;

@QuarkusTest
class TrainingServiceResourceTest extends ServiceResourceCases {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    TrainingServiceResourceTest() {
        super("training", "access.unconfirmed-posts-count-for", 20);
    }

    @Override
    protected UUID organization() {
        return World.ofProgram().committee().id();
    }

    @Override
    protected String tokenOf(AccessRole role) {
        World world = World.ofProgram();
        return world.caller(role, world.committee());
    }

    @AfterEach
    void heardOfAgain() {
        TestClock.CLOCK.run();
        World.ofProgram().hearOfMembership();
    }

    @Override
    protected Map<String, Object> namedWhere(String rule) {
        World world = World.ofProgram();
        World.Unit committee = world.committee();
        return switch (rule) {
            case "access.unconfirmed-grants-count-for" ->
                refused(world.administrator(committee), committee, Duration.ofMinutes(15));
            case "access.unconfirmed-posts-count-for" ->
                refused(world.postHolder(AccessRole.ADMINISTRATOR, committee), committee, Duration.ofHours(24));
            default -> throw new AssertionError("No answer is known that names " + rule);
        };
    }

    private static Map<String, Object> refused(String token, World.Unit committee, Duration unheardOf) {
        World.ofProgram().heardOfMembershipAt(NOON);
        TestClock.CLOCK.stopAt(NOON.plus(unheardOf));
        return Training.post(token, "courses", Training.course(committee))
                .then()
                .statusCode(503)
                .extract()
                .path("rule");
    }
}
