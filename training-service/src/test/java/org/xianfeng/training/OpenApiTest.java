package org.xianfeng.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.xianfeng.support.testing.OpenApiCases;

@QuarkusTest
class OpenApiTest extends OpenApiCases {

    @Test
    void a_session_in_an_example_takes_no_more_than_its_seats_and_has_a_queue_only_when_full() {
        assertThat(examplesWith("waitingCount")).isNotEmpty().allSatisfy(session -> {
            boolean limited = session.path("seats").has("capacity");
            int booked = session.path("bookedCount").asInt();
            int capacity = limited ? session.at("/seats/capacity").asInt() : Integer.MAX_VALUE;
            assertThat(booked).isLessThanOrEqualTo(capacity);
            assertThat(session.path("waitingCount").asInt() > 0 || isIn(session, "FULL"))
                    .isEqualTo(booked == capacity);
        });
    }

    @Test
    void a_session_in_an_example_that_was_recorded_afterwards_was_never_booked() {
        assertThat(examplesWith("lateReason")).isNotEmpty().allSatisfy(session -> {
            assertThat(isIn(session, "FINISHED")).isTrue();
            assertThat(session.has("booking") || session.has("room")).isFalse();
        });
        JsonNode held = operation("/api/v1/held-course-sessions", "post");
        assertThat(held.at("/responses/201/content/application~1json/example/session/startsAt"))
                .isEqualTo(held.at("/requestBody/content/application~1json/example/startsAt"));
    }

    private static boolean isIn(JsonNode session, String state) {
        return session.path("state").asText().equals(state);
    }
}
