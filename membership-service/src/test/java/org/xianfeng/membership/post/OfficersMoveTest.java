package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.Officers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;

/**
 * What it costs to move a subtree whose branches have officers with accounts, and to change what a post gives there. Prints
 * its figures and asserts what they must not depend on, never a time; {@code docs/measurements/subtree-move.md} says how to
 * run it with 2,000 branches.
 */
@QuarkusTest
class OfficersMoveTest {

    private static final int BRANCHES = Integer.getInteger("xianfeng.measure.branches", 30);
    private static final int MEMBERS = Integer.getInteger("xianfeng.measure.branch-members", 5);
    private static final int ACCOUNTS = BRANCHES * Officers.OF_A_BRANCH;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    Callers callers;

    @Inject
    SessionFactory sessions;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    @Test
    void a_move_writes_access_only_where_other_rules_hold_and_a_rule_only_where_it_says_something_else()
            throws Exception {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        UUID moved = below(administrator, committee, "PARTY_COMMITTEE", "甲党委（演示）");
        UUID alike = below(administrator, committee, "PARTY_COMMITTEE", "乙党委（演示）");
        UUID different = below(administrator, committee, "PARTY_COMMITTEE", "丙党委（演示）");
        try (Connection connection = TestPostgres.asOwner("membership").getConnection()) {
            Officers.fill(connection, moved, BRANCHES, MEMBERS);
        }
        rule(different, "youth-commissioner", "READER");

        Figure sameRules = measured(moved, 0, () -> move(administrator, moved, alike, "2024-05-06"));
        Figure otherRules = measured(moved, BRANCHES, () -> move(administrator, moved, different, "2024-05-07"));
        Figure takenAway = measured(moved, BRANCHES, () -> rule(moved, "secretary", "NONE"));

        System.out.printf(
                Locale.ROOT,
                "%,d members in %,d branches, %,d accounts of officers%n%s%s%s",
                BRANCHES * MEMBERS,
                BRANCHES,
                ACCOUNTS,
                sameRules.line("moved, the same rules hold"),
                otherRules.line("moved, another rule holds for one post in three"),
                takenAway.line("a rule takes away what one post in three gives"));
        assertThat(behind.first(
                                "select count(*) from member_current m join organization_current o"
                                        + " on o.organization_id = m.branch_id where o.parent_id = ? and m.path = o.path",
                                row -> row.getLong(1),
                                moved)
                        .orElseThrow())
                .isEqualTo((long) BRANCHES * MEMBERS);
    }

    /** What one request did, and how long until the last account was told of. */
    private record Figure(long answered, long followed, long statements, long changed) {

        String line(String what) {
            return String.format(
                    Locale.ROOT,
                    "| %-46s | %,6d ms | %,6d ms | %,5d statements | %,5d accounts changed |%n",
                    what,
                    answered,
                    followed,
                    statements,
                    changed);
        }
    }

    private Figure measured(UUID organization, long changes, Runnable request) {
        long before = told(organization);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        long begun = System.nanoTime();
        request.run();
        Duration answered = Duration.ofNanos(System.nanoTime() - begun);
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        Duration passed = answered;
        while (goesOn() && passed.compareTo(LONGEST) < 0) {
            LockSupport.parkNanos(10_000_000);
            passed = Duration.ofNanos(System.nanoTime() - begun);
        }
        assertThat(goesOn()).isFalse();
        assertThat(told(organization) - before).isEqualTo(changes);
        return new Figure(answered.toMillis(), passed.toMillis(), statements, changes);
    }

    private boolean goesOn() {
        return behind.first(
                        "select 1 from operation where kind = ? and finished_at is null",
                        row -> true,
                        DeriveFurther.KIND)
                .isPresent();
    }

    private long told(UUID organization) {
        return behind.first(
                        """
                        select count(*) from feed_event f join account a on a.id = f.subject_id
                          join post_holding h on h.person_id = a.person_id
                          join organization_current o on o.organization_id = h.organization_id
                         where o.parent_id = ?
                        """,
                        row -> row.getLong(1),
                        organization)
                .orElseThrow();
    }

    private static void move(String token, UUID id, UUID parent, String from) {
        post(
                        token,
                        "/organizations/" + id + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"%s\"}".formatted(parent, from))
                .statusCode(200);
    }

    private static void rule(UUID organization, String post, String role) {
        post(
                        Callers.PLATFORM_ADMIN,
                        "/membership/rule-settings/access.post." + post + "/versions",
                        """
                        {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "%s", "validFrom": "2020-01-01",
                         "reason": "试点（演示）"}
                        """
                                .formatted(organization, role))
                .statusCode(201);
    }
}
