package org.xianfeng.support.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.xianfeng.support.audit.AuditEntryView;
import org.xianfeng.support.audit.AuditFilter;
import org.xianfeng.support.audit.AuditTrail;
import org.xianfeng.support.page.Windows;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

/** What a caller meets when the database decides, and when she repeats herself. */
@QuarkusTest
class DecisionsOverHttpTest {

    @Inject
    TillUseCases tills;

    private final Sql behind = new Sql(TestPostgres.asOwner("store"));
    private String key;

    @BeforeEach
    void empty() {
        behind.update("delete from till where id > 2");
        behind.update("delete from audit_entry");
        tills.runs.set(0);
        tills.gate.set(new CountDownLatch(0));
        key = UUID.randomUUID().toString();
    }

    @Test
    void a_deferred_constraint_that_fails_at_commit_is_a_conflict() {
        as("alice")
                .header("If-Match", "*")
                .put("/api/v1/tills/2/name?name=left")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"));

        assertThat(names()).containsExactly("left", "right");
    }

    @Test
    void a_constraint_that_fails_at_flush_is_a_conflict() {
        add("alice", null, 1, "third").then().statusCode(409).body("type", equalTo("/problems/conflict"));

        assertThat(names()).containsExactly("left", "right");
    }

    @Test
    void a_second_collision_is_503_with_time_to_wait() {
        as("alice")
                .post("/api/v1/tills/1/collision")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"));

        assertThat(tills.runs).hasValue(2);
    }

    @Test
    void a_repetition_gets_the_same_answer_character_by_character() {
        Response first = add("alice", key, 3, "third");
        Response again = add("alice", '"' + key + '"', 3, "third");

        first.then().statusCode(201).header("Location", "/api/v1/tills/3").body("name", equalTo("third"));
        again.then().statusCode(201).header("Location", "/api/v1/tills/3");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).matches("\"0-[0-9a-f]{16}\"");
        assertThat(again.contentType()).isEqualTo(first.contentType()).startsWith("application/json");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(tills.runs).hasValue(1);
    }

    @Test
    void a_transaction_lasts_and_rests_as_long_as_its_operation_says_and_the_next_one_as_usual() {
        limits("/limits?minutes=10", false).body("seconds", equalTo(600)).body("rest", equalTo("10min"));
        limits("/limits?minutes=10", true).body("seconds", equalTo(600));
        key = UUID.randomUUID().toString();
        limits("/limits", false).body("seconds", equalTo(60)).body("rest", equalTo("1min"));

        assertThat(tills.runs).hasValue(2);
    }

    @Test
    void what_such_a_transaction_is_refused_at_its_end_is_a_conflict_and_can_be_tried_again() {
        String path = "/api/v1/tills/2/renaming?name=";
        as("alice")
                .header("Idempotency-Key", key)
                .post(path + "left")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        assertThat(names()).containsExactly("left", "right");

        as("alice").header("Idempotency-Key", key).post(path + "left").then().statusCode(409);
    }

    @Test
    void an_item_of_a_list_that_fails_in_the_database_leaves_the_others_and_the_answer_alone() {
        String body =
                """
                [{"id": 3, "name": "third"}, {"id": 4, "name": "not looked for"}, {"id": 5, "name": "fifth"},
                 {"id": 6, "name": "not begun"}, {"id": 7, "name": "seventh"}]
                """;

        Response first = list(body);
        Response again = list(body);

        first.then().statusCode(200).body("items", contains(201, 500, 201, 500, 201));
        assertThat(names()).containsExactly("left", "right", "third", "fifth", "seventh");
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void another_body_with_the_same_key_is_refused() {
        add("alice", key, 3, "third");

        add("alice", key, 3, "fourth").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(names()).containsExactly("left", "right", "third");
    }

    @Test
    void a_refusal_is_decided_anew() {
        add("alice", key, 1, "third").then().statusCode(409);
        behind.update("delete from till where id = 1");
        try {
            add("alice", key, 1, "third").then().statusCode(201);
            assertThat(names()).containsExactly("third", "right");
        } finally {
            behind.update("update till set name = 'left' where id = 1");
        }
    }

    @Test
    void another_caller_with_the_same_key_is_answered_for_herself() {
        add("alice", key, 3, "third").then().statusCode(201);

        add("bob", key, 3, "third").then().statusCode(409).body("type", equalTo("/problems/conflict"));
    }

    @Test
    void a_repetition_by_somebody_who_may_no_longer_see_the_answer_is_not_found() {
        add("alice", key, 3, "secret").then().statusCode(201);

        add("alice", key, 3, "secret").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void a_key_is_no_nonsense_and_what_leaves_nothing_to_show_is_repeated_too() {
        as("alice")
                .header("Idempotency-Key", "two words")
                .post("/api/v1/tills/1/counting")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-idempotency-key"));
        for (String replayed : new String[] {null, "true"}) {
            Response counted = as("alice").header("Idempotency-Key", key).post("/api/v1/tills/1/counting");
            counted.then().statusCode(204);
            assertThat(counted.header("Idempotency-Replayed")).isEqualTo(replayed);
        }
        as("alice")
                .header("Idempotency-Key", key)
                .post("/api/v1/tills/2/counting")
                .then()
                .statusCode(422);
    }

    @Test
    void while_the_first_is_at_work_a_repetition_is_told_to_wait() throws Exception {
        tills.gate.set(new CountDownLatch(1));
        tills.atTheGate.set(new CountDownLatch(1));
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> add("alice", key, 3, "third"));
        assertThat(tills.atTheGate.get().await(30, TimeUnit.SECONDS)).isTrue();

        add("alice", key, 3, "third")
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/request-in-progress"));
        tills.gate.get().countDown();

        first.get(30, TimeUnit.SECONDS).then().statusCode(201);
        add("alice", key, 3, "third").then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(tills.runs).hasValue(1);
    }

    @Test
    void of_many_that_come_at_once_one_is_done_and_all_hear_of_it() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> add("alice", key, 3, "third"), callers));
            }

            for (CompletableFuture<Response> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isIn(201, 409);
            }
            add("alice", key, 3, "third").then().statusCode(201);
            assertThat(tills.runs).hasValue(1);
            assertThat(names()).containsExactly("left", "right", "third");
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_refused_attempt_stays_on_record_and_what_it_did_does_not() {
        as("alice").post("/api/v1/tills/1/emptying").then().statusCode(404);

        assertThat(new AuditTrail(behind)
                        .page(AuditFilter.ALL, Scope.EVERYTHING, Windows.first(AuditTrail.ORDERS, 10))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo(AuditEntryView.Outcome.REFUSED);
                    assertThat(entry.refusal()).isEqualTo("not-found");
                    assertThat(entry.actor()).isEqualTo(TestTokens.ISSUER + "|alice");
                    assertThat(entry.requestId()).isEqualTo("request-17");
                    assertThat(entry.reason()).isEqualTo("Curiosity");
                });
        assertThat(behind.first("select amount from till where id = 1", row -> row.getInt(1)))
                .contains(0);
    }

    private ValidatableResponse limits(String path, boolean replayed) {
        Response answer = as("alice").header("Idempotency-Key", key).post("/api/v1/tills" + path);
        assertThat(answer.header("Idempotency-Replayed")).isEqualTo(replayed ? "true" : null);
        return answer.then().statusCode(200);
    }

    private Response list(String body) {
        return as("alice")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/tills/lists");
    }

    private static Response add(String who, String key, int id, String name) {
        RequestSpecification request = as(who).contentType("application/json");
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.body("{\"id\": %d, \"name\": \"%s\"}".formatted(id, name))
                .post("/api/v1/tills");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(TestTokens.of(who)).header("X-Request-Id", "request-17");
    }

    private List<String> names() {
        return behind.all("select name from till order by id", row -> row.getString(1));
    }
}
