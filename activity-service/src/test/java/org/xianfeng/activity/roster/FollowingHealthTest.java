package org.xianfeng.activity.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingHealthTest {

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
