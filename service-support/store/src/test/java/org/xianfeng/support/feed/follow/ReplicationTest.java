package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import org.xianfeng.support.feed.FeedDatabase;
import org.xianfeng.support.feed.FeedReader;
import org.xianfeng.support.feed.Transactions;
import org.xianfeng.support.testing.TestPostgres;

/**
 * Whatever happens on the way, who follows ends with what the owner has: eight writers, two sequencers, two replicas of
 * the follower that are killed all the time, compaction underneath, a transaction held open elsewhere, backups restored.
 */
class ReplicationTest {

    static final long SEED = Long.getLong("xianfeng.test.seed", System.nanoTime());
    static final int WRITERS = 8;
    static final int EVENTS_OF_EACH = 1300;
    static final int KILLS = 60;
    static final int KILLS_OF_A_REBUILD = 5;
    static final int LOST_CONNECTIONS = 25;

    final ExecutorService threads = Executors.newCachedThreadPool();
    final Random random = new Random(SEED);
    final Kills kills = new Kills(new Random(random.nextLong()), KILLS);
    final AtomicInteger lostConnections = new AtomicInteger();
    final AtomicInteger lostSequencers = new AtomicInteger();

    FeedDatabase copy;
    DataSource copyConnections;
    FeedDatabase owner;
    volatile FeedDatabase source;
    volatile boolean stopped;
    Connection heldOpen;

    @BeforeEach
    void anEmptyWorld() throws SQLException {
        System.out.println("ReplicationTest: -Dxianfeng.test.seed=" + SEED);
        owner = FeedDatabase.create();
        owner.define(ThingWriter.TABLE);
        owner.define(ThingWriter.FILL);
        copy = FeedDatabase.create();
        copy.define(ThingCopy.TABLE);
        copyConnections = named(copy.dataSource(), "follower");
        source = owner;
        heldOpen = writeTransactionElsewhere();
    }

    @AfterEach
    void end() throws Exception {
        stopped = true;
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        heldOpen.close();
    }

    @Test
    void whoever_follows_ends_with_what_the_owner_has() throws Exception {
        Random one = new Random(random.nextLong());
        Random another = new Random(random.nextLong());
        threads.submit(() -> sequence(one, owner));
        threads.submit(() -> sequence(another, owner));
        threads.submit(this::follow);
        threads.submit(this::follow);
        threads.submit(() -> terminate(new Random(1)));

        write(owner, EVENTS_OF_EACH);
        assertThatTheCopyEqualsTheOwner(owner);
        assertThat(owner.column("select last_position from feed", Long.class).get(0))
                .isGreaterThanOrEqualTo(WRITERS * EVENTS_OF_EACH);
        assertThatItIsCompactedInTime();
        assertThat(kills.count()).as("kills %s", kills).isGreaterThanOrEqualTo(50);
        assertThat(lostConnections.get()).isPositive();
        assertThat(lostSequencers.get()).isPositive();
        assertThat(isStillOpen(heldOpen)).isTrue();

        Map<String, byte[]> backup = FreshCluster.backup(named(owner.dataSource(), "backup"));
        write(owner, 50);
        assertThatTheCopyEqualsTheOwner(owner);
        try (FreshCluster fresh = new FreshCluster()) {
            FreshCluster.restore(backup, fresh.database().dataSource());
            Future<?> sequencer = threads.submit(() -> sequence(new Random(2), fresh.database()));
            write(fresh.database(), 50);
            kills.allow(KILLS_OF_A_REBUILD);
            source = fresh.database();
            assertThatTheCopyEqualsTheOwner(fresh.database());
            assertThat(epochOf(fresh.database())).isNotEqualTo(epochOf(owner));

            Map<String, byte[]> undetectable =
                    FreshCluster.backup(fresh.database().dataSource());
            write(fresh.database(), 20);
            assertThatTheCopyEqualsTheOwner(fresh.database());
            FreshCluster.restore(undetectable, fresh.database().dataSource());
            kills.allow(KILLS_OF_A_REBUILD);
            write(fresh.database(), 40);
            assertThatTheCopyEqualsTheOwner(fresh.database());
            System.out.printf(
                    "ReplicationTest: followers killed %d times %s and cut off %d times, sequencers %d times%n",
                    kills.count(), kills, lostConnections.get(), lostSequencers.get());

            stopped = true;
            sequencer.get();
        }
    }

    /** While there is always something to place, a sequencer places; it compacts when it comes up for breath. */
    private void assertThatItIsCompactedInTime() throws SQLException {
        for (int i = 0; i < 1500 && compactedThrough() == 0; i++) {
            pause(20);
        }
        assertThat(compactedThrough()).isPositive();
    }

    private long compactedThrough() throws SQLException {
        return owner.column("select compacted_through from feed", Long.class).get(0);
    }

    private void write(FeedDatabase database, int eventsOfEach) throws Exception {
        List<Future<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(new ThingWriter(database, new Random(random.nextLong()), eventsOfEach)));
        }
        for (Future<Integer> writer : writers) {
            writer.get(5, TimeUnit.MINUTES);
        }
    }

    /** Sequencers die too, by the terminator's hand; their successor goes on. */
    private Void sequence(Random own, FeedDatabase database) throws SQLException {
        try (KeptConnection connection = new KeptConnection(named(database.dataSource(), "sequencer"))) {
            FeedDatabase connections = FeedDatabase.at(connection.dataSource());
            while (!stopped) {
                try {
                    connections.sequence();
                    if (own.nextInt(10) == 0) {
                        connections.compact();
                    }
                } catch (SQLException terminated) {
                    lostSequencers.incrementAndGet();
                }
                pause(own.nextInt(20));
            }
        }
        return null;
    }

    /** Each follower lives until it is killed; the next knows nothing but what the database holds. */
    private Void follow() throws SQLException {
        while (!stopped) {
            try (KeptConnection feed = new KeptConnection(named(source.dataSource(), "reader"));
                    KeptConnection connection = new KeptConnection(copyConnections)) {
                Follower follower = new Follower(
                        "things",
                        kills.around(reader(feed)),
                        List.of(kills.around(new ThingCopy())),
                        Transactions.of(kills.around(connection.dataSource())),
                        Clock.systemUTC(),
                        50);
                FeedDatabase followed = source;
                while (!stopped && followed == source) {
                    if (follower.step(Duration.ZERO) != Follower.Step.APPLIED) {
                        pause(2);
                    }
                }
            } catch (Kills.Killed counted) {
                pause(0);
            } catch (SQLException terminated) {
                lostConnections.incrementAndGet();
            } catch (FeedUnavailable changedMeanwhile) {
                pause(2);
            }
        }
        return null;
    }

    private static FeedSource reader(KeptConnection feed) {
        FeedReader reader = new FeedReader(Transactions.of(feed.dataSource()));
        return (position, mark, limit, wait) -> {
            try {
                return reader.after(position, mark, limit);
            } catch (SQLException e) {
                throw new FeedUnavailable("The feed cannot be read", e);
            }
        };
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void terminate(Random own) {
        try (Connection connection = TestPostgres.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            while (!stopped && lostConnections.get() < LOST_CONNECTIONS) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '%s'"
                        .formatted(own.nextInt(3) == 0 ? "sequencer" : "follower"));
                pause(20 + own.nextInt(200));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody writes any more: the follower has to arrive, and to have arrived at the same. */
    private void assertThatTheCopyEqualsTheOwner(FeedDatabase database) throws SQLException {
        List<String> expected = List.of();
        List<String> found = List.of("nothing yet");
        for (int attempt = 0; attempt < 6000 && !(arrived(database) && expected.equals(found)); attempt++) {
            pause(20);
            expected = digest(database, "thing where version > 0");
            found = digest(copy, "thing_copy");
        }
        assertThat(found).as("kills %s", kills).isEqualTo(expected).isNotEmpty();
        assertThat(arrived(database)).isTrue();
    }

    private boolean arrived(FeedDatabase database) throws SQLException {
        String here = copy.column("select epoch || ' ' || position from follower", String.class).stream()
                .findFirst()
                .orElse("");
        return database.column("select epoch || ' ' || last_position from feed", String.class)
                        .contains(here)
                && database.column("select 1 from feed_event where position is null", Integer.class)
                        .isEmpty();
    }

    private static List<String> digest(FeedDatabase database, String things) throws SQLException {
        return database.column(
                "select concat_ws(' ', id, version, coalesce(colour::text, 'null'), counted) from " + things
                        + " order by id",
                String.class);
    }

    private static String epochOf(FeedDatabase database) throws SQLException {
        return database.column("select epoch::text from feed", String.class).get(0);
    }

    private static Connection writeTransactionElsewhere() throws SQLException {
        TestPostgres.create("feed_elsewhere");
        Connection connection = TestPostgres.asOwner("feed_elsewhere").getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists held_open (id int); insert into held_open values (1)");
        }
        return connection;
    }

    private static boolean isStillOpen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static DataSource named(DataSource dataSource, String name) {
        PGSimpleDataSource from = (PGSimpleDataSource) dataSource;
        PGSimpleDataSource named = new PGSimpleDataSource();
        named.setURL(from.getURL());
        named.setUser(from.getUser());
        named.setPassword(from.getPassword());
        named.setApplicationName(name);
        return named;
    }
}
