package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.AtOnce;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.Collisions;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;

/**
 * While an operation works through those whom a rule concerns, somebody succeeds another: both lock the accounts of the two,
 * in the order of their ids, so neither is the victim of a deadlock.
 */
@QuarkusTest
class SuccessionAndRuleTest {

    private static final int ROUNDS = 10;
    private static final int DONE = 0;

    @Inject
    Callers callers;

    @Inject
    DeriveForHolders derive;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    @Test
    void a_succession_and_an_operation_lock_the_same_accounts_in_one_order() {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        try (Collisions collisions = Collisions.listen()) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
                UUID successor = People.register(administrator, branch, "孙桂芳");
                callers.whoIs(successor);
                UUID secretary = People.register(administrator, branch, "陈丽华");
                callers.whoIs(secretary);
                made(appoint(administrator, branch, secretary, "SECRETARY", "2020-01-01"));
                made(appoint(administrator, branch, successor, "YOUTH_COMMISSIONER", "2020-01-01"));
                Holders holders = Holders.of(List.of(Post.values()), pathOf(branch));

                Supplier<Integer> succession =
                        () -> appoint(administrator, branch, successor, "SECRETARY", "2024-05-06")
                                .extract()
                                .statusCode();
                Supplier<Integer> operation = () -> {
                    for (int i = 0; i < 20; i++) {
                        derive.next(holders);
                    }
                    return DONE;
                };

                assertThat(AtOnce.all(List.of(succession, operation))).containsExactly(201, DONE);
                assertThat(administratorsOf(branch))
                        .containsExactlyInAnyOrder(secretary + " 2024-05-06", successor + " null");
            }
            assertThat(collisions.heard()).isZero();
        }
    }

    private static ValidatableResponse appoint(
            String administrator, UUID organization, UUID person, String post, String from) {
        return post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "%s", "from": "%s"}
                """
                        .formatted(organization, person, post, from));
    }

    private String pathOf(UUID organization) {
        return behind.first(
                        "select path from organization_current where organization_id = ?",
                        row -> row.getString(1),
                        organization)
                .orElseThrow();
    }

    private List<String> administratorsOf(UUID organization) {
        return behind.all(
                """
                select a.person_id, e.valid_until from access_entry e join account a on a.id = e.account_id
                 where e.organization_id = ? and e.role = 'ADMINISTRATOR'
                """,
                row -> row.getString(1) + " " + row.getString(2),
                organization);
    }
}
