package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.EventFeed;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.ThingEvent;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.testing.TestTokens;

/** The whole way in one program that follows itself: use case, commit, sequencer, long poll, token, transaction, copy. */
@QuarkusTest
class FollowingTest {

    /** The data of the tests' events. */
    record Told(int colour, int amount) {}

    @TestHTTPResource
    String server;

    @Inject
    EventFeed feed;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    final UUID subject = Ids.next();

    @Test
    void what_is_committed_arrives_once_although_the_first_attempts_fail() throws Exception {
        CountDownLatch everything = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        EventConsumer consumer = new ThingCopy() {
            @Override
            public void apply(FeedEvent event, Connection connection) throws SQLException {
                super.apply(event, connection);
                if (event.subjectId().equals(subject) && attempts.incrementAndGet() == 1) {
                    throw new UnsupportedOperationException("not at the first attempt");
                }
            }

            @Override
            public void changed() {
                if (counted() >= 12) {
                    everything.countDown();
                }
            }
        };
        FollowerLoop loop = new FollowerLoop(
                "things",
                new Follower(
                        "things",
                        new HttpFeedSource(URI.create(server), new OneToken()),
                        List.of(consumer),
                        new JtaTransactions(dataSource),
                        clock));

        loop.start();
        try {
            publish(1, 5);
            publish(2, 7);
            assertThat(everything.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            loop.stop();
        }

        assertThat(attempts.get()).isGreaterThanOrEqualTo(3);
        assertThat(counted()).isEqualTo(12);
        assertThat(loop.follower().status().isBehind()).isFalse();
    }

    private void publish(long version, int amount) {
        QuarkusTransaction.requiringNew()
                .run(() -> feed.publish(ThingEvent.THING_COUNTED, subject, version, new Told(0, amount)));
    }

    private long counted() {
        return sql.first("select counted from thing_copy where id = ?", row -> row.getLong(1), subject)
                .orElse(0L);
    }

    private record OneToken() implements TokenSource {

        @Override
        public String token() {
            return TestTokens.ofApplication("store-test", "events:follow");
        }

        @Override
        public void refused() {}
    }
}
