package org.xianfeng.membership.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;

/** Whoever keeps records numbers them herself: what another one has numbered neither hinders her nor shows. */
@QuarkusTest
class OwnNumbersTest {

    @Inject
    Callers callers;

    UUID committee;
    UUID otherCommittee;
    String administrator;
    String otherAdministrator;

    @BeforeEach
    void two_companies() {
        committee = Api.committee();
        otherCommittee = Api.committee();
        administrator = callers.administratorOf(committee);
        otherAdministrator = callers.administratorOf(otherCommittee);
    }

    @Test
    void two_companies_number_their_organisations_alike_and_below_one_parent_a_number_is_given_once() {
        UUID branch = made(post(administrator, "/organizations", branch(committee)));
        UUID otherBranch = made(post(otherAdministrator, "/organizations", branch(otherCommittee)));

        get(administrator, "/organizations?externalCode=0001").body("items.id", contains(branch.toString()));
        get(otherAdministrator, "/organizations?externalCode=0001").body("items.id", contains(otherBranch.toString()));
        post(administrator, "/organizations", branch(committee))
                .statusCode(409)
                .body("type", equalTo("/problems/external-code-taken"));
        get(administrator, "/organizations?parent={id}&count=true", committee).body("total", equalTo(1));
    }

    @Test
    void two_tops_of_trees_never_have_the_same_number() {
        String root =
                """
                {"name": "商圈党委（演示）", "kind": "PARTY_COMMITTEE", "foundedOn": "2012-07-01", "externalCode": "T-%s",
                 "superior": {"name": "区委（演示）", "kind": "DISTRICT_COMMITTEE"}}
                """
                        .formatted(committee);
        UUID first = made(post(Callers.PLATFORM_ADMIN, "/organizations", root));

        post(Callers.PLATFORM_ADMIN, "/organizations", root)
                .statusCode(409)
                .body("type", equalTo("/problems/external-code-taken"));

        get(Callers.PLATFORM_ADMIN, "/organizations?externalCode=T-{id}", committee)
                .body("items.id", contains(first.toString()));
    }

    @Test
    void two_keepers_number_their_enterprises_alike_and_one_gives_a_number_once() {
        UUID enterprise = made(post(administrator, "/enterprises", enterprise(committee)));
        UUID other = made(post(otherAdministrator, "/enterprises", enterprise(otherCommittee)));

        get(administrator, "/enterprises?externalCode=0001").body("items.id", contains(enterprise.toString()));
        get(otherAdministrator, "/enterprises?externalCode=0001").body("items.id", contains(other.toString()));
        post(administrator, "/enterprises", enterprise(committee))
                .statusCode(409)
                .body("type", equalTo("/problems/external-code-taken"));
        post(administrator, "/enterprise-batches", "{\"items\": [" + enterprise(committee) + "]}")
                .body("items.status", contains(409))
                .body("items.id", contains(enterprise.toString()));
        get(administrator, "/enterprises?count=true").body("total", equalTo(1));
    }

    private static String branch(UUID parent) {
        return """
               {"name": "一车间党支部（演示）", "kind": "BRANCH", "foundedOn": "2013-07-01", "parentId": "%s",
                "externalCode": "0001"}
               """
                .formatted(parent);
    }

    private static String enterprise(UUID keeper) {
        return """
               {"keeperId": "%s", "creditCode": "%s", "externalCode": "0001", "name": "商户（演示）",
                "kind": "SOLE_PROPRIETOR"}
               """
                .formatted(keeper, CreditCodes.next());
    }
}
