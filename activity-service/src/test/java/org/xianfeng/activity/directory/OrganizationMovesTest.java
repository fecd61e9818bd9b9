package org.xianfeng.activity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.xianfeng.activity.world.ActivityDatabase;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.Waiting;

class OrganizationMovesTest {

    private static final String DATABASE = "activity_moves";
    private static final UUID FACTORY = UUID.randomUUID();
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID NAMESAKE = UUID.randomUUID();

    private static DataSource database;

    private final Sql sql = new Sql(database);
    private final OrganizationMoves moves = new OrganizationMoves();

    @BeforeAll
    static void migrate() {
        database = ActivityDatabase.migrated(DATABASE);
    }

    @BeforeEach
    void tree() {
        for (String table : List.of("activity_current", "activity_host", "activity", "roster_organization")) {
            sql.update("delete from " + table);
        }
        organization(FACTORY, "/1/b/");
        organization(BRANCH, "/1/b/c/");
        organization(NAMESAKE, "/1/bb/");
    }

    @Test
    void a_subtree_that_moves_takes_its_activities_along_and_nobody_elses() throws SQLException {
        UUID ofFactory = ActivityDatabase.held(sql, FACTORY, "/1/b/");
        UUID ofBranch = ActivityDatabase.held(sql, BRANCH, "/1/b/c/");
        UUID ofNamesake = ActivityDatabase.held(sql, NAMESAKE, "/1/bb/");

        apply(moved());

        assertThat(pathOf(ofFactory)).isEqualTo("/2/b/");
        assertThat(pathOf(ofBranch)).isEqualTo("/2/b/c/");
        assertThat(pathOf(ofNamesake)).isEqualTo("/1/bb/");
    }

    @Test
    void when_everything_is_told_anew_each_activity_stands_where_its_host_does() throws SQLException {
        UUID activity = ActivityDatabase.held(sql, BRANCH, "/9/old/");

        apply(new FeedEvent(
                1,
                UUID.randomUUID(),
                "org.xianfeng.membership.organization.state",
                "organization",
                BRANCH,
                3,
                Instant.EPOCH,
                """
                {"id": "%s", "placements": [{"from": "2010-01-01", "until": "2015-01-01"},
                                            {"path": "/1/b/c/", "from": "2015-01-01"}]}
                """
                        .formatted(BRANCH)));

        assertThat(pathOf(activity)).isEqualTo("/1/b/c/");
    }

    @Test
    void other_events_move_nothing() throws SQLException {
        UUID activity = ActivityDatabase.held(sql, BRANCH, "/1/b/c/");

        apply(new FeedEvent(
                1,
                UUID.randomUUID(),
                "org.xianfeng.membership.member.state",
                "member",
                BRANCH,
                1,
                Instant.EPOCH,
                "{}"));

        assertThat(pathOf(activity)).isEqualTo("/1/b/c/");
    }

    @Test
    void an_activity_that_is_being_recorded_while_its_host_moves_is_not_left_behind() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (OneConnection recording = OneConnection.of(database)) {
            Sql inTransaction = new Sql(recording.dataSource());
            inTransaction.all("select id from roster_organization where id = ? for share", row -> 1, BRANCH);
            UUID activity = ActivityDatabase.held(inTransaction, BRANCH, "/1/b/c/");

            Future<?> moving = other.submit(() -> {
                apply(moved());
                return null;
            });
            Waiting.in(DATABASE).await(1, moving::isDone);
            recording.commit();
            moving.get(30, TimeUnit.SECONDS);

            assertThat(pathOf(activity)).isEqualTo("/2/b/c/");
        } finally {
            other.shutdownNow();
        }
    }

    private static FeedEvent moved() {
        return new FeedEvent(
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
    }

    private void apply(FeedEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            moves.apply(event, connection);
            connection.commit();
        }
    }

    private void organization(UUID id, String path) {
        sql.update(
                """
                insert into roster_organization (id, version, kind, name, path, exists_from)
                values (?, 1, 'BRANCH', 'x', ?, date '2010-01-01')
                """,
                id,
                path);
    }

    private String pathOf(UUID activity) {
        return sql.first("select path from activity_current where activity_id = ?", row -> row.getString(1), activity)
                .orElseThrow();
    }
}
