package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
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
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.testing.Waiting;

/**
 * An account is opened while a fact about its person is recorded and not committed yet: what the account may see is what
 * follows from the fact, whichever of the two comes first.
 */
@QuarkusTest
class AccountAndFactAtOnceTest {

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));
    private final Waiting waiting = Waiting.in("membership");
    private final String subject = UUID.randomUUID().toString();

    private UUID committee;
    private UUID branch;
    private String administrator;
    private UUID person;

    @BeforeEach
    void an_ordinary_member_of_a_branch() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        person = People.register(administrator, branch, "郑志强");
        callers.admit(person, branch);
    }

    @Test
    void an_account_that_is_opened_while_a_post_ends_does_not_keep_what_the_post_gave() throws SQLException {
        UUID holding = made(appoint());

        int opened = openWhile(() -> post(
                administrator,
                "/post-holdings/" + holding + "/ending",
                "{\"until\": \"2021-01-01\", \"reason\": \"REMOVAL\"}"));

        assertThat(opened).isEqualTo(201);
        assertThat(rolesSince("2021-01-01")).containsExactly("MEMBER");
        get(TestTokens.of(subject, "user"), "/organizations/{id}", committee).statusCode(404);
    }

    @Test
    void an_account_that_is_opened_while_somebody_is_appointed_gets_what_the_post_gives() throws SQLException {
        int opened = openWhile(this::appoint);

        assertThat(opened).isEqualTo(201);
        assertThat(rolesSince("2021-01-01")).containsExactly("ADMINISTRATOR", "MEMBER");
        get(TestTokens.of(subject, "user"), "/organizations/{id}", committee).statusCode(200);
    }

    /** The change has derived her access and waits for her membership's row, which is held here, to tell of it. */
    private int openWhile(Supplier<ValidatableResponse> change) throws SQLException {
        CompletableFuture<Integer> changed;
        CompletableFuture<Integer> opened;
        try (Connection gate = TestPostgres.asOwner("membership").getConnection();
                PreparedStatement hold =
                        gate.prepareStatement("select 1 from membership where person_id = ? for share")) {
            gate.setAutoCommit(false);
            hold.setObject(1, person);
            hold.execute();
            changed = AtOnce.asked(() -> change.get().extract().statusCode());
            waiting.await(1, changed::isDone);
            opened = AtOnce.asked(() -> open().extract().statusCode());
            waiting.await(2, opened::isDone);
            gate.rollback();
        }
        assertThat(changed.join()).isIn(200, 201);
        return opened.join();
    }

    private List<String> rolesSince(String day) {
        return behind.all(
                """
                select e.role from access_entry e join account a on a.id = e.account_id
                 where a.subject = ? and (e.valid_until is null or e.valid_until > ?::date) order by e.role
                """,
                row -> row.getString(1),
                subject,
                day);
    }

    private ValidatableResponse appoint() {
        return post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "SECRETARY", "from": "2020-01-01"}
                """
                        .formatted(committee, person));
    }

    private ValidatableResponse open() {
        return post(
                administrator,
                "/accounts",
                """
                {"issuer": "%s", "subject": "%s", "personId": "%s"}
                """
                        .formatted(TestTokens.ISSUER, subject, person));
    }
}
