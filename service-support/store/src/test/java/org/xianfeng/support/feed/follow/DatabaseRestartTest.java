package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.xianfeng.support.feed.FeedDatabase;
import org.xianfeng.support.feed.RunningFeed;
import org.xianfeng.support.feed.ThingEvent;
import org.xianfeng.support.feed.Transactions;
import org.xianfeng.support.id.Ids;

/** PostgreSQL is killed and comes back: whatever runs goes on by itself, and nothing is lost or done twice. */
class DatabaseRestartTest {

    private static final int CONNECTIONS = 6;

    private final UUID subject = Ids.next();
    private final Semaphore news = new Semaphore(0);

    @Test
    void sequencer_and_follower_go_on_when_the_database_is_back(@TempDir Path directory) throws Exception {
        try (RestartableCluster cluster = new RestartableCluster(directory.resolve("data"));
                AgroalDataSource pool = pool(cluster);
                RunningFeed feed = new RunningFeed(pool)) {
            FeedDatabase database = FeedDatabase.at(pool);
            database.define(ThingCopy.TABLE);
            FollowerLoop loop = new FollowerLoop("things", follower(feed, pool));
            loop.start();
            try {
                publish(database, 1, 1);
                awaitCounted(database, 1);

                cluster.kill();
                assertThatThrownBy(() -> publish(database, 2, 10)).isInstanceOf(SQLException.class);
                cluster.start();

                publish(database, 3, 100);
                awaitCounted(database, 101);
                assertThat(loop.follower().look().isBehind()).isFalse();
            } finally {
                loop.stop();
            }
        }
    }

    @Test
    void connections_that_died_with_it_are_replaced_before_anybody_gets_one(@TempDir Path directory) throws Exception {
        try (RestartableCluster cluster = new RestartableCluster(directory.resolve("data"));
                AgroalDataSource pool = pool(cluster)) {
            askOnAllConnections(pool);

            cluster.kill();
            cluster.start();

            askOnAllConnections(pool);
        }
    }

    private static void askOnAllConnections(AgroalDataSource pool) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                taken.add(pool.getConnection());
            }
            for (Connection connection : taken) {
                assertThat(connection.createStatement().execute("select 1")).isTrue();
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private Follower follower(RunningFeed feed, AgroalDataSource pool) {
        EventConsumer consumer = new ThingCopy() {
            @Override
            public void changed() {
                news.release();
            }
        };
        FeedSource source = (position, mark, limit, wait) -> {
            try {
                return feed.reader().after(position, mark, limit);
            } catch (SQLException e) {
                throw new FeedUnavailable("The database is away", e);
            }
        };
        return new Follower("things", source, List.of(consumer), Transactions.of(pool), Clock.systemUTC());
    }

    private void publish(FeedDatabase database, long version, int amount) throws SQLException {
        database.transactions().inOne(connection -> {
            FeedDatabase.write(
                    connection,
                    ThingEvent.THING_COUNTED,
                    subject,
                    version,
                    "{\"colour\": 0, \"amount\": %d}".formatted(amount));
            return null;
        });
    }

    /** Looks after each change, and once a second in between; a minute is enough for the longest pause there is. */
    private void awaitCounted(FeedDatabase database, long expected) throws Exception {
        long counted = 0;
        for (int i = 0; i < 60 && counted != expected; i++) {
            news.tryAcquire(1, TimeUnit.SECONDS);
            counted = database.column("select counted from thing_copy", Long.class).stream()
                    .findFirst()
                    .orElse(0L);
        }
        assertThat(counted).isEqualTo(expected);
    }

    /** Like the pools of the programs, but what is idle is looked at sooner than a restart takes. */
    private static AgroalDataSource pool(RestartableCluster cluster) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .idleValidationTimeout(Duration.ofMillis(50))
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .exceptionSorter(ExceptionSorter.emptyExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(cluster.url())
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword("")))));
    }
}
