package org.xianfeng.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.ColumnCipher;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PersonKey;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class PersonErasureTest {

    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    static final String REQUESTED = "{\"ground\": \"REQUESTED\", \"note\": \"来信 13800138000\"}";

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    @Inject
    PersonKeys keys;

    @Inject
    PersonSecrets secrets;

    @Inject
    ColumnCipher cipher;

    UUID committee;
    UUID branch;
    String administrator;
    String idNumber;
    UUID person;

    @BeforeEach
    void somebody_who_is_no_member() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        idNumber = People.idNumber();
        person = People.register(administrator, committee, "周海涛", idNumber);
    }

    @Test
    void nothing_of_an_erased_person_is_left_and_her_number_is_free_again() {
        String tag = get(administrator, "/persons/{id}", person).extract().header("ETag");
        People.patch(administrator, person, tag, "{\"name\": \"周海滨\", \"education\": \"21\"}")
                .statusCode(200);

        erase(administrator, person).statusCode(204);

        get(administrator, "/persons/{id}", person).statusCode(404);
        get(administrator, "/persons?q=周海滨").body("items", hasSize(0));
        assertThat(row("select to_jsonb(p)::text from person p where id = ?::uuid"))
                .contains("\"erased_at\": \"2")
                .doesNotContain("周海", "id_number\": \"", "\"birth_date\": \"");
        assertThat(
                        row(
                                "select sealed_key is null and destroyed_at is not null from person_key where person_id = ?::uuid"))
                .isEqualTo("t");
        assertThat(row("select reason from audit_entry where subject_id = ? and action = 'person:erase'"))
                .isEqualTo("REQUESTED: 来信 *******8000");
        People.register(administrator, committee, "周海涛", idNumber);
        erase(administrator, person).statusCode(404);
    }

    @Test
    void what_a_copy_holds_of_an_erased_person_nobody_can_read() {
        byte[] copied = sealed("id_number");
        byte[] copiedPhone = sealed("phone");
        PersonCells before = secrets.toWrite(person, NOW);
        assertThat(before.idNumber(copied)).isEqualTo(IdNumber.of(idNumber));

        erase(administrator, person).statusCode(204);

        assertThat(keys.find(person)).isEmpty();
        assertThatThrownBy(() -> secrets.toWrite(person, NOW)).isInstanceOf(Refused.class);
        for (PersonKey left : keysThatAreLeft()) {
            assertThatThrownBy(() -> left.open(Cell.of("person", "id_number", person), copied, IdNumber::of))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> cipher.open(Cell.of("person", "id_number", person), copied, IdNumber::of))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(Cell.of("person", "phone", person), copiedPhone, PhoneNumber::of))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_two_erasures_at_once_one_happens_and_the_other_finds_nobody() {
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(
                () -> erase(administrator, person).extract().statusCode());
        int one = erase(administrator, person).extract().statusCode();

        assertThat(List.of(one, other.join())).containsExactlyInAnyOrder(204, 404);
        assertThat(row("select count(*) from audit_entry where subject_id = ? and action = 'person:erase'"
                        + " and outcome = 'DONE'"))
                .isEqualTo("1");
    }

    @Test
    void a_correction_that_meets_an_erasure_brings_nothing_back() {
        for (int i = 0; i < 6; i++) {
            UUID somebody = People.register(administrator, committee, "周海涛");
            String tag = get(administrator, "/persons/{id}", somebody).extract().header("ETag");
            CompletableFuture<Integer> erased = CompletableFuture.supplyAsync(
                    () -> erase(administrator, somebody).extract().statusCode());
            int corrected = People.patch(administrator, somebody, tag, "{\"phone\": \"13900139000\"}")
                    .extract()
                    .statusCode();

            assertThat(erased.join()).isEqualTo(204);
            assertThat(corrected).isIn(200, 404);
            assertThat(behind.all(
                            "select 1 from person where id = ? and (phone is not null or erased_at is null)",
                            row -> 1,
                            somebody))
                    .isEmpty();
            assertThat(keys.isErased(somebody)).isTrue();
        }
    }

    @Test
    void the_others_are_told_to_forget_her_and_her_accounts() {
        String subject = UUID.randomUUID().toString();
        UUID account = made(post(
                administrator,
                "/accounts",
                "{\"issuer\": \"%s\", \"subject\": \"%s\", \"personId\": \"%s\"}"
                        .formatted(TestTokens.ISSUER, subject, person)));
        post(
                        administrator,
                        "/grants",
                        "{\"accountId\": \"%s\", \"role\": \"READER\", \"organizationId\": \"%s\", \"from\": \"2020-01-01\", \"reason\": \"x\"}"
                                .formatted(account, committee))
                .statusCode(201);
        get(TestTokens.of(subject, "user"), "/members").statusCode(200);

        erase(administrator, person).statusCode(204);

        get(TestTokens.of(subject, "user"), "/members").statusCode(403);
        get(administrator, "/accounts/{id}", account).statusCode(404);
        assertThat(
                        row(
                                """
                        select data::text || ' ' || forgets::text from feed_event
                         where type = 'org.xianfeng.membership.person.erased' and subject_id = ?::uuid
                        """))
                .isEqualTo(
                        "{\"personId\": \"%1$s\", \"accountIds\": [\"%2$s\"]} {%1$s,%2$s}".formatted(person, account));
    }

    @Test
    void the_others_are_told_of_an_account_too_that_was_closed_before() {
        UUID account = callers.account(UUID.randomUUID().toString(), person);
        post(administrator, "/accounts/" + account + "/closure", "{\"reason\": \"x\"}")
                .statusCode(200);

        erase(administrator, person).statusCode(204);

        assertThat(
                        row(
                                """
                        select data -> 'accountIds' from feed_event
                         where type = 'org.xianfeng.membership.person.erased' and subject_id = ?::uuid
                        """))
                .isEqualTo("[\"%s\"]".formatted(account));
    }

    @Test
    void a_member_is_not_erased_nor_is_one_who_was() {
        UUID member = made(post(
                administrator,
                "/members",
                "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(person, branch)));

        refused(409, "members-are-not-erased");
        post(administrator, "/members/" + member + "/states", "{\"state\": \"RESIGNED\", \"from\": \"2020-01-01\"}")
                .statusCode(200);
        refused(409, "members-are-not-erased");
        assertThat(refusedErasures())
                .hasSize(2)
                .allMatch(entry -> entry.startsWith("members-are-not-erased REQUESTED"));
    }

    @Test
    void whoever_holds_a_post_is_erased_after_it_and_the_post_stays_counted() {
        UUID holding = made(post(
                administrator,
                "/post-holdings",
                "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"PARTY_WORKER\", \"from\": \"2019-01-01\"}"
                        .formatted(branch, person)));

        refused(409, "holds-a-post");
        post(
                        administrator,
                        "/post-holdings/" + holding + "/ending",
                        "{\"until\": \"2021-01-01\", \"reason\": \"RESIGNATION\"}")
                .statusCode(200);
        erase(administrator, person).statusCode(204);

        get(administrator, "/post-holdings?organization={id}&count=true", branch)
                .body("total", equalTo(1));
    }

    @Test
    void nobody_erases_without_the_permission_a_reason_or_the_person_in_sight() {
        erase(callers.with(AccessRole.DATA_ENTRY, committee), person).statusCode(403);
        erase(callers.administratorOf(Api.committee()), person).statusCode(404);
        post(administrator, "/persons/" + person + "/erasure", "{}").statusCode(400);

        get(administrator, "/persons/{id}", person).statusCode(200).body("name", equalTo("周海涛"));
        assertThat(refusedErasures()).containsExactly("insufficient-permission", "not-found REQUESTED: 来信 *******8000");
    }

    @Test
    void of_admission_and_erasure_at_once_only_one_happens() {
        List<UUID> people = IntStream.range(0, 6)
                .mapToObj(i -> People.register(administrator, committee, "周海涛"))
                .toList();
        for (UUID somebody : people) {
            String membership = "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                    .formatted(somebody, branch);
            CompletableFuture<Integer> erased = CompletableFuture.supplyAsync(
                    () -> erase(administrator, somebody).extract().statusCode());
            int admitted = post(administrator, "/members", membership).extract().statusCode();

            assertThat(List.of(erased.join(), admitted)).isIn(List.of(204, 404), List.of(409, 201));
        }
    }

    private void refused(int status, String problem) {
        erase(administrator, person).statusCode(status).body("type", equalTo("/problems/" + problem));
        get(administrator, "/persons/{id}", person).statusCode(200).body("name", equalTo("周海涛"));
        assertThat(behind.all(
                        "select 1 from feed_event where type like '%person.erased' and subject_id = ?",
                        row -> 1, person))
                .isEmpty();
    }

    private byte[] sealed(String column) {
        return behind.first("select " + column + " from person where id = ?", row -> row.getBytes(1), person)
                .orElseThrow();
    }

    private List<String> refusedErasures() {
        return behind.all(
                """
                select concat_ws(' ', refusal, reason) from audit_entry
                 where subject_id = ? and action = 'person:erase' and outcome = 'REFUSED' order by at, id
                """,
                row -> row.getString(1),
                person.toString());
    }

    private List<PersonKey> keysThatAreLeft() {
        return behind.all(
                "select person_id, sealed_key from person_key where destroyed_at is null",
                row -> keys.opened(row.getObject(1, UUID.class), row.getBytes(2)));
    }

    private String row(String select) {
        return behind.first(select, row -> row.getString(1), person.toString()).orElseThrow();
    }

    private static ValidatableResponse erase(String token, UUID person) {
        return post(token, "/persons/" + person + "/erasure", REQUESTED);
    }
}
