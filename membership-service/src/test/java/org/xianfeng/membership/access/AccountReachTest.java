package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

/**
 * Whoever says "this login is that person" hands over everything that follows from the person: nobody says it beyond what
 * she administers, and what was said is taken back with its reason.
 */
@QuarkusTest
class AccountReachTest {

    private static final String LEFT = "{\"reason\": \"调离（演示）\"}";

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    private UUID committee;
    private UUID branch;
    private String administrator;
    private String branchSecretary;
    private UUID person;

    @BeforeEach
    void an_ordinary_member_of_a_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        branchSecretary = callers.administratorOf(branch);
        person = People.register(administrator, branch, "郑志强");
        callers.admit(person, branch);
    }

    @Test
    void nobody_lets_a_login_in_as_somebody_who_holds_a_post_above_her() {
        appoint(committee);
        String subject = UUID.randomUUID().toString();

        open(branchSecretary, subject, person)
                .statusCode(409)
                .body("type", equalTo("/problems/account-reaches-further"));

        assertThat(accountsOf(subject)).isZero();
        get(TestTokens.of(subject, "user"), "/members").statusCode(403);
    }

    @Test
    void whoever_administers_all_that_she_acts_for_opens_her_account() {
        appoint(committee);
        String subject = UUID.randomUUID().toString();

        made(open(administrator, subject, person));

        get(TestTokens.of(subject, "user"), "/organizations/{id}", committee).statusCode(200);
    }

    @Test
    void a_post_that_ended_reaches_no_further() {
        end(appoint(committee));
        String subject = UUID.randomUUID().toString();

        made(open(branchSecretary, subject, person));

        get(TestTokens.of(subject, "user"), "/organizations/{id}", committee).statusCode(404);
    }

    /** Nobody below all of it would find it again, and the login would be taken. */
    @Test
    void whoever_administers_a_part_opens_no_account_that_is_nobodys() {
        String subject = UUID.randomUUID().toString();

        post(
                        administrator,
                        "/accounts",
                        "{\"issuer\": \"%s\", \"subject\": \"%s\"}".formatted(TestTokens.ISSUER, subject))
                .statusCode(409)
                .body("type", equalTo("/problems/account-needs-person"));

        assertThat(accountsOf(subject)).isZero();
        made(open(branchSecretary, subject, person));
        get(TestTokens.of(subject, "user"), "/members").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_person_is_known_by_one_login_of_an_issuer() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        UUID account = made(open(branchSecretary, first, person));

        open(branchSecretary, second, person)
                .statusCode(409)
                .body("type", equalTo("/problems/person-has-account"))
                .body("account", equalTo(account.toString()));

        assertThat(accountsOf(second)).isZero();
        get(TestTokens.of(second, "user"), "/members").statusCode(403);
        close(branchSecretary, account).statusCode(200);
        made(open(branchSecretary, second, person));
        get(TestTokens.of(second, "user"), "/members").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_closed_account_opens_nothing_and_stays_on_record_with_the_reason() {
        String subject = UUID.randomUUID().toString();
        UUID account = made(open(branchSecretary, subject, person));
        get(TestTokens.of(subject, "user"), "/members").statusCode(200);

        close(branchSecretary, account).statusCode(200).body("$", hasKey("closedAt"));

        get(TestTokens.of(subject, "user"), "/members").statusCode(403);
        get(branchSecretary, "/accounts?person={person}", person).body("items", hasSize(0));
        get(branchSecretary, "/accounts?person={person}&closed=true", person)
                .body("items", hasSize(1))
                .body("items[0]", hasKey("closedAt"));
        get(branchSecretary, "/accounts/{id}", account)
                .statusCode(200)
                .body("closingReason", equalTo("调离（演示）"))
                .body("$", hasKey("closedAt"))
                .body("access", hasSize(0));
        assertThat(behind.first(
                        "select reason from audit_entry where action = 'account:close' and subject_id = ?",
                        row -> row.getString(1),
                        account.toString()))
                .contains("调离（演示）");
        close(branchSecretary, account).statusCode(409).body("type", equalTo("/problems/account-closed"));
    }

    @Test
    void whoever_saw_an_application_because_of_its_grant_finds_it_again_after_it_was_closed() {
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        made(post(
                administrator,
                "/grants",
                "{\"accountId\": \"%s\", \"role\": \"READER\", \"organizationId\": \"%s\", \"from\": \"2020-01-01\", \"reason\": \"for a test\"}"
                        .formatted(account, committee)));
        String stranger = callers.administratorOf(Api.committee());
        close(branchSecretary, account).statusCode(404);

        close(administrator, account).statusCode(200);

        close(administrator, account)
                .statusCode(409)
                .body("type", equalTo("/problems/account-closed"))
                .body("$", hasKey("since"));
        get(administrator, "/accounts?subject={subject}&closed=true", subject)
                .body("items.id", contains(account.toString()));
        get(administrator, "/accounts?subject={subject}", subject).body("items", hasSize(0));
        get(administrator, "/accounts/{id}", account).statusCode(200).body("access", hasSize(0));
        get(branchSecretary, "/accounts?subject={subject}&closed=true", subject).body("items", hasSize(0));
        get(stranger, "/accounts?subject={subject}&closed=true", subject).body("items", hasSize(0));
        close(stranger, account).statusCode(404);
    }

    @Test
    void a_login_whose_account_was_closed_may_be_known_as_somebody_else() {
        String subject = UUID.randomUUID().toString();
        UUID wrong = made(open(branchSecretary, subject, person));
        UUID other = People.register(administrator, branch, "李秀英");
        callers.admit(other, branch);

        open(branchSecretary, subject, other).statusCode(409).body("type", equalTo("/problems/account-exists"));
        close(branchSecretary, wrong).statusCode(200);
        UUID right = made(open(branchSecretary, subject, other));

        get(TestTokens.of(subject, "user"), "/members").body("items.name", contains("李秀英"));
        assertThat(told(wrong)).contains("\"entries\": []").doesNotContain(person.toString());
        assertThat(told(right)).contains(other.toString());
        appoint(branch);
        assertThat(told(wrong)).as("not told anew").contains("\"entries\": []");
    }

    @Test
    void nobody_below_closes_the_account_of_whoever_acts_above() {
        String subject = UUID.randomUUID().toString();
        UUID account = made(open(branchSecretary, subject, person));
        appoint(committee);

        close(branchSecretary, account).statusCode(409).body("type", equalTo("/problems/account-reaches-further"));

        get(TestTokens.of(subject, "user"), "/organizations/{id}", committee).statusCode(200);
        get(branchSecretary, "/accounts/{id}", account).body("$", not(hasKey("closedAt")));
        close(callers.administratorOf(Api.committee()), account).statusCode(404);
        close(administrator, account).statusCode(200);
        get(TestTokens.of(subject, "user"), "/organizations/{id}", committee).statusCode(403);
    }

    @Test
    void nothing_is_granted_to_a_closed_account() {
        UUID account = made(open(branchSecretary, UUID.randomUUID().toString(), person));
        close(branchSecretary, account).statusCode(200);

        post(
                        administrator,
                        "/grants",
                        """
                        {"accountId": "%s", "role": "READER", "organizationId": "%s", "from": "2020-01-01", "reason": "x"}
                        """
                                .formatted(account, branch))
                .statusCode(409)
                .body("type", equalTo("/problems/account-closed"));

        get(administrator, "/accounts/{id}", account).body("access", hasSize(0));
        assertThat(behind.first(
                        "select count(*) from access_grant where account_id = ?", row -> row.getInt(1), account))
                .contains(0);
    }

    @Test
    void an_account_of_another_tree_is_not_found() {
        UUID account = made(open(branchSecretary, UUID.randomUUID().toString(), person));

        get(callers.administratorOf(Api.committee()), "/accounts/{id}", account).statusCode(404);
        get(administrator, "/accounts/{id}", account).statusCode(200).body("personId", equalTo(person.toString()));
        get(Callers.PLATFORM_ADMIN, "/accounts/{id}", account).statusCode(200);
    }

    private UUID appoint(UUID organization) {
        return made(post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "SECRETARY", "from": "2020-01-01"}
                """
                        .formatted(organization, person)));
    }

    private void end(UUID holding) {
        post(
                        administrator,
                        "/post-holdings/" + holding + "/ending",
                        "{\"until\": \"2021-01-01\", \"reason\": \"REMOVAL\"}")
                .statusCode(200);
    }

    private static ValidatableResponse open(String token, String subject, UUID person) {
        return post(
                token,
                "/accounts",
                """
                {"issuer": "%s", "subject": "%s", "personId": "%s"}
                """
                        .formatted(TestTokens.ISSUER, subject, person));
    }

    private static ValidatableResponse close(String token, UUID account) {
        return post(token, "/accounts/" + account + "/closure", LEFT);
    }

    private int accountsOf(String subject) {
        return behind.first("select count(*) from account where subject = ?", row -> row.getInt(1), subject)
                .orElseThrow();
    }

    /** What the other services were told of it last. */
    private String told(UUID account) {
        return behind.first(
                        "select data::text from feed_event where subject_id = ? order by number desc limit 1",
                        row -> row.getString(1),
                        account)
                .orElseThrow();
    }
}
