package org.xianfeng.membership.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class AccountResourceTest {

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

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

    /** What it may see is all that showed it to her, and is over the moment she closes it. */
    @Test
    void whoever_administers_all_that_an_account_may_see_closes_it_whosever_it_is() {
        UUID committee = Api.committee();
        String above = callers.administratorOf(committee);
        UUID branch = Api.below(above, committee, "BRANCH", "一车间党支部（演示）");
        String administrator = callers.administratorOf(branch);
        UUID person = People.register(above, committee, "周海涛");
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, person);
        grant(account, branch);
        Api.get(administrator, "/persons/{id}", person).statusCode(404);
        Api.get(administrator, "/accounts/{id}", account).statusCode(200);
        String key = UUID.randomUUID().toString();

        close(administrator, key, account)
                .statusCode(200)
                .body("id", equalTo(account.toString()))
                .body("closingReason", equalTo("离任（演示）"))
                .body("$", hasKey("closedAt"))
                .body("access", hasSize(0));

        assertThat(behind.all(
                        "select action, organization_path like '/%' as placed from audit_entry"
                                + " where subject_id = ? order by id",
                        row -> row.getString("action") + " " + row.getBoolean("placed"), account.toString()))
                .containsExactly("account:create true", "account:close true");
        Api.get(TestTokens.of(subject, "user"), "/organizations/{id}", branch).statusCode(403);
        Api.get(above, "/accounts/{id}", account).statusCode(200).body("$", hasKey("closedAt"));
        close(administrator, key, account).statusCode(200).body("$", hasKey("closedAt"));
        close(callers.administratorOf(Api.committee()), UUID.randomUUID().toString(), account)
                .statusCode(404);
    }

    @Test
    void whoever_only_reads_finds_no_accounts() {
        Api.get(callers.with(AccessRole.READER, Api.committee()), "/accounts").statusCode(403);
    }

    private static ValidatableResponse close(String token, String key, UUID account) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"离任（演示）\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/accounts/{id}/closure", account)
                .then();
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
