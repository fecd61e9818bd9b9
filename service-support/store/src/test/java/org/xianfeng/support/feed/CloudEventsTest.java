package org.xianfeng.support.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class CloudEventsTest {

    static final FeedEvent EVENT = new FeedEvent(
            42,
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            "org.xianfeng.test.thing.state",
            "thing",
            UUID.fromString("00000000-0000-7000-8000-00000000000a"),
            7,
            Instant.parse("2026-11-22T04:00:00.123456Z"),
            "{\"name\":\"先锋\",\"later\":true}");

    @Test
    void a_batch_is_written_as_cloudevents_says() {
        String json = new String(CloudEvents.write("/membership-service", List.of(EVENT)), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("[{\"specversion\":\"1.0\",\"id\":\"00000000-0000-7000-8000-000000000001\","
                        + "\"source\":\"/membership-service\",\"type\":\"org.xianfeng.test.thing.state\","
                        + "\"subject\":\"thing/00000000-0000-7000-8000-00000000000a\","
                        + "\"time\":\"2026-11-22T04:00:00.123456Z\",\"sequence\":\"0000000000000000042\","
                        + "\"subjectversion\":\"7\",\"datacontenttype\":\"application/json\","
                        + "\"data\":{\"name\":\"先锋\",\"later\":true}}]");
    }

    @Test
    void what_was_written_is_read() throws IOException {
        assertThat(CloudEvents.read(CloudEvents.write("/membership-service", List.of(EVENT))))
                .containsExactly(EVENT);
    }

    @Test
    void what_is_no_batch_of_a_feed_is_not_read_as_one() {
        byte[] other = "[{\"id\":\"1\",\"hello\":\"world\"}]".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CloudEvents.read(other)).isInstanceOf(IOException.class);
    }

    @Test
    void an_event_in_a_log_shows_no_data() {
        assertThat(EVENT.toString()).contains("thing.state").doesNotContain("先锋");
    }
}
