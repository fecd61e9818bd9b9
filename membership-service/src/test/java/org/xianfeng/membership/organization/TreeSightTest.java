package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

/** A tree shows somebody what she can open, and how many belong to it she learns where she may count. */
@QuarkusTest
class TreeSightTest {

    @Inject
    Callers callers;

    UUID committee;
    UUID branch;
    UUID group;
    String administrator;

    @BeforeEach
    void a_branch_with_a_group_and_another_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        group = below(administrator, branch, "PARTY_GROUP", "一班党小组（演示）");
        below(administrator, below(administrator, committee, "BRANCH", "二车间党支部（演示）"), "PARTY_GROUP", "二班党小组（演示）");
    }

    @Test
    void a_member_opens_her_branch_and_its_groups_and_is_told_no_numbers() {
        String member = member();

        get(member, "/organizations/{id}/tree?count=true", branch)
                .statusCode(200)
                .body("items.id", contains(branch.toString(), group.toString()))
                .body("items", everyItem(not(hasKey("members"))))
                .body("total", equalTo(2));
        assertEverythingOpens(member, branch);
        get(member, "/organizations/{id}/tree", group)
                .body("items.id", contains(group.toString()))
                .body("items", everyItem(not(hasKey("members"))));
        get(member, "/organizations").body("items.id", contains(branch.toString(), group.toString()));
        get(member, "/organizations/{id}", committee).statusCode(404);
        get(member, "/organizations/{id}/tree", committee).statusCode(404);
        get(member, "/organizations/{id}/statistics", group).statusCode(403);
    }

    @Test
    void a_group_that_has_left_her_branch_cannot_be_opened_and_is_shown_for_the_days_before() {
        String member = member();
        UUID other = below(administrator, committee, "BRANCH", "三车间党支部（演示）");
        post(
                        administrator,
                        "/organizations/" + group + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2024-05-01\"}".formatted(other))
                .statusCode(200);

        get(member, "/organizations/{id}/tree", branch).body("items.id", contains(branch.toString()));
        get(member, "/organizations/{id}", group).statusCode(404);
        get(member, "/organizations/{id}/tree?asOf=2024-04-30", branch)
                .body("items.id", contains(branch.toString(), group.toString()));
    }

    @Test
    void whoever_sees_one_organisation_only_gets_a_tree_of_one() {
        String leader = callers.with(AccessRole.GROUP_LEADER, branch);
        member();

        get(leader, "/organizations/{id}/tree?count=true", branch)
                .body("items.id", contains(branch.toString()))
                .body("items.members", contains(1))
                .body("total", equalTo(1));
        get(leader, "/organizations/{id}/tree?asOf=2020-05-01", branch).body("items.id", contains(branch.toString()));
        get(leader, "/organizations/{id}", group).statusCode(404);
    }

    @Test
    void a_group_leader_counts_her_group_and_not_the_branch() {
        String subject = UUID.randomUUID().toString();
        UUID person = admitted();
        UUID account = callers.account(subject, person);
        made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "GROUP_LEADER", "organizationId": "%s", "from": "2020-01-01",
                 "reason": "for a test"}
                """
                        .formatted(account, group)));
        String leader = TestTokens.of(subject, "user");

        get(leader, "/organizations/{id}/tree", branch)
                .body("items.id", contains(branch.toString(), group.toString()))
                .body("items[0]", not(hasKey("members")))
                .body("items[1].members", equalTo(0));
    }

    @Test
    void whoever_reads_the_members_of_a_committee_alone_is_not_told_how_many_stand_below_it() {
        member();
        String leader = callers.with(AccessRole.GROUP_LEADER, committee);

        get(leader, "/organizations/{id}/tree?depth=0", committee)
                .body("items.id", contains(committee.toString()))
                .body("items", everyItem(not(hasKey("members"))));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "DATA_ENTRY", "STUDY", "READER", "GUIDANCE"})
    void whoever_reads_members_or_figures_everywhere_counts_everywhere(AccessRole role) {
        member();
        String caller = callers.with(role, branch);

        get(caller, "/organizations/{id}/tree", branch).body("items.members", contains(1, 0));
        assertEverythingOpens(caller, branch);
    }

    @Test
    void whoever_configures_the_platform_reads_names_and_no_numbers() {
        get(Callers.PLATFORM_ADMIN, "/organizations/{id}/tree", committee)
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items", everyItem(not(hasKey("members"))));
        assertEverythingOpens(Callers.PLATFORM_ADMIN, committee);
    }

    private static void assertEverythingOpens(String caller, UUID root) {
        List<String> shown =
                get(caller, "/organizations/{id}/tree", root).extract().path("items.id");
        assertThat(shown).isNotEmpty().allSatisfy(id -> get(caller, "/organizations/{id}", id)
                .statusCode(200)
                .body("id", equalTo(id)));
    }

    private String member() {
        return callers.whoIs(admitted());
    }

    private UUID admitted() {
        UUID person = People.register(administrator, committee, "郑志强");
        callers.admit(person, branch);
        return person;
    }
}
