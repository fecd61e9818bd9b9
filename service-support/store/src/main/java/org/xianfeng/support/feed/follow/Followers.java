package org.xianfeng.support.feed.follow;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.support.feed.Transactions;

/** Follows each source that has consumers and an address, and says how far each has come. */
@ApplicationScoped
public class Followers {

    private final Map<String, List<EventConsumer>> consumers;
    private final FollowSettings settings;
    private final TokenSource tokens;
    private final Transactions transactions;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, FollowerLoop> loops = new ConcurrentHashMap<>();

    Followers(
            @All List<EventConsumer> consumers,
            FollowSettings settings,
            TokenSource tokens,
            AgroalDataSource dataSource,
            MeterRegistry metrics,
            Clock clock) {
        this.consumers = consumers.stream()
                .collect(Collectors.groupingBy(EventConsumer::source, TreeMap::new, Collectors.toList()));
        this.settings = settings;
        this.tokens = tokens;
        this.transactions = new JtaTransactions(dataSource);
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How far a source is followed; read from the database where this replica has not looked itself. */
    public FollowerStatus status(String source) {
        FollowerLoop loop = loops.get(source);
        if (loop != null && loop.follower().status().epoch() != null) {
            return loop.follower().status();
        }
        try {
            return transactions.inOne(new FollowerTable(source)::read);
        } catch (SQLException e) {
            throw new IllegalStateException("The position in the feed of " + source + " cannot be read", e);
        }
    }

    /** How far each source is followed that somebody here consumes. */
    public List<FollowerStatus> all() {
        return consumers.keySet().stream().map(this::status).toList();
    }

    void start(@Observes StartupEvent event) {
        consumers.forEach((source, interested) -> {
            FollowSettings.Source from = settings.sources().get(source);
            if (from == null) {
                Log.infof("%s is not followed: xianfeng.follow.%s.url is not set", source, source);
                return;
            }
            Follower follower =
                    new Follower(source, new HttpFeedSource(from.url(), tokens), interested, transactions, clock);
            FollowerLoop loop = new FollowerLoop(source, follower);
            loops.put(source, loop);
            measure(source);
            loop.start();
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (FollowerLoop loop : loops.values()) {
            loop.stop();
        }
    }

    private void measure(String source) {
        gauge("xianfeng.follower.position", source, FollowerStatus::position);
        gauge("xianfeng.follower.lag", source, FollowerStatus::lag);
        gauge("xianfeng.follower.contact.age", source, status -> status.sinceContact(clock)
                .toSeconds());
    }

    private void gauge(String name, String source, ToDoubleFunction<FollowerStatus> value) {
        Gauge.builder(name, () -> value.applyAsDouble(status(source)))
                .tag("source", source)
                .register(metrics);
    }
}
