package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.time.Time;

@QuarkusTest
class GrantResourceTest {

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    @Test
    void a_grant_that_is_over_does_not_come_back_to_life() {
        String subject = UUID.randomUUID().toString();
        UUID grant = grant(subject, "2021-01-01");

        end(grant, "2999-01-01").statusCode(409).body("type", equalTo("/problems/grant-ends-before"));

        assertThat(untilOf(grant)).isEqualTo("2021-01-01");
        get(TestTokens.of(subject, "user"), "/members").statusCode(403);
    }

    @Test
    void an_end_that_is_planned_comes_sooner_and_never_later() {
        String subject = UUID.randomUUID().toString();
        UUID grant = grant(subject, "2998-01-01");

        end(grant, "2998-01-02").statusCode(409).body("until", equalTo("2998-01-01"));
        assertThat(untilOf(grant)).isEqualTo("2998-01-01");

        end(grant, "2997-01-01").statusCode(204);
        assertThat(untilOf(grant)).isEqualTo("2997-01-01");
        get(TestTokens.of(subject, "user"), "/members").statusCode(200);
    }

    @Test
    void a_grant_that_ended_is_not_ended_again() {
        String subject = UUID.randomUUID().toString();
        UUID grant = grant(subject, "2999-01-01");
        String today = Time.today(clock).toString();
        end(grant, today).statusCode(204);

        end(grant, today)
                .statusCode(409)
                .body("type", equalTo("/problems/grant-ends-before"))
                .body("until", equalTo(today))
                .body("requested", equalTo(today));

        assertThat(untilOf(grant)).isEqualTo(today);
        get(Callers.PLATFORM_ADMIN, "/grants/" + grant).body("ended", equalTo(true));
    }

    @Test
    void what_was_granted_is_read_where_its_address_says_by_whom_and_why() {
        UUID committee = Api.committee();
        UUID account = callers.account(UUID.randomUUID().toString(), null);
        String administrator = callers.administratorOf(committee);

        Response granted = post(
                        administrator,
                        "/grants",
                        """
                        {"accountId": "%s", "role": "READER", "organizationId": "%s", "from": "2020-01-01",
                         "until": "2999-01-01", "reason": "for a test"}
                        """
                                .formatted(account, committee))
                .statusCode(201)
                .body("accountId", equalTo(account.toString()))
                .body("role", equalTo("READER"))
                .body("organization.id", equalTo(committee.toString()))
                .body("organization.name", equalTo("兴达公司党委（演示）"))
                .body("from", equalTo("2020-01-01"))
                .body("until", equalTo("2999-01-01"))
                .body("ended", equalTo(false))
                .body("reason", equalTo("for a test"))
                .body("grantedBy", startsWith(TestTokens.ISSUER + "|"))
                .body("grantedAt", notNullValue())
                .extract()
                .response();

        String address = granted.header("Location").substring("/api/v1".length());
        Map<String, Object> read =
                get(administrator, address).statusCode(200).extract().jsonPath().getMap("");
        assertThat(read).isEqualTo(granted.jsonPath().getMap(""));
        get(TestTokens.of("auditor", "auditor"), address).statusCode(200);
        get(callers.administratorOf(Api.committee()), address).statusCode(404);
    }

    @Test
    void the_list_shows_page_by_page_what_was_granted_in_the_subtree_and_nothing_else() {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        UUID branch = Api.below(administrator, committee, "BRANCH", "一支部（演示）");
        UUID account = callers.account(UUID.randomUUID().toString(), null);
        UUID below = granted(account, branch, "READER");
        UUID above = granted(account, committee, "READER");
        UUID further = granted(account, branch, "DATA_ENTRY");
        granted(account, Api.committee(), "READER");

        assertThat(ids(administrator, "/grants?count=true&account=" + account))
                .containsExactly(above.toString(), below.toString(), further.toString());
        assertThat(ids(administrator, "/grants?sort=-organization&account=" + account))
                .containsExactly(further.toString(), below.toString(), above.toString());
        assertThat(ids(administrator, "/grants?organization=" + branch))
                .containsExactly(below.toString(), further.toString());
        get(administrator, "/grants?count=true").body("total", equalTo(4));
        get(administrator, "/grants?fields=id&account=" + account).body("items[0].size()", equalTo(1));
        assertThat(paged(administrator, "/grants?limit=1&account=" + account))
                .containsExactly(above.toString(), below.toString(), further.toString());
    }

    private static List<String> paged(String token, String first) {
        List<String> found = new ArrayList<>();
        String next = first;
        for (int page = 0; page < 3; page++) {
            ExtractableResponse<Response> answer =
                    get(token, next).statusCode(200).extract();
            found.addAll(answer.jsonPath().getList("items.id"));
            next = first + "&cursor=" + answer.path("next");
            assertThat(answer.<String>path("next") == null).isEqualTo(page == 2);
        }
        return found;
    }

    private static List<String> ids(String token, String list) {
        return get(token, list).statusCode(200).extract().jsonPath().getList("items.id");
    }

    private static UUID granted(UUID account, UUID organization, String role) {
        return made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "%s", "organizationId": "%s", "from": "2020-01-01", "reason": "for a test"}
                """
                        .formatted(account, role, organization)));
    }

    private UUID grant(String subject, String until) {
        return made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "READER", "organizationId": "%s", "from": "2020-01-01", "until": "%s",
                 "reason": "for a test"}
                """
                        .formatted(callers.account(subject, null), Api.committee(), until)));
    }

    private static ValidatableResponse end(UUID grant, String until) {
        return post(Callers.PLATFORM_ADMIN, "/grants/" + grant + "/ending", "{\"until\": \"%s\"}".formatted(until));
    }

    private String untilOf(UUID grant) {
        return behind.first("select valid_until::text from access_grant where id = ?", row -> row.getString(1), grant)
                .orElseThrow();
    }
}
