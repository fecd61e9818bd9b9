package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.support.feed.ThingEvent.THING_COUNTED;
import static org.xianfeng.support.feed.ThingEvent.THING_STATE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.xianfeng.support.feed.EventType;
import org.xianfeng.support.feed.FeedDatabase;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.UnknownPosition;
import org.xianfeng.support.feed.follow.Follower.Step;
import org.xianfeng.support.testing.AdjustableClock;

class FollowerTest {

    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    static final UUID ALPHA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID BETA = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    final AdjustableClock clock = new AdjustableClock();
    final StandIn feed = new StandIn();
    FeedDatabase database;
    Follower follower;

    /** A feed whose every answer the test decides. */
    static final class StandIn implements FeedSource {

        UUID epoch = UUID.randomUUID();
        UUID mark = UUID.randomUUID();
        List<FeedEvent> events = new ArrayList<>();
        boolean lostHistory;

        void add(EventType type, UUID subject, long version, int value) {
            events.add(new FeedEvent(
                    events.size() + 1,
                    UUID.randomUUID(),
                    type.type(),
                    type.subjectType(),
                    subject,
                    version,
                    NOON,
                    "{\"colour\": %1$d, \"amount\": %1$d}".formatted(value)));
        }

        void restored() {
            epoch = UUID.randomUUID();
            events.clear();
        }

        @Override
        public FeedPage after(long position, UUID shown, int limit, Duration wait) {
            if (lostHistory && position > 0 && !mark.equals(shown)) {
                throw new UnknownPosition(position);
            }
            List<FeedEvent> page = events.stream()
                    .filter(event -> event.position() > position)
                    .limit(limit)
                    .toList();
            long next = page.size() < limit
                    ? events.size()
                    : page.get(page.size() - 1).position();
            return new FeedPage(epoch, events.size(), next, mark, page);
        }
    }

    @BeforeEach
    void nothingFollowedYet() throws SQLException {
        clock.stopAt(NOON);
        database = FeedDatabase.create();
        database.define(ThingCopy.TABLE);
        follower = follower(new ThingCopy());
    }

    @Test
    void what_it_reads_it_applies_and_remembers_with_the_position() throws SQLException {
        feed.add(THING_STATE, ALPHA, 1, 7);
        feed.add(THING_COUNTED, ALPHA, 2, 5);

        assertThat(follower.step(Duration.ZERO)).isEqualTo(Step.APPLIED);
        assertThat(follower.step(Duration.ZERO)).isEqualTo(Step.IDLE);

        assertThat(copies()).containsExactly("a 2 7 5");
        assertThat(follower(new ThingCopy()).look().position()).isEqualTo(2);
    }

    @Test
    void a_version_that_is_not_higher_changes_nothing() throws SQLException {
        feed.add(THING_STATE, ALPHA, 2, 7);
        feed.add(THING_STATE, ALPHA, 2, 8);
        feed.add(THING_STATE, ALPHA, 1, 9);

        follower.step(Duration.ZERO);

        assertThat(copies()).containsExactly("a 2 7 0");
        assertThat(follower.status().position()).isEqualTo(3);
    }

    @Test
    void events_that_are_read_again_have_no_second_effect() throws SQLException {
        feed.add(THING_COUNTED, ALPHA, 1, 5);
        follower.step(Duration.ZERO);
        database.execute("update follower set position = 0");

        follower.step(Duration.ZERO);

        assertThat(copies()).containsExactly("a 1 null 5");
        assertThat(follower.status().position()).isEqualTo(1);
    }

    @Test
    void a_failure_leaves_neither_the_effect_nor_the_position_and_the_next_step_tries_again() throws SQLException {
        feed.add(THING_COUNTED, ALPHA, 1, 5);
        feed.add(THING_COUNTED, BETA, 1, 6);
        Follower failing = follower(new ThingCopy() {
            @Override
            public void apply(FeedEvent event, Connection connection) throws SQLException {
                super.apply(event, connection);
                if (event.subjectId().equals(BETA)) {
                    throw new UnsupportedOperationException("cannot read this");
                }
            }
        });

        assertThatThrownBy(() -> failing.step(Duration.ZERO)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(copies()).isEmpty();
        assertThat(failing.look().position()).isZero();

        follower.step(Duration.ZERO);
        assertThat(copies()).containsExactly("a 1 null 5", "b 1 null 6");
    }

    @Test
    void another_epoch_is_read_from_the_beginning_even_where_its_versions_are_lower() throws SQLException {
        feed.add(THING_STATE, ALPHA, 9, 7);
        feed.add(THING_STATE, BETA, 1, 7);
        follower.step(Duration.ZERO);
        feed.restored();
        feed.add(THING_STATE, ALPHA, 8, 6);

        assertThat(follower.step(Duration.ZERO)).isEqualTo(Step.APPLIED);

        assertThat(copies()).containsExactly("a 8 6 0");
        assertThat(follower.status().epoch()).isEqualTo(feed.epoch);
    }

    @Test
    void a_feed_that_lost_history_is_read_from_the_beginning_within_its_epoch() throws SQLException {
        feed.add(THING_STATE, ALPHA, 9, 7);
        follower.step(Duration.ZERO);
        feed.events.clear();
        feed.add(THING_STATE, BETA, 1, 6);
        feed.mark = UUID.randomUUID();
        feed.lostHistory = true;

        assertThat(follower.step(Duration.ZERO)).isEqualTo(Step.APPLIED);

        assertThat(copies()).containsExactly("b 1 6 0");
        assertThat(follower.step(Duration.ZERO)).isEqualTo(Step.IDLE);
    }

    @Test
    void a_consumer_knows_what_it_is_told_again_and_when_all_of_it_was() throws SQLException {
        List<String> told = new ArrayList<>();
        Follower following = follower(new ThingCopy() {
            @Override
            public void apply(FeedEvent event, Connection connection) {
                told.add("told " + event.version());
            }

            @Override
            public void retell(FeedEvent event, Connection connection) {
                told.add("told again " + event.version());
            }

            @Override
            public void retold(Connection connection) {
                told.add("that is all");
            }
        });
        feed.add(THING_STATE, ALPHA, 1, 7);
        following.step(Duration.ZERO);
        feed.restored();
        feed.add(THING_STATE, ALPHA, 1, 6);
        feed.add(THING_STATE, BETA, 2, 6);
        following.step(Duration.ZERO);
        feed.add(THING_STATE, BETA, 3, 6);
        following.step(Duration.ZERO);

        assertThat(told).containsExactly("told 1", "told again 1", "told again 2", "that is all", "told 3");
    }

    @Test
    void while_everything_is_read_anew_readers_see_the_old_and_a_failure_keeps_it() throws SQLException {
        feed.add(THING_STATE, ALPHA, 1, 7);
        follower.step(Duration.ZERO);
        UUID before = feed.epoch;
        feed.restored();
        feed.add(THING_STATE, ALPHA, 1, 6);
        feed.add(THING_STATE, BETA, 1, 6);
        List<String> seen = new ArrayList<>();
        Follower failing = follower(new ThingCopy() {
            @Override
            public void apply(FeedEvent event, Connection connection) throws SQLException {
                super.apply(event, connection);
                seen.addAll(copies());
                if (event.subjectId().equals(BETA)) {
                    throw new UnsupportedOperationException("the power is gone");
                }
            }
        });

        assertThatThrownBy(() -> failing.step(Duration.ZERO)).isInstanceOf(UnsupportedOperationException.class);

        assertThat(seen).containsOnly("a 1 7 0").hasSize(2);
        assertThat(copies()).containsExactly("a 1 7 0");
        assertThat(failing.look().epoch()).isEqualTo(before);
    }

    @Test
    void of_two_replicas_one_applies_and_the_other_reads_on_from_there() throws SQLException {
        feed.add(THING_COUNTED, ALPHA, 1, 5);
        List<String> changes = new ArrayList<>();
        Follower other = follower(new ThingCopy() {
            @Override
            public void changed() {
                changes.add("seen");
            }
        });
        List<Step> meanwhile = new ArrayList<>();
        Follower first = follower(new ThingCopy() {
            @Override
            public void apply(FeedEvent event, Connection connection) throws SQLException {
                super.apply(event, connection);
                meanwhile.add(other.step(Duration.ZERO));
            }
        });

        first.step(Duration.ZERO);

        assertThat(meanwhile).containsExactly(Step.LEFT_TO_ANOTHER);
        assertThat(other.step(Duration.ZERO)).isEqualTo(Step.IDLE);
        assertThat(changes).containsExactly("seen");
        assertThat(copies()).containsExactly("a 1 null 5");
    }

    @Test
    void a_page_that_is_out_of_order_is_not_applied() throws SQLException {
        feed.add(THING_COUNTED, ALPHA, 1, 5);
        feed.add(THING_COUNTED, BETA, 1, 5);
        Collections.reverse(feed.events);

        assertThatThrownBy(() -> follower.step(Duration.ZERO)).isInstanceOf(FeedUnavailable.class);

        assertThat(copies()).isEmpty();
    }

    @Test
    void it_says_how_far_it_is_and_how_old_what_it_knows() throws SQLException {
        assertThat(follower.look().isBehind()).isTrue();
        for (int version = 1; version <= 3; version++) {
            feed.add(THING_STATE, ALPHA, version, version);
        }
        Follower slow = new Follower("things", feed, List.of(new ThingCopy()), database.transactions(), clock, 2);

        slow.step(Duration.ZERO);
        assertThat(slow.status().lag()).isEqualTo(1);
        assertThat(slow.status().isBehind()).isTrue();
        slow.step(Duration.ZERO);
        clock.advance(Duration.ofMinutes(15));

        assertThat(slow.status().isBehind()).isFalse();
        assertThat(slow.status().sinceContact(clock)).isEqualTo(Duration.ofMinutes(15));
        assertThat(slow.status().sinceComplete(clock)).isEqualTo(Duration.ofMinutes(15));
    }

    private Follower follower(EventConsumer consumer) {
        return new Follower("things", feed, List.of(consumer), database.transactions(), clock, 10);
    }

    private List<String> copies() throws SQLException {
        return database.column(
                "select concat_ws(' ', right(id::text, 1), version, coalesce(colour::text, 'null'), counted)"
                        + " from thing_copy order by id",
                String.class);
    }
}
