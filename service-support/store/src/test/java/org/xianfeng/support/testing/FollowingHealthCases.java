package org.xianfeng.support.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What operators see of a service that follows the feed of another; each runs it by extending this in a
 * {@code @QuarkusTest}.
 */
public abstract class FollowingHealthCases {

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void whoever_looks_sees_how_far_membership_is_followed() {
        given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("followers"))
                .body("checks.find { it.name == 'followers' }.data", hasKey("membership.position"))
                .body("checks.find { it.name == 'followers' }.data", hasKey("membership.lag"));
    }
}
