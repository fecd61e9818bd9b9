package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.Progress;
import org.xianfeng.stack.demo.Demonstration.Loaded;
import org.xianfeng.stack.demo.api.PublicApi;

/** The whole scenario against a gateway that only remembers. */
class RepeatedLoadTest {

    private static final Instant FIRST = Instant.parse("2026-11-21T17:00:00Z");

    /** What a load that nothing disturbs leaves there: how many of each. */
    private static Map<String, Integer> whole;

    private final List<String> lines = new ArrayList<>();
    private FakeGateway gateway;

    @BeforeAll
    static void load_undisturbed() throws IOException {
        try (FakeGateway undisturbed = new FakeGateway()) {
            load(undisturbed, FIRST, new ArrayList<>());
            whole = undisturbed.sizes();
        }
    }

    @BeforeEach
    void listen() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_repeated_load_sends_nothing_and_says_that_everything_is_there() {
        Loaded first = load(FIRST);
        Map<String, Integer> sizes = gateway.sizes();
        gateway.takePosts();

        Loaded second = load(FIRST.plus(Duration.ofDays(40)));

        assertThat(gateway.takePosts()).isEmpty();
        assertThat(gateway.sizes()).isEqualTo(sizes);
        assertThat(first.all().there()).isZero();
        assertThat(second.all().created()).isZero();
        assertThat(second.all().there()).isEqualTo(first.all().created());
    }

    @Test
    void the_anchor_day_is_that_of_the_first_load_in_china() {
        load(FIRST);

        Loaded later = load(FIRST.plus(Duration.ofDays(400)));

        assertThat(later.anchor()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void whatever_broke_off_goes_on_where_it_stopped_and_ends_the_same() {
        int attempts = 0;
        for (int requests = 3; ; requests = requests * 2 + 1) {
            attempts++;
            gateway.breakAfter(requests);
            try {
                load(FIRST);
                break;
            } catch (Obstacle brokeOff) {
                assertThat(brokeOff).hasMessageContaining("./stack demo again");
            }
        }

        assertThat(attempts).isGreaterThan(5);
        assertThat(gateway.sizes()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 1_500})
    void a_line_that_was_refused_goes_again_with_the_next_load(int number) {
        AtomicInteger sent = new AtomicInteger();
        gateway.refuseLines(line -> sent.incrementAndGet() == number);
        assertThatThrownBy(() -> load(FIRST))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("was refused: Not this line")
                .hasMessageContaining("./stack demo again");

        Loaded second = load(FIRST);

        assertThat(second.counts().get("lines of sheets").created()).isEqualTo(1);
        assertThat(gateway.sizes()).isEqualTo(whole);
    }

    @Test
    void a_line_that_is_refused_again_ends_the_load_again_and_leaves_what_is_there() {
        gateway.refuseLines(line -> line.path("code").asText().equals("LEAVE"));
        assertThatThrownBy(() -> load(FIRST)).hasMessageContaining("was refused");
        Map<String, Integer> sizes = gateway.sizes();

        assertThatThrownBy(() -> load(FIRST)).hasMessageContaining("was refused");

        assertThat(gateway.sizes()).isEqualTo(sizes);
    }

    @Test
    void guests_go_again_only_when_none_of_them_is_there() {
        List<JsonNode> guests = new ArrayList<>();
        gateway.refuseLines(line -> line.has("guest") && guests.add(line) && guests.size() == 5);
        assertThatThrownBy(() -> load(FIRST)).hasMessageContaining("was refused");
        Map<String, Integer> sizes = gateway.sizes();

        assertThatThrownBy(() -> load(FIRST))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("guests: add the others by hand");

        assertThat(gateway.sizes()).isEqualTo(sizes);
    }

    @Test
    void lists_are_sent_where_people_work_in_lists() {
        load(FIRST);

        List<String> posts = gateway.takePosts();
        assertThat(posts).contains("member-batches", "enterprise-batches", "post-holding-batches");
        assertThat(posts).doesNotContain("members", "enterprises");
        assertThat(posts.stream().filter(path -> path.endsWith("/booking-requests")))
                .hasSize(1);
        assertThat(gateway.sizes())
                .containsEntry("organizations", 122 + 10 + 62)
                .containsEntry("members", 542 + 264 + 1391)
                .containsEntry("persons", 542 + 440 + 1391 + 29)
                .containsEntry("enterprises", 1 + 1601 + 150)
                .containsEntry("accounts", 3 + 4 + 1 + 1);
    }

    @Test
    void each_step_is_a_line_with_what_was_created_and_what_was_there() {
        load(FIRST);

        assertThat(lines).contains("兴达公司 organisations: 121 created, 0 already there");
    }

    @Test
    void a_refusal_is_one_sentence_and_says_how_to_go_on() {
        gateway.breakAfter(10);

        assertThatThrownBy(() -> load(FIRST)).isInstanceOf(Obstacle.class).hasMessageContaining("418 broken");
    }

    private Loaded load(Instant now) {
        return load(gateway, now, lines);
    }

    private static Loaded load(FakeGateway gateway, Instant now, List<String> lines) {
        Progress progress = new Progress() {
            @Override
            public void step(String subject, String outcome, Duration took) {
                lines.add(subject + " " + outcome);
            }

            @Override
            public void note(String sentence) {
                lines.add(sentence);
            }
        };
        PublicApi api = new PublicApi(gateway.uri(), FakeGateway::tokenOf, time -> {});
        return new Demonstration(api, progress, Clock.fixed(now, ZoneOffset.UTC)).load();
    }
}
