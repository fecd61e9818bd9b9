package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.AtOnce;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.testing.Waiting;

/** Where an organisation may move, asked of every day since the one on which it moves. */
@QuarkusTest
class OrganizationMoveTest {

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));
    private final Waiting waiting = Waiting.in("membership");

    UUID committee;
    UUID first;
    UUID second;
    String administrator;

    @BeforeEach
    void two_committees_below_a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        first = below(administrator, committee, "PARTY_COMMITTEE", "一厂党委（演示）");
        second = below(administrator, committee, "PARTY_COMMITTEE", "二厂党委（演示）");
    }

    @Test
    void nothing_moves_below_what_stood_below_it_on_some_day_since() {
        UUID former = below(administrator, first, "PARTY_COMMITTEE", "三厂党委（演示）");
        move(former, second, "2026-06-01").statusCode(200);

        move(first, former, "2026-01-01")
                .statusCode(409)
                .body("type", equalTo("/problems/placement-would-be-cycle"))
                .body("day", equalTo("2026-01-01"));

        get(administrator, "/organizations/{id}", first).body("parentId", equalTo(committee.toString()));
        assertThat(placementsOf(first)).containsExactly(committee + " 2013-07-01..");
        move(first, former, "2026-06-01").statusCode(200);
        get(administrator, "/organizations/{id}/tree?asOf=2026-05-31", first)
                .body("items.id", contains(first.toString(), former.toString()));
        get(administrator, "/organizations/{id}/tree?asOf=2026-06-01", former)
                .body("items.id", contains(former.toString(), first.toString()));
    }

    @Test
    void the_first_day_on_which_it_would_stand_below_itself_is_told_however_far_up() {
        UUID middle = below(administrator, second, "PARTY_COMMITTEE", "三厂党委（演示）");
        UUID deep = below(administrator, middle, "PARTY_COMMITTEE", "四厂党委（演示）");
        move(middle, first, "2025-03-01").statusCode(200);
        move(middle, second, "2025-04-01").statusCode(200);

        move(first, deep, "2024-01-01").statusCode(409).body("day", equalTo("2025-03-01"));
        move(first, first, "2024-01-01").statusCode(409).body("day", equalTo("2024-01-01"));

        assertThat(placementsOf(first)).containsExactly(committee + " 2013-07-01..");
        move(first, deep, "2025-04-01").statusCode(200);
    }

    @Test
    void whoever_stood_there_at_another_time_than_its_own_superior_is_no_hindrance() {
        UUID middle = below(administrator, second, "PARTY_COMMITTEE", "三厂党委（演示）");
        UUID deep = below(administrator, middle, "PARTY_COMMITTEE", "四厂党委（演示）");
        move(deep, second, "2025-03-01").statusCode(200);
        move(middle, first, "2025-03-01").statusCode(200);

        move(first, deep, "2025-01-01").statusCode(200);

        get(administrator, "/organizations/{id}/tree?asOf=2025-02-28", deep)
                .body("items.id", contains(deep.toString(), first.toString()));
        get(administrator, "/organizations/{id}/tree?asOf=2025-03-01", deep)
                .body("items.id", contains(deep.toString(), first.toString(), middle.toString()));
    }

    /** Both wait for the same lock before either has looked at the tree, on two connections. */
    @Test
    void of_two_moves_at_once_that_exclude_each_other_one_is_refused() throws SQLException {
        List<CompletableFuture<Integer>> moves;
        try (Connection gate = TestPostgres.asOwner("membership").getConnection();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('organization-tree'))");
            moves = Stream.of(
                            AtOnce.asked(() -> status(move(first, second, "2026-01-01"))),
                            AtOnce.asked(() -> status(move(second, first, "2026-01-01"))))
                    .toList();
            waiting.await(2);
            gate.rollback();
        }

        assertThat(moves.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        get(administrator, "/organizations/{id}/tree", committee).body("items", hasSize(3));
    }

    /**
     * The move has taken the settings of its subtree along and works out the access there when the setting is asked
     * for.
     */
    @Test
    void a_rule_that_is_set_while_its_organisation_moves_holds_where_it_stands_then() throws SQLException {
        UUID branch = below(administrator, first, "BRANCH", "一车间党支部（演示）");
        CompletableFuture<Integer> moving;
        CompletableFuture<Integer> setting;
        try (Connection gate = TestPostgres.asOwner("membership").getConnection();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('access-rules'))");
            moving = AtOnce.asked(() -> status(move(first, second, "2026-01-01")));
            waiting.await(1);
            setting = AtOnce.asked(() -> status(post(
                    Callers.PLATFORM_ADMIN,
                    "/membership/rule-settings/access.post.secretary/versions",
                    """
                    {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "READER", "validFrom": "2026-01-01",
                     "reason": "for a test"}
                    """
                            .formatted(branch))));
            waiting.await(2);
            gate.rollback();
        }

        assertThat(moving.join()).isEqualTo(200);
        assertThat(setting.join()).isEqualTo(201);
        get(
                        Callers.PLATFORM_ADMIN,
                        "/membership/rule-settings/access.post.secretary?organization={id}&asOf=2026-01-01",
                        branch)
                .statusCode(200)
                .body("value", equalTo("READER"));
    }

    /** A loop that got past every check is read to its end, by every question about that day. */
    @Test
    void a_history_that_is_damaged_is_read_once_and_not_for_ever() {
        UUID branch = below(administrator, second, "BRANCH", "一车间党支部（演示）");
        callers.admit(People.register(administrator, committee, "王建国"), branch);
        behind.update("update organization_placement set parent_id = ? where organization_id = ?", second, first);
        behind.update("update organization_placement set parent_id = ? where organization_id = ?", first, second);

        get(administrator, "/organizations/{id}/tree?asOf=2020-01-01", first)
                .statusCode(200)
                .body("items.id", contains(first.toString(), second.toString(), branch.toString()))
                .body("items.members", contains(1, 1, 1));
        get(administrator, "/organizations/{id}/roster?asOf=2020-01-01&count=true", first)
                .statusCode(200)
                .body("total", equalTo(1));
        get(administrator, "/organizations/{id}/statistics?asOf=2020-01-01", first)
                .statusCode(200)
                .body("members.total", equalTo(1))
                .body("branches", equalTo(1));
        get(administrator, "/organizations/{id}/industry-coverage?asOf=2020-01-01", first)
                .statusCode(200);
        move(first, second, "2026-01-01").statusCode(409);
    }

    @Test
    void a_group_with_members_stays_in_their_branch() {
        UUID branch = below(administrator, first, "BRANCH", "一车间党支部（演示）");
        UUID other = below(administrator, first, "BRANCH", "二车间党支部（演示）");
        UUID group = below(administrator, branch, "PARTY_GROUP", "一班党小组（演示）");
        UUID member = member(branch, group);

        move(group, other, "2021-01-01")
                .statusCode(409)
                .body("type", equalTo("/problems/group-has-members"))
                .body("members", equalTo(1))
                .body("from", equalTo("2021-01-01"));

        assertThat(placementsOf(group)).containsExactly(branch + " 2013-07-01..");
        get(administrator, "/organizations/{id}/roster", branch).body("items.id", contains(member.toString()));
        get(administrator, "/organizations/{id}/roster", other).body("items", hasSize(0));
        get(administrator, "/members/{id}", member)
                .body("branch.id", equalTo(branch.toString()))
                .body("group.id", equalTo(group.toString()));
    }

    @Test
    void a_group_moves_from_the_day_its_last_member_left_it() {
        UUID branch = below(administrator, first, "BRANCH", "一车间党支部（演示）");
        UUID other = below(administrator, first, "BRANCH", "二车间党支部（演示）");
        UUID group = below(administrator, branch, "PARTY_GROUP", "一班党小组（演示）");
        UUID member = member(branch, group);
        affiliate(member, branch, "2022-01-01").statusCode(200);

        move(group, other, "2021-12-31").statusCode(409).body("members", equalTo(1));
        assertThat(placementsOf(group)).containsExactly(branch + " 2013-07-01..");
        move(group, other, "2022-01-01").statusCode(200);

        get(administrator, "/members/{id}", member)
                .body("branch.id", equalTo(branch.toString()))
                .body("group", nullValue());
        get(administrator, "/organizations/{id}", group).body("parentId", equalTo(other.toString()));
    }

    @Test
    void a_root_gets_a_superior_when_whoever_administers_both_says_so() {
        UUID root = Api.committee();
        String ofRoot = callers.administratorOf(root);
        UUID branch = below(ofRoot, root, "BRANCH", "一车间党支部（演示）");
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        administers(account, root);
        administers(account, committee);

        moveAs(ofRoot, root, committee, "2024-05-01").statusCode(404);
        moveAs(administrator, root, committee, "2024-05-01").statusCode(404);
        get(ofRoot, "/organizations/{id}", root).body("parentId", nullValue()).body("superior.name", equalTo("区委（演示）"));
        get(administrator, "/organizations/{id}", branch).statusCode(404);
        moveAs(TestTokens.of(subject, "user"), root, committee, "2024-05-01")
                .statusCode(200)
                .body("parentId", equalTo(committee.toString()))
                .body("superior", nullValue());

        get(administrator, "/organizations/{id}", branch).statusCode(200);
        get(ofRoot, "/organizations/{id}", branch).statusCode(200);
        get(ofRoot, "/organizations/{id}", first).statusCode(404);
        get(administrator, "/organizations/{id}/tree?asOf=2024-04-30", committee)
                .body("items.id", not(hasItem(root.toString())));
        get(administrator, "/organizations/{id}/tree?asOf=2024-05-01", committee)
                .body("items.id", hasItems(root.toString(), branch.toString()));
        assertThat(behind.all(
                        """
                        select concat_ws(' ', coalesce(parent_id::text, superior_name), valid_from, valid_until)
                          from organization_placement where organization_id = ? order by valid_from
                        """,
                        row -> row.getString(1),
                        root))
                .containsExactly("区委（演示） 2012-07-01 2024-05-01", committee + " 2024-05-01");
    }

    private static void administers(UUID account, UUID organization) {
        made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "ADMINISTRATOR", "organizationId": "%s", "from": "2020-01-01",
                 "reason": "for a test"}
                """
                        .formatted(account, organization)));
    }

    private UUID member(UUID branch, UUID group) {
        return made(post(
                administrator,
                "/members",
                "{\"person\": %s, \"branchId\": \"%s\", \"groupId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(People.body(committee, "王建国", People.idNumber()), branch, group)));
    }

    private ValidatableResponse affiliate(UUID member, UUID branch, String from) {
        return post(
                administrator,
                "/members/" + member + "/affiliations",
                "{\"branchId\": \"%s\", \"from\": \"%s\"}".formatted(branch, from));
    }

    private ValidatableResponse move(UUID id, UUID parent, String from) {
        return moveAs(administrator, id, parent, from);
    }

    private static ValidatableResponse moveAs(String token, UUID id, UUID parent, String from) {
        return post(
                token,
                "/organizations/" + id + "/placements",
                "{\"parentId\": \"%s\", \"from\": \"%s\"}".formatted(parent, from));
    }

    private static int status(ValidatableResponse response) {
        return response.extract().statusCode();
    }

    private List<String> placementsOf(UUID organization) {
        return behind.all(
                """
                select parent_id || ' ' || valid_from || '..' || coalesce(valid_until::text, '')
                  from organization_placement where organization_id = ? order by valid_from
                """,
                row -> row.getString(1),
                organization);
    }
}
