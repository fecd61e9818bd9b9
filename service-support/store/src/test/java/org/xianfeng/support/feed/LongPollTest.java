package org.xianfeng.support.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class LongPollTest {

    /** More than the worker threads and the database connections that could be spared for them. */
    static final int READERS = 64;

    record Told(int colour) {}

    @TestHTTPResource("/internal/events")
    String events;

    @Inject
    EventFeed feed;

    @Inject
    FeedWorker worker;

    @Inject
    AgroalDataSource pool;

    @Inject
    Sql sql;

    final HttpClient client = HttpClient.newHttpClient();

    @Test
    void readers_that_wait_hold_no_connection_and_all_are_told_at_once_and_one_too_many_is_sent_away()
            throws Exception {
        awaitEverythingPlaced();
        String head = read("?limit=1").headers().firstValue(FeedHeaders.HEAD).orElseThrow();
        List<CompletableFuture<HttpResponse<byte[]>>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(client.sendAsync(request("?wait=30&after=" + head), HttpResponse.BodyHandlers.ofByteArray()));
        }
        awaitWaiting(READERS);

        HttpResponse<byte[]> oneTooMany = read("?wait=30&after=" + head);
        assertThat(oneTooMany.statusCode()).isEqualTo(503);
        assertThat(oneTooMany.headers().firstValue("Retry-After")).isPresent();
        assertThat(read("?after=" + head).statusCode()).isEqualTo(200);
        borrow(15);
        assertThat(worker.waitingReaders()).isEqualTo(READERS);

        UUID subject = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> feed.publish(ThingEvent.THING_STATE, subject, 1, new Told(1)));

        for (CompletableFuture<HttpResponse<byte[]>> reader : readers) {
            assertThat(CloudEvents.read(reader.get(1, TimeUnit.MINUTES).body()))
                    .extracting(FeedEvent::subjectId)
                    .contains(subject);
        }
        awaitWaiting(0);
    }

    @Test
    void a_feed_whose_events_nobody_places_refuses_to_answer_as_if_it_had_all() throws Exception {
        UUID subject = Ids.next();
        try (Connection sequencer = pool.getConnection();
                Statement statement = sequencer.createStatement()) {
            sequencer.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('xianfeng/feed/sequencer', 0))");
            QuarkusTransaction.requiringNew().run(() -> feed.publish(ThingEvent.THING_STATE, subject, 1, new Told(1)));
            QuarkusTransaction.requiringNew().run(() -> age(subject));

            HttpResponse<byte[]> halted = read("?limit=1");

            assertThat(halted.statusCode()).isEqualTo(503);
            assertThat(halted.headers().firstValue("Retry-After")).contains("5");
            assertThat(new String(halted.body(), StandardCharsets.UTF_8)).contains("feed-halted");
            sequencer.rollback();
        }
        worker.wake();

        for (int attempt = 0; attempt < 3000 && read("?limit=1").statusCode() == 503; attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(read("?limit=1").statusCode()).isEqualTo(200);
    }

    private void age(UUID subject) {
        sql.update("update feed_event set written_at = written_at - interval '1 hour' where subject_id = ?", subject);
    }

    /** What an earlier test told would end the wait as well. */
    private void awaitEverythingPlaced() {
        for (int attempt = 0; attempt < 3000 && waitsForItsPlace(); attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(waitsForItsPlace()).isFalse();
    }

    private boolean waitsForItsPlace() {
        return sql.first("select 1 from feed_event where position is null limit 1", row -> true)
                .isPresent();
    }

    private void awaitWaiting(int readers) {
        for (int attempt = 0; attempt < 3000 && worker.waitingReaders() != readers; attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(worker.waitingReaders()).isEqualTo(readers);
    }

    /** Of the twenty that the pool has. */
    private void borrow(int connections) throws Exception {
        List<Connection> borrowed = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                borrowed.add(pool.getConnection());
            }
        } finally {
            for (Connection connection : borrowed) {
                connection.close();
            }
        }
    }

    private HttpResponse<byte[]> read(String query) throws IOException, InterruptedException {
        return client.send(request(query), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create(events + query))
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.ofApplication("activity-service", FollowPermission.FOLLOW))
                .build();
    }
}
