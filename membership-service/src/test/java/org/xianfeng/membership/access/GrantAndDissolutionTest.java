package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.AtOnce;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.Rounds;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.Waiting;

/** What is granted in an organisation while it is dissolved: whichever is first, nobody has a role there afterwards. */
@QuarkusTest
class GrantAndDissolutionTest {

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));
    private final Waiting waiting = Waiting.in("membership");

    private UUID committee;
    private String administrator;
    private UUID branch;
    private UUID account;

    @BeforeEach
    void a_branch_and_an_account() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        account = account();
    }

    @Test
    void whoever_comes_first_there_is_no_grant_left_and_no_deadlock() {
        Rounds.of(() -> {
            branch = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
            UUID one = account();
            UUID other = account();
            UUID ending = made(grant(one, "STUDY"));
            made(grant(other, "GROUP_LEADER"));
            return List.of(
                    () -> grant(one, "READER"),
                    this::dissolve,
                    () -> grant(other, "READER"),
                    () -> post(administrator, "/grants/" + ending + "/ending", "{\"until\": \"2999-01-01\"}"));
        });

        assertThat(dissolved()).hasSizeGreaterThan(1);
        assertNothingIsGrantedThere();
    }

    @Test
    void a_grant_that_is_being_given_ends_with_the_dissolution_that_waits_for_it() throws SQLException {
        List<Integer> statuses = inThisOrder(
                "select from account where id = ? for update", account, () -> grant(account, "READER"), this::dissolve);

        assertThat(statuses).containsExactly(201, 200);
        assertThat(dissolved()).containsExactly(branch);
        assertNothingIsGrantedThere();
    }

    @Test
    void a_grant_that_waits_for_the_dissolution_is_refused() throws SQLException {
        List<Integer> statuses = inThisOrder(
                "select from organization where id = ? for update",
                branch,
                this::dissolve,
                () -> grant(account, "READER"));

        assertThat(statuses).containsExactly(200, 409);
        assertThat(dissolved()).containsExactly(branch);
        assertThat(behind.all("select id from access_grant where organization_id = ?", row -> row.getObject(1), branch))
                .isEmpty();
        assertNothingIsGrantedThere();
    }

    @Test
    void somebody_who_is_erased_meanwhile_does_not_keep_it_from_being_dissolved() throws SQLException {
        UUID person = People.register(administrator, committee, "郑志强");
        account = callers.account(UUID.randomUUID().toString(), person);
        made(grant(account, "READER"));

        List<Integer> statuses = inThisOrder(
                "select from person_current where person_id = ? for update",
                person,
                () -> post(administrator, "/persons/" + person + "/erasure", "{\"ground\": \"REQUESTED\"}"),
                this::dissolve);

        assertThat(statuses).containsExactly(204, 200);
        assertThat(dissolved()).containsExactly(branch);
        assertNothingIsGrantedThere();
    }

    /** The first has begun and waits for a row that is held here; the second then waits for the first. */
    private List<Integer> inThisOrder(
            String held, UUID row, Supplier<ValidatableResponse> first, Supplier<ValidatableResponse> second)
            throws SQLException {
        try (Connection gate = TestPostgres.asOwner("membership").getConnection();
                PreparedStatement hold = gate.prepareStatement(held)) {
            gate.setAutoCommit(false);
            hold.setObject(1, row);
            hold.execute();
            CompletableFuture<Integer> begun =
                    AtOnce.asked(() -> first.get().extract().statusCode());
            waiting.await(1, begun::isDone);
            CompletableFuture<Integer> following =
                    AtOnce.asked(() -> second.get().extract().statusCode());
            waiting.await(2, following::isDone);
            gate.rollback();
            return List.of(begun.join(), following.join());
        }
    }

    private void assertNothingIsGrantedThere() {
        assertThat(behind.all(
                        """
                        select g.role || coalesce(' until ' || g.valid_until, '') from access_grant g
                          join organization_current o on o.organization_id = g.organization_id
                          join organization_current top on top.organization_id = ? and o.path ^@ top.path
                         where o.dissolved_on is not null
                           and (g.valid_until is null
                                or g.valid_until > (now() at time zone 'Asia/Shanghai')::date)
                        """,
                        row -> row.getString(1),
                        committee))
                .as("granted beyond today in what is dissolved")
                .isEmpty();
        assertThat(behind.all(
                        """
                        select e.role from access_entry e
                          join organization_current o on o.organization_id = e.organization_id
                          join organization_current top on top.organization_id = ? and o.path ^@ top.path
                         where o.dissolved_on is not null
                           and (e.valid_until is null
                                or e.valid_until > (now() at time zone 'Asia/Shanghai')::date)
                        """,
                        row -> row.getString(1),
                        committee))
                .as("what accounts may do beyond today in what is dissolved")
                .isEmpty();
    }

    private List<UUID> dissolved() {
        return behind.all(
                """
                select o.organization_id from organization_current o
                  join organization_current top on top.organization_id = ? and o.path ^@ top.path
                 where o.dissolved_on is not null
                """,
                row -> row.getObject(1, UUID.class),
                committee);
    }

    private UUID account() {
        return callers.account(UUID.randomUUID().toString(), null);
    }

    private ValidatableResponse grant(UUID account, String role) {
        return post(
                administrator,
                "/grants",
                """
                {"accountId": "%s", "role": "%s", "organizationId": "%s", "from": "2020-01-01", "reason": "for a test"}
                """
                        .formatted(account, role, branch));
    }

    private ValidatableResponse dissolve() {
        return post(
                administrator,
                "/organizations/" + branch + "/dissolution",
                "{\"until\": \"2024-05-06\", \"documentNo\": \"〔2024〕2号\"}");
    }
}
