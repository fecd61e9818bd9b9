package org.xianfeng.membership.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class AccountResourceTest {

    @Inject
    Callers callers;

    @Test
    void the_platform_administrator_finds_an_account_again_that_was_granted_nothing_yet() {
        String subject = UUID.randomUUID().toString();
        UUID account = open(subject);

        Api.get(Callers.PLATFORM_ADMIN, "/accounts?subject={subject}", subject)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(account.toString()))
                .body("items[0].issuer", equalTo(TestTokens.ISSUER));
    }

    @Test
    void an_administrator_finds_the_accounts_that_may_see_something_below_her_and_no_others() {
        UUID mine = Api.committee();
        UUID other = Api.committee();
        String administrator = callers.administratorOf(mine);
        String mySubject = UUID.randomUUID().toString();
        String otherSubject = UUID.randomUUID().toString();
        grant(open(mySubject), mine);
        grant(open(otherSubject), other);

        Api.get(administrator, "/accounts?subject={subject}", mySubject).body("items", hasSize(1));
        Api.get(administrator, "/accounts?subject={subject}", otherSubject).body("items", hasSize(0));
    }

    @Test
    void whoever_only_reads_finds_no_accounts() {
        Api.get(callers.with(AccessRole.READER, Api.committee()), "/accounts").statusCode(403);
    }

    private static UUID open(String subject) {
        return Api.made(Api.post(
                Callers.PLATFORM_ADMIN,
                "/accounts",
                """
                {"issuer": "%s", "subject": "%s"}
                """
                        .formatted(TestTokens.ISSUER, subject)));
    }

    private static void grant(UUID account, UUID organization) {
        Api.made(Api.post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "READER", "organizationId": "%s", "from": "2020-01-01", "reason": "for a test"}
                """
                        .formatted(account, organization)));
    }
}
