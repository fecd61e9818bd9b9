package org.xianfeng.support.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.rulesetting.ChangeRuleSetting;
import org.xianfeng.support.rulesetting.RuleDefinition;
import org.xianfeng.support.rulesetting.RuleSettingRequest;
import org.xianfeng.support.rulesetting.RuledPlace;
import org.xianfeng.support.rulesetting.RulesOn;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.ToldByMembership;
import org.xianfeng.support.testing.Waiting;

/** Somebody sets a rule for a branch at the moment at which we learn that the branch stands elsewhere. */
class SettingsOfAMovingSubtreeTest {

    private static final String DATABASE = "moving_subtree";
    private static final UUID FACTORY = UUID.randomUUID();
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private static final RuleDefinition<Integer> RULE =
            RuleDefinition.integer("late.days", 7, "day", BilingualText.of("How late", "补录期限"));

    private static DataSource database;

    private final AdjustableClock clock = new AdjustableClock();
    private final Sql sql = new Sql(database);
    private final Waiting waiting = Waiting.in(DATABASE);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void tables() {
        SupportTables.withRosterIn(DATABASE);
        database = TestPostgres.asApplication(DATABASE);
    }

    @BeforeEach
    void a_factory_with_a_branch() {
        clock.stopAt(Instant.parse("2026-06-02T04:00:00Z"));
        new Sql(TestPostgres.asOwner(DATABASE)).update("delete from rule_setting");
        sql.update("delete from roster_organization");
        organization(sql, FACTORY, "/1/b/");
        organization(sql, BRANCH, "/1/b/c/");
        organization(sql, ELSEWHERE, "/1/e/");
    }

    @AfterEach
    void nobody_is_left() {
        other.shutdownNow();
    }

    @Test
    void what_was_begun_before_the_move_goes_with_it() throws Exception {
        try (OneConnection setting = OneConnection.of(database)) {
            set(setting);

            Future<?> moving = other.submit(() -> inOne(this::move));
            waiting.await(1);
            setting.commit();
            moving.get(30, TimeUnit.SECONDS);
        }

        assertThat(held()).containsExactly("/1/b/c/ 2026-01-01..2026-03-01", "/2/b/c/ 2026-03-01..");
    }

    @Test
    void what_is_begun_during_the_move_stands_where_it_led() throws Exception {
        try (OneConnection moving = OneConnection.of(database)) {
            move(moving);

            Future<?> setting = other.submit(() -> inOne(this::set));
            waiting.await(1);
            moving.commit();
            setting.get(30, TimeUnit.SECONDS);
        }

        assertThat(held()).containsExactly("/2/b/c/ 2026-01-01..");
    }

    @Test
    void what_is_begun_while_everything_is_told_anew_stands_where_that_says() throws Exception {
        try (OneConnection telling = OneConnection.of(database)) {
            Sql anew = new Sql(telling.dataSource());
            anew.update("delete from roster_organization");
            organization(anew, BRANCH, "/3/c/");

            Future<?> setting = other.submit(() -> inOne(this::set));
            waiting.await(1);
            telling.commit();
            setting.get(30, TimeUnit.SECONDS);
        }

        assertThat(held()).containsExactly("/3/c/ 2026-01-01..");
    }

    @Test
    void whoever_holds_several_while_everything_is_told_anew_holds_those_that_there_are_then() throws Exception {
        Map<UUID, String> held = new HashMap<>();
        try (OneConnection telling = OneConnection.of(database)) {
            Sql anew = new Sql(telling.dataSource());
            anew.update("delete from roster_organization");
            organization(anew, BRANCH, "/3/c/");
            organization(anew, ELSEWHERE, "/3/e/");

            Future<?> holding = other.submit(() -> inOne(transaction -> roster(transaction)
                    .holdOrganizations(List.of(FACTORY, BRANCH, ELSEWHERE))
                    .forEach((id, organization) -> held.put(id, organization.path()))));
            waiting.await(1);
            telling.commit();
            holding.get(30, TimeUnit.SECONDS);
        }

        assertThat(held).isEqualTo(Map.of(BRANCH, "/3/c/", ELSEWHERE, "/3/e/"));
    }

    @Test
    void a_move_waits_for_a_change_of_the_same_rule_elsewhere() throws Exception {
        inOne(this::set);
        try (OneConnection setting = OneConnection.of(database)) {
            set(setting, ELSEWHERE);

            Future<?> moving = other.submit(() -> inOne(this::move));
            waiting.await(1);
            setting.commit();
            moving.get(30, TimeUnit.SECONDS);
        }

        assertThat(held())
                .containsExactly("/1/b/c/ 2026-01-01..2026-03-01", "/1/e/ 2026-01-01..", "/2/b/c/ 2026-03-01..");
    }

    @Test
    void what_is_told_anew_waits_for_a_change_of_the_same_rule_elsewhere() throws Exception {
        inOne(this::set);
        sql.update("update roster_organization set path = '/3/c/' where id = ?", BRANCH);
        try (OneConnection setting = OneConnection.of(database)) {
            set(setting, ELSEWHERE);

            Future<?> telling = other.submit(() -> inOne(transaction ->
                    new FollowedMoves(change(transaction), roster(transaction)).retold(connection(transaction))));
            waiting.await(1);
            setting.commit();
            telling.get(30, TimeUnit.SECONDS);
        }

        assertThat(held()).containsExactly("/1/e/ 2026-01-01..", "/3/c/ 2026-01-01..");
    }

    @FunctionalInterface
    private interface Work {
        void in(OneConnection transaction) throws SQLException;
    }

    private static Void inOne(Work work) throws SQLException {
        try (OneConnection transaction = OneConnection.of(database)) {
            work.in(transaction);
            transaction.commit();
        }
        return null;
    }

    /** The consumers of one event, in the order in which the roster itself comes last. */
    private void move(OneConnection transaction) throws SQLException {
        FeedEvent moved = new FeedEvent(
                1,
                UUID.randomUUID(),
                "org.xianfeng.membership.organization.moved",
                "organization",
                FACTORY,
                2,
                Instant.EPOCH,
                """
                {"rootId": "%s", "oldPath": "/1/b/", "newPath": "/2/b/", "from": "2026-03-01", "version": 2}
                """
                        .formatted(FACTORY));
        new FollowedMoves(change(transaction), roster(transaction)).apply(moved, connection(transaction));
        new FollowMembership().apply(moved, connection(transaction));
    }

    private void set(OneConnection transaction) {
        set(transaction, BRANCH);
    }

    private void set(OneConnection transaction, UUID organization) {
        String path = roster(transaction).holdPathOf(organization);
        change(transaction)
                .set(
                        RULE.name(),
                        new RuledPlace(organization, path),
                        new RuleSettingRequest(JsonNodeFactory.instance.numberNode(2), JANUARY, null, "set"));
    }

    private static Connection connection(OneConnection transaction) throws SQLException {
        return transaction.dataSource().getConnection();
    }

    private Roster roster(OneConnection transaction) {
        return new Roster(
                new Sql(transaction.dataSource()), new ToldByMembership(database, clock).follower()::status, clock);
    }

    private ChangeRuleSetting change(OneConnection transaction) {
        return RulesOn.change(RULE, new Sql(transaction.dataSource()), clock);
    }

    private static void organization(Sql in, UUID id, String path) {
        in.update(
                """
                insert into roster_organization (id, version, kind, name, path, exists_from)
                values (?, 1, 'BRANCH', 'x', ?, date '2010-01-01')
                """,
                id,
                path);
    }

    private List<String> held() {
        return sql.all(
                """
                select concat(organization_path, ' ', valid_from, '..', valid_until)
                  from rule_setting where superseded_at is null order by organization_path, valid_from
                """,
                row -> row.getString(1));
    }
}
