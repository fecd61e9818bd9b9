package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.Officers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.time.Time;

/** What a rule about posts gives or takes is worked out for all who hold such a post together. */
@QuarkusTest
class AccessOfManyTest {

    private static final int POLLS = 5_000;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    Callers callers;

    @Inject
    SessionFactory sessions;

    @Inject
    DeriveAccess derive;

    @Inject
    Clock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    private UUID committee;
    private UUID branch;
    private String administrator;

    @BeforeEach
    void a_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
    }

    @Test
    void three_hundred_cost_as_many_statements_as_three() throws SQLException {
        UUID few = withOfficers(3);
        UUID many = withOfficers(300);

        long forFew = statementsFor(few);
        long forMany = statementsFor(many);

        assertThat(rolesOf(few, "YOUTH_COMMISSIONER")).hasSize(3).containsOnly("MEMBER READER");
        assertThat(rolesOf(many, "YOUTH_COMMISSIONER")).hasSize(300).containsOnly("MEMBER READER");
        assertThat(rolesOf(many, "SECRETARY")).hasSize(300).containsOnly("ADMINISTRATOR MEMBER");
        assertThat(forMany).isEqualTo(forFew).isLessThan(40);
        assertThat(told(many)).isEqualTo(300);
    }

    @Test
    void whoever_is_beyond_what_one_transaction_bears_follows_right_after() throws SQLException {
        int more = DeriveForHolders.AT_ONCE + 120;
        UUID many = withOfficers(more);

        set(many, "READER", LONG_AGO, null);

        awaitRoles(many, more, "MEMBER READER");
        assertThat(told(many)).isEqualTo(more);

        set(many, "NONE", LONG_AGO, null);

        awaitRoles(many, more, "MEMBER");
        assertThat(told(many)).isEqualTo(2L * more);
        assertThat(behind.all(
                        "select distinct state from operation where kind = ? and finished_at is not null",
                        row -> row.getString(1),
                        DeriveFurther.KIND))
                .containsExactly("SUCCEEDED");
    }

    @Test
    void a_rule_that_says_what_held_before_writes_and_tells_nothing() throws SQLException {
        UUID some = withOfficers(5);

        set(some, "NONE", LONG_AGO, null);

        assertThat(told(some)).isZero();
        assertThat(behind.all(
                        "select distinct a.access_version from account a join post_holding h on h.person_id = a.person_id"
                                + " join organization_current o on o.organization_id = h.organization_id where o.parent_id = ?",
                        row -> row.getLong(1),
                        some))
                .containsExactly(1L);
    }

    @Test
    void together_each_gets_what_she_would_get_alone() {
        LocalDate today = Time.today(clock);
        LocalDate soon = today.plusDays(30);
        LocalDate later = today.plusDays(60);
        UUID other = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
        UUID member = person();
        callers.admit(member, branch);
        hold(member, branch, "YOUTH_COMMISSIONER", "");
        UUID outsider = person();
        hold(outsider, branch, "YOUTH_COMMISSIONER", "");
        UUID busy = person();
        callers.admit(busy, other);
        hold(busy, other, "YOUTH_COMMISSIONER", "");
        hold(busy, branch, "SECRETARY", "");
        UUID former = person();
        hold(former, branch, "YOUTH_COMMISSIONER", ", \"until\": \"2021-01-01\", \"endReason\": \"RESIGNATION\"");
        UUID ofMember = account(member);
        UUID ofOutsider = account(outsider);
        made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "STUDY", "organizationId": "%s", "from": "2022-01-01", "until": "2099-01-01",
                 "reason": "for a test"}
                """
                        .formatted(ofOutsider, committee)));
        UUID ofBusy = account(busy);
        UUID ofFormer = account(former);
        UUID closed = account(person());

        set(committee, "READER", LONG_AGO, null);
        set(branch, "STUDY", soon, later);

        assertThat(entriesOf(ofMember))
                .containsExactly(
                        line("MEMBER", branch, "2016-07-01", null),
                        line("READER", branch, "2020-01-01", soon),
                        line("READER", branch, later, null),
                        line("STUDY", branch, soon, later));
        assertThat(entriesOf(ofOutsider))
                .containsExactly(
                        line("READER", branch, "2020-01-01", soon),
                        line("READER", branch, later, null),
                        line("STUDY", branch, soon, later),
                        line("STUDY", committee, "2022-01-01", "2099-01-01"));
        assertThat(entriesOf(ofBusy))
                .containsExactlyInAnyOrder(
                        line("ADMINISTRATOR", branch, "2020-01-01", null),
                        line("MEMBER", other, "2016-07-01", null),
                        line("READER", other, "2020-01-01", null));
        assertThat(entriesOf(ofFormer)).isEmpty();
        assertThat(entriesOf(closed)).isEmpty();
        for (UUID account : List.of(ofMember, ofOutsider, ofBusy)) {
            List<String> together = entriesOf(account);
            behind.update("delete from access_entry where account_id = ?", account);
            QuarkusTransaction.requiringNew().run(() -> derive.of(account));
            assertThat(entriesOf(account)).isEqualTo(together);
        }
    }

    private UUID withOfficers(int branches) throws SQLException {
        UUID above = below(administrator, committee, "PARTY_COMMITTEE", "甲党委（演示）");
        try (Connection connection = TestPostgres.asOwner("membership").getConnection()) {
            Officers.fill(connection, above, branches, Officers.OF_A_BRANCH);
        }
        return above;
    }

    private long statementsFor(UUID organization) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        set(organization, "READER", LONG_AGO, null);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    private static void set(UUID organization, String role, LocalDate from, LocalDate until) {
        post(
                        Callers.PLATFORM_ADMIN,
                        "/membership/rule-settings/access.post.youth-commissioner/versions",
                        """
                        {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "%s", "validFrom": "%s", %s
                         "reason": "试点（演示）"}
                        """
                                .formatted(
                                        organization,
                                        role,
                                        from,
                                        until == null ? "" : "\"validUntil\": \"%s\",".formatted(until)))
                .statusCode(201);
    }

    /** Of each who holds this post below the organisation, the roles of her account. */
    private List<String> rolesOf(UUID organization, String post) {
        return behind.all(
                """
                select string_agg(e.role, ' ' order by e.role) from post_holding h
                  join organization_current o on o.organization_id = h.organization_id
                  join account a on a.person_id = h.person_id join access_entry e on e.account_id = a.id
                 where o.parent_id = ? and h.post = ? group by a.id
                """,
                row -> row.getString(1),
                organization,
                post);
    }

    private void awaitRoles(UUID organization, int holders, String roles) {
        for (int i = 0;
                i < POLLS
                        && !rolesOf(organization, "YOUTH_COMMISSIONER").stream().allMatch(roles::equals);
                i++) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(rolesOf(organization, "YOUTH_COMMISSIONER")).hasSize(holders).containsOnly(roles);
    }

    /** How often the others were told of accounts below the organisation. */
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

    private UUID person() {
        return People.register(administrator, committee, "郑志强");
    }

    private UUID account(UUID person) {
        return callers.account(UUID.randomUUID().toString(), person);
    }

    private void hold(UUID person, UUID organization, String post, String end) {
        made(post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "%s", "from": "2020-01-01"%s}
                """
                        .formatted(organization, person, post, end)));
    }

    private List<String> entriesOf(UUID account) {
        return behind.all(
                """
                select role, organization_id, valid_from, valid_until from access_entry where account_id = ?
                 order by role, organization_id <> ?, valid_from
                """,
                row -> line(row.getString(1), row.getObject(2), row.getObject(3), row.getObject(4)),
                account,
                branch);
    }

    private static String line(String role, Object organization, Object from, Object until) {
        return "%s %s %s..%s".formatted(role, organization, from, until);
    }
}
