package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.xianfeng.membership.world.AtOnce;
import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.FeedDatabase;
import org.xianfeng.support.testing.TestPostgres;

/**
 * A backup is made, organisations are founded, the database is lost and the backup restored: what others know under the
 * paths of the lost ones must not be true of new ones.
 */
class CodesAfterRestoreTest {

    static final String LIVE = "codes";
    static final String RESTORED = "codes_restored";

    /** Of a code; what makes the paths longer makes all indexes larger. */
    static final int LONGEST = 6;

    private final Sql live = new Sql(application(LIVE));
    private List<Long> lost;

    @BeforeEach
    void a_backup_and_organisations_that_are_founded_after_it() throws SQLException {
        MembershipTables.in(LIVE);
        FeedDatabase.at(application(LIVE)).sequence();
        codes(live, 3);
        server("create database %s template %s".formatted(RESTORED, LIVE));
        lost = codes(live, 5);
        assertThat(lost)
                .as("one after the other")
                .isEqualTo(IntStream.range(0, 5).mapToObj(i -> lost.get(0) + i).toList());
    }

    @AfterEach
    void nothing_is_left() throws SQLException {
        server("drop database " + RESTORED);
    }

    @Test
    void the_first_organisation_that_is_founded_notices_the_restore() {
        Sql restored = new Sql(application(RESTORED));
        UUID epoch = epochOf(restored);

        List<Long> codes = codes(restored, 3);

        assertAhead(codes);
        assertThat(codes.get(2)).as("it leaps once").isEqualTo(codes.get(0) + 2);
        assertThat(epochOf(restored)).as("whoever follows begins anew").isNotEqualTo(epoch);
    }

    @Test
    void when_the_sequencer_notices_it_first_the_codes_have_leapt_too() throws SQLException {
        Sql restored = new Sql(application(RESTORED));
        FeedDatabase.at(application(RESTORED)).sequence();
        UUID epoch = epochOf(restored);

        List<Long> codes = codes(restored, 2);
        FeedDatabase.at(application(RESTORED)).sequence();

        assertAhead(codes);
        assertThat(codes.get(1)).isEqualTo(codes.get(0) + 1);
        assertThat(epochOf(restored)).isEqualTo(epoch);
    }

    @Test
    void after_a_restore_that_nothing_betrays_the_operator_says_so() {
        Sql restored = new Sql(application(RESTORED));
        restored.update("update feed set place = feed_place()");
        assertThat(lost)
                .as("as if nothing had happened")
                .contains(codes(restored, 1).get(0));

        restored.first("select renew_feed_epoch()", row -> row.getObject(1)).orElseThrow();

        assertAhead(codes(restored, 2));
    }

    @Test
    void those_that_are_founded_at_once_get_different_ones() {
        List<CompletableFuture<Long>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(
                    AtOnce.asked(() -> codes(new Sql(application(RESTORED)), 1).get(0)));
        }

        List<Long> codes = asked.stream().map(CompletableFuture::join).toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertAhead(codes);
    }

    @Test
    void nobody_but_the_owner_sets_them_back() {
        assertThat(live.first(
                        "select has_sequence_privilege('organization_code_seq', 'update')", row -> row.getBoolean(1)))
                .contains(false);
    }

    private void assertAhead(List<Long> codes) {
        long furthest = lost.get(lost.size() - 1);
        assertThat(codes).allSatisfy(code -> {
            assertThat(code).isGreaterThan(furthest);
            assertThat(Long.toString(code, Character.MAX_RADIX)).hasSizeLessThanOrEqualTo(LONGEST);
        });
    }

    private static List<Long> codes(Sql database, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> database.first("select next_organization_code()", row -> row.getLong(1))
                        .orElseThrow())
                .toList();
    }

    private static UUID epochOf(Sql database) {
        return database.first("select epoch from feed", row -> row.getObject(1, UUID.class))
                .orElseThrow();
    }

    /** As the role that the program has, in the copy too. */
    private static DataSource application(String database) {
        return TestPostgres.server().getDatabase(LIVE + "_app", database);
    }

    private static void server(String command) throws SQLException {
        try (Connection connection = TestPostgres.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
