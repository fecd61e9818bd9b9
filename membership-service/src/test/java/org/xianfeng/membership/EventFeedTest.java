package org.xianfeng.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.CloudEvents;
import org.xianfeng.support.feed.EventFeed;
import org.xianfeng.support.feed.EventType;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedHeaders;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.Keeping;
import org.xianfeng.support.feed.UnknownPosition;
import org.xianfeng.support.feed.follow.HttpFeedSource;
import org.xianfeng.support.feed.follow.TokenSource;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class EventFeedTest {

    enum Rehearsal implements EventType {
        STATE;

        @Override
        public String type() {
            return "org.xianfeng.test.rehearsal.state";
        }

        @Override
        public String subjectType() {
            return "rehearsal";
        }

        @Override
        public Keeping keeping() {
            return Keeping.STATE;
        }
    }

    record Told(String what) {}

    record OneToken() implements TokenSource {

        @Override
        public String token() {
            return TestTokens.ofApplication("activity-service", "events:follow");
        }

        @Override
        public void refused() {}
    }

    @TestHTTPResource
    String server;

    @Inject
    EventFeed feed;

    final UUID subject = UUID.randomUUID();
    final Sql behind = new Sql(TestPostgres.asOwner("membership"));
    long head;

    /** When everything has its place that an earlier test told, for that would end a wait as well. */
    @BeforeEach
    void whereTheFeedStands() {
        for (int i = 0; i < 3000 && waitsForItsPlace(); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(waitsForItsPlace()).isFalse();
        head = Long.parseLong(read("/internal/events").getHeader(FeedHeaders.HEAD));
    }

    @Test
    void only_a_program_with_the_role_for_it_follows() {
        given().get("/internal/events").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("somebody", "platform-admin", "auditor", "user"))
                .get("/internal/events")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.ofApplication("portal-app", "members:read"))
                .get("/internal/events")
                .then()
                .statusCode(403);
    }

    @Test
    void a_reader_that_waits_is_told_what_is_committed() throws IOException {
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> read("/internal/events?wait=30&after=" + head));

        QuarkusTransaction.requiringNew().run(() -> feed.publish(Rehearsal.STATE, subject, 1, new Told("先锋")));

        Response answer = waiting.join();
        assertThat(answer.contentType()).startsWith(CloudEvents.BATCH);
        assertThat(answer.getHeader(FeedHeaders.EPOCH)).isNotBlank();
        assertThat(answer.getHeader(FeedHeaders.MARK)).isNotBlank();
        List<FeedEvent> events = CloudEvents.read(answer.asByteArray());
        assertThat(events).extracting(FeedEvent::subjectId).contains(subject);
        assertThat(events.get(events.size() - 1).position())
                .isEqualTo(Long.parseLong(answer.getHeader(FeedHeaders.NEXT)));
    }

    @Test
    void the_states_of_many_are_told_in_their_order() throws IOException {
        List<EventFeed.State> states = IntStream.range(0, 20)
                .mapToObj(i -> new EventFeed.State(UUID.randomUUID(), i + 1, new Told("先锋" + i)))
                .toList();

        QuarkusTransaction.requiringNew().run(() -> {
            feed.publishAll(Rehearsal.STATE, List.of());
            feed.publishAll(Rehearsal.STATE, states);
            feed.publish(Rehearsal.STATE, subject, 1, new Told("last"));
        });

        List<FeedEvent> events =
                CloudEvents.read(read("/internal/events?wait=30&after=" + head).asByteArray());
        assertThat(events)
                .filteredOn(event ->
                        states.stream().anyMatch(state -> state.subjectId().equals(event.subjectId())))
                .extracting(FeedEvent::subjectId)
                .containsExactlyElementsOf(
                        states.stream().map(EventFeed.State::subjectId).toList());
        assertThat(events).extracting(FeedEvent::subjectId).endsWith(subject);
        assertThat(events.get(events.size() - 2).data()).contains("先锋19");
    }

    @Test
    void a_change_that_is_rolled_back_is_not_told() throws IOException {
        UUID told = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    feed.publish(Rehearsal.STATE, subject, 1, new Told("never"));
                    throw new UnsupportedOperationException("after the event");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        QuarkusTransaction.requiringNew().run(() -> feed.publish(Rehearsal.STATE, told, 1, new Told("now")));

        assertThat(CloudEvents.read(
                        read("/internal/events?wait=30&after=" + head).asByteArray()))
                .extracting(FeedEvent::subjectId)
                .contains(told)
                .doesNotContain(subject);
    }

    @Test
    void an_event_outside_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> feed.publish(Rehearsal.STATE, subject, 1, new Told("nothing")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reader_with_another_history_is_told_to_begin_anew() {
        Response answer = read("/internal/events?after=0&mark=" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/feed-position-unknown");
    }

    @Test
    void a_follower_reads_over_http_what_was_told() {
        QuarkusTransaction.requiringNew().run(() -> feed.publish(Rehearsal.STATE, subject, 3, new Told("先锋")));
        HttpFeedSource source = new HttpFeedSource(URI.create(server), new OneToken());

        FeedPage page = source.after(head, null, 1000, Duration.ofSeconds(30));

        assertThat(page.events()).extracting(FeedEvent::subjectId).contains(subject);
        assertThat(source.after(page.next(), page.mark(), 1000, Duration.ZERO).epoch())
                .isEqualTo(page.epoch());
        assertThatThrownBy(() -> source.after(page.next(), UUID.randomUUID(), 1000, Duration.ZERO))
                .isInstanceOf(UnknownPosition.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "wait=31", "after=-1"})
    void a_page_has_its_limits(String query) {
        assertThat(read("/internal/events?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void the_feed_is_in_no_public_document() {
        assertThat(given().get("/q/openapi").asString()).doesNotContain("/internal");
    }

    private boolean waitsForItsPlace() {
        return behind.first("select 1 from feed_event where position is null limit 1", row -> true)
                .isPresent();
    }

    private static Response read(String path) {
        return given().auth()
                .oauth2(TestTokens.ofApplication("activity-service", "events:follow"))
                .get(path);
    }
}
