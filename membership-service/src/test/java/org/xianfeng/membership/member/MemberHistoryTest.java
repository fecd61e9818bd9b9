package org.xianfeng.membership.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
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

/** Since when a member is what she is and where she is, and by which decision. */
@QuarkusTest
class MemberHistoryTest {

    @Inject
    Callers callers;

    private UUID committee;
    private UUID branch;
    private UUID otherBranch;
    private UUID group;
    private UUID member;
    private String administrator;

    @BeforeEach
    void a_member_who_changed_her_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        otherBranch = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
        group = below(administrator, branch, "PARTY_GROUP", "第一党小组（演示）");
        member = made(post(
                administrator,
                "/members",
                "{\"personId\": \"%s\", \"branchId\": \"%s\", \"groupId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(People.register(administrator, committee, "王建国"), branch, group)));
        post(
                        administrator,
                        "/members/" + member + "/confirmation",
                        "{\"fullMemberDate\": \"2017-08-01\", \"documentNo\": \"兴达党〔2017〕8号\"}")
                .statusCode(200);
        post(
                        administrator,
                        "/members/" + member + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2020-09-10\"}".formatted(otherBranch))
                .statusCode(200);
    }

    @Test
    void it_tells_what_was_decided_since_when_and_by_which_document() {
        state("MEMBERSHIP_STOPPED", "2021-03-01", "兴达党〔2021〕3号");
        state("EXPELLED", "2022-05-01", "兴达党〔2022〕5号");

        get(administrator, "/members/{id}/history", member)
                .statusCode(200)
                .body("joinDate", equalTo("2016-07-01"))
                .body("fullMemberDate", equalTo("2017-08-01"))
                .body("confirmedBy", equalTo("兴达党〔2017〕8号"))
                .body("states.state", contains("NORMAL", "MEMBERSHIP_STOPPED", "EXPELLED"))
                .body("states.from", contains("2016-07-01", "2021-03-01", "2022-05-01"))
                .body("states.until", contains("2021-03-01", "2022-05-01", null))
                .body("states.documentNo", contains(null, "兴达党〔2021〕3号", "兴达党〔2022〕5号"))
                .body("affiliations.branch.id", contains(branch.toString(), otherBranch.toString()))
                .body("affiliations[0].branch.name", equalTo("一车间党支部（演示）"))
                .body("affiliations[0].group.name", equalTo("第一党小组（演示）"))
                .body("affiliations[1].group", nullValue())
                .body("affiliations.from", contains("2016-07-01", "2020-09-10"))
                .body("affiliations.until", contains("2020-09-10", "2022-05-01"));
    }

    @Test
    void a_branch_outside_the_scope_is_not_named() {
        get(callers.administratorOf(otherBranch), "/members/{id}/history", member)
                .statusCode(200)
                .body("affiliations", hasSize(2))
                .body("affiliations[0].branch", nullValue())
                .body("affiliations[0].group", nullValue())
                .body("affiliations[0].until", equalTo("2020-09-10"))
                .body("affiliations[1].branch.id", equalTo(otherBranch.toString()));
        get(callers.administratorOf(branch), "/members/{id}/history", member).statusCode(404);
    }

    private void state(String state, String from, String documentNo) {
        post(
                        administrator,
                        "/members/" + member + "/states",
                        "{\"state\": \"%s\", \"from\": \"%s\", \"documentNo\": \"%s\"}"
                                .formatted(state, from, documentNo))
                .statusCode(200);
    }
}
