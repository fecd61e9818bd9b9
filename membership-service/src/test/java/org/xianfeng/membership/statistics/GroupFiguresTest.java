package org.xianfeng.membership.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;

/** A group is asked like any other organisation; whoever belongs to one still counts once in its branch. */
@QuarkusTest
class GroupFiguresTest {

    @Inject
    Callers callers;

    UUID committee;
    UUID branch;
    UUID group;
    UUID inGroup;
    UUID inNone;
    String administrator;

    @BeforeEach
    void a_member_in_a_group_and_one_in_none() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        group = below(administrator, branch, "PARTY_GROUP", "一班党小组（演示）");
        inGroup = member("王建国", ", \"groupId\": \"%s\"".formatted(group));
        inNone = member("李秀英", "");
    }

    @Test
    void a_group_has_its_members_on_every_page_about_it() {
        get(administrator, "/organizations/{id}/roster?count=true", group)
                .body("items.id", contains(inGroup.toString()))
                .body("items[0].branch.id", equalTo(branch.toString()))
                .body("items[0].group.id", equalTo(group.toString()))
                .body("total", equalTo(1));
        get(administrator, "/organizations/{id}/statistics", group)
                .body("members.total", equalTo(1))
                .body("groups", equalTo(1));
        get(administrator, "/organizations/{id}/tree", group).body("items.members", contains(1));
    }

    @Test
    void whoever_left_the_group_belonged_to_it_before() {
        post(
                        administrator,
                        "/members/" + inGroup + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2020-05-15\"}".formatted(branch))
                .statusCode(200);

        get(administrator, "/organizations/{id}/roster?asOf=2020-05-14", group)
                .body("items.id", contains(inGroup.toString()));
        get(administrator, "/organizations/{id}/roster?asOf=2020-05-15", group).body("items", hasSize(0));
        get(administrator, "/organizations/{id}/statistics?asOf=2020-05-14", group)
                .body("members.total", equalTo(1));
        get(administrator, "/organizations/{id}/statistics?asOf=2020-05-15", group)
                .body("members.total", equalTo(0));
    }

    @Test
    void nobody_counts_twice_in_the_branch_or_above() {
        get(administrator, "/organizations/{id}/roster?count=true", branch)
                .body("items.id", containsInAnyOrder(inGroup.toString(), inNone.toString()))
                .body("total", equalTo(2));
        get(administrator, "/organizations/{id}/statistics", committee).body("members.total", equalTo(2));
        get(administrator, "/organizations/{id}/tree", committee).body("items.members", contains(2, 2, 1));
    }

    private UUID member(String name, String more) {
        return made(post(
                administrator,
                "/members",
                "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"%s}"
                        .formatted(People.body(committee, name, People.idNumber()), branch, more)));
    }
}
