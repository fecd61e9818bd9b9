package org.xianfeng.activity.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

/** What we tell is, to the letter, what the others' tests expect: the files of docs/events. */
@QuarkusTest
class EventContractTest {

    private static final Path CONTRACT = Path.of("..", "docs", "events");
    private static final UUID ACTIVITY = id("0000000000f1");
    private static final Instant START = Instant.parse("2026-11-05T01:00:00Z");
    private static final Instant END = Instant.parse("2026-11-05T03:30:00Z");

    @Inject
    ObjectMapper json;

    @Test
    void an_activity_is_told_as_promised() throws IOException {
        assertThatItIsPromised(
                ActivityEvent.ACTIVITY_STATE,
                new ActivityFacts(
                        ACTIVITY, "THEME_PARTY_DAY", "HYBRID", "HELD", START, END, List.of(id("000000000012"))));
    }

    @Test
    void attendance_is_told_as_promised() throws IOException {
        assertThatItIsPromised(
                ActivityEvent.ATTENDANCE_CONFIRMED,
                new AttendanceFacts(
                        ACTIVITY,
                        "THEME_PARTY_DAY",
                        "HYBRID",
                        START,
                        END,
                        List.of(new AttendanceFacts.Line(id("0000000000a1"), id("000000000012"), "MEMBER", "ONLINE")),
                        1));
    }

    private void assertThatItIsPromised(ActivityEvent event, Object data) throws IOException {
        String file = event.type().substring("org.xianfeng.activity.".length()) + ".json";

        assertThat(json.readTree(json.writeValueAsString(data)))
                .isEqualTo(json.readTree(CONTRACT.resolve(file).toFile()));
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-" + end);
    }
}
