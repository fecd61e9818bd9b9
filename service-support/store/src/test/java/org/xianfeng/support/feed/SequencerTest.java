package org.xianfeng.support.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.support.feed.FeedDatabase.event;
import static org.xianfeng.support.feed.ThingEvent.THING_COUNTED;
import static org.xianfeng.support.feed.ThingEvent.THING_GONE;
import static org.xianfeng.support.feed.ThingEvent.THING_STATE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import org.xianfeng.support.testing.TestPostgres;

class SequencerTest {

    static final UUID ALPHA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID BETA = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    FeedDatabase database;
    Sequencer sequencer;
    FeedReader reader;

    @BeforeEach
    void emptyFeed() {
        database = FeedDatabase.create();
        sequencer = new Sequencer(database.transactions(), 3);
        reader = new FeedReader(database.transactions());
    }

    @Test
    void two_transactions_that_begin_in_one_order_and_lock_in_the_other_are_told_in_the_order_of_the_lock()
            throws SQLException {
        try (Connection first = database.begin();
                Connection second = database.begin()) {
            drawTransactionNumber(first);
            drawTransactionNumber(second);

            event(THING_STATE, ALPHA, 1).write(second);
            second.commit();
            sequencer.sequence();
            event(THING_STATE, ALPHA, 2).write(first);
            first.commit();
            sequencer.sequence();
        }

        assertThat(all().events()).extracting(FeedEvent::version).containsExactly(1L, 2L);
    }

    @Test
    void a_feed_whose_events_nobody_places_says_so_until_somebody_does() throws SQLException {
        database.publish(THING_STATE, ALPHA, 1);
        assertThat(all().events()).isEmpty();

        database.execute("update feed_event set written_at = written_at - interval '121 seconds'");

        assertThatThrownBy(this::all).isInstanceOf(PlacingHalted.class);
        assertThat(database.column("select position from feed_event", Long.class))
                .containsOnlyNulls();
        sequencer.sequence();
        assertThat(all().events()).extracting(FeedEvent::version).containsExactly(1L);
    }

    @Test
    void a_write_left_open_in_another_database_delays_nothing() throws SQLException {
        TestPostgres.create("feed_elsewhere");
        try (Connection elsewhere = TestPostgres.asOwner("feed_elsewhere").getConnection();
                Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("create table if not exists held (id int); insert into held values (1)");

            database.publish(THING_STATE, ALPHA, 1);

            assertThat(sequencer.sequence()).isEqualTo(1);
            elsewhere.rollback();
        }
    }

    @Test
    void an_event_that_is_committed_late_is_placed_late_and_not_lost() throws SQLException {
        try (Connection slow = database.begin()) {
            event(THING_STATE, ALPHA, 1).write(slow);
            database.publish(THING_STATE, BETA, 1);
            assertThat(sequencer.sequence()).isEqualTo(1);

            slow.commit();
        }

        assertThat(sequencer.sequence()).isEqualTo(2);
        assertThat(all().events()).extracting(FeedEvent::subjectId).containsExactly(BETA, ALPHA);
    }

    @Test
    void what_is_rolled_back_was_never_there() throws SQLException {
        try (Connection doubtful = database.begin()) {
            event(THING_STATE, ALPHA, 1).write(doubtful);
            doubtful.rollback();
        }

        assertThat(sequencer.sequence()).isZero();
        assertThat(all().events()).isEmpty();
    }

    @Test
    void several_sequencers_give_each_position_once_and_leave_none_out() throws Exception {
        for (long version = 1; version <= 40; version++) {
            database.publish(THING_COUNTED, ALPHA, version);
        }
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<Long> replica = () -> {
                Sequencer own = new Sequencer(database.transactions(), 3);
                long last = own.sequence();
                for (int attempt = 0; attempt < 30_000 && last < 40; attempt++) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1)); // whoever has the lock may be held up
                    last = own.sequence();
                }
                return last;
            };
            for (Future<Long> last : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                assertThat(last.get()).isEqualTo(40);
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(all().events())
                .extracting(FeedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(all().events())
                .extracting(FeedEvent::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void one_version_cannot_be_told_twice() throws SQLException {
        database.publish(THING_STATE, ALPHA, 1);

        assertThatThrownBy(() -> database.publish(THING_STATE, ALPHA, 1))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("feed_event_version_uq");
        assertThat(sequencer.sequence()).isEqualTo(1);
    }

    @Test
    void compaction_keeps_the_newest_state_of_each_subject_and_every_fact() throws SQLException {
        for (long version = 1; version <= 4; version++) {
            database.publish(THING_STATE, ALPHA, version);
            database.publish(THING_COUNTED, ALPHA, version);
        }
        database.publish(THING_STATE, BETA, 1);
        sequencer.sequence();

        compact();

        assertThat(database.column(
                        "select subject_version from feed_event where keeping = 'STATE' order by position", Long.class))
                .containsExactly(4L, 1L);
        assertThat(all().events())
                .filteredOn(event -> event.type().equals(THING_COUNTED.type()))
                .hasSize(4);
        assertThat(all().head()).isEqualTo(9);
    }

    @Test
    void a_deletion_takes_the_states_of_what_it_ends_out_of_the_feed() throws SQLException {
        UUID gamma = UUID.randomUUID();
        database.publish(THING_STATE, ALPHA, 1);
        database.publish(THING_STATE, BETA, 1);
        database.publish(THING_STATE, gamma, 1);
        sequencer.sequence();
        NewEvent deletion = event(THING_GONE, ALPHA, 2).forgetting(List.of(BETA));
        database.transactions().inOne(connection -> {
            deletion.write(connection);
            return null;
        });

        sequencer.sequence();

        assertThat(all().events()).extracting(FeedEvent::subjectId).containsExactly(gamma, ALPHA);
    }

    @Test
    void a_reader_behind_the_compaction_is_led_to_the_head() throws SQLException {
        for (long version = 1; version <= 5; version++) {
            database.publish(THING_STATE, ALPHA, version);
        }
        sequencer.sequence();
        FeedPage first = reader.after(0, null, 2);

        compact();

        FeedPage rest = reader.after(first.next(), first.mark(), 2);
        assertThat(rest.events()).extracting(FeedEvent::version).containsExactly(5L);
        assertThat(rest.reachesHead()).isTrue();
    }

    @Test
    void a_feed_that_stands_where_it_stood_keeps_its_epoch() throws SQLException {
        database.publish(THING_STATE, ALPHA, 1);
        sequencer.sequence();
        UUID epoch = all().epoch();
        database.publish(THING_STATE, ALPHA, 2);

        sequencer.sequence();

        assertThat(all().epoch()).isEqualTo(epoch);
    }

    @Test
    void a_feed_that_finds_itself_elsewhere_begins_another_epoch_before_it_places_anything() throws SQLException {
        database.publish(THING_STATE, ALPHA, 1);
        sequencer.sequence();
        UUID epoch = all().epoch();
        database.execute("update feed set place = 'the cluster that the backup was made of'");

        sequencer.sequence();

        assertThat(all().epoch()).isNotEqualTo(epoch);
    }

    @Test
    void whoever_restores_a_backup_can_begin_another_epoch() throws SQLException {
        UUID epoch = all().epoch();

        List<UUID> renewed = database.column("select renew_feed_epoch()", UUID.class);

        assertThat(renewed).doesNotContain(epoch).containsExactly(all().epoch());
    }

    @Test
    void a_feed_that_lost_what_the_reader_has_seen_says_so() throws SQLException {
        database.publish(THING_STATE, ALPHA, 1);
        sequencer.sequence();
        database.publish(THING_STATE, ALPHA, 2);
        sequencer.sequence();
        FeedPage seen = all();

        database.execute("delete from feed_event where position = 2; delete from feed_mark where position = 2;"
                + " update feed set last_position = 1");
        assertThatThrownBy(() -> reader.after(seen.next(), seen.mark(), 10)).isInstanceOf(UnknownPosition.class);

        database.publish(THING_STATE, BETA, 1);
        sequencer.sequence();
        assertThat(all().head()).isEqualTo(seen.head());
        assertThatThrownBy(() -> reader.after(seen.next(), seen.mark(), 10)).isInstanceOf(UnknownPosition.class);
    }

    private FeedPage all() throws SQLException {
        return reader.after(0, null, 1000);
    }

    private void compact() throws SQLException {
        int windows = 1;
        while (sequencer.compact()) {
            assertThat(windows++).isLessThan(100);
        }
    }

    private static void drawTransactionNumber(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }
}
