package org.xianfeng.support.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

/** An operation as its caller meets it: asked for, waited for, read. */
@QuarkusTest
class OperationOverHttpTest {

    @Inject
    OperationWorker worker;

    @Inject
    Recount.Work work;

    private final Sql behind = new Sql(TestPostgres.asOwner("store"));

    @BeforeEach
    void empty() {
        behind.update("delete from operation");
        behind.update("update till set amount = 0");
        work.failsAtTheEnd.set(false);
    }

    @Test
    void it_is_accepted_done_in_the_background_and_read_where_location_points() {
        Response accepted = recount(UUID.randomUUID().toString());
        accepted.then().statusCode(202).body("state", equalTo("QUEUED"));
        String location = accepted.header("Location");

        assertThat(worker.workOnce()).isTrue();

        as("alice")
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(1))
                .body("result.amount", equalTo(7));
        assertThat(amount()).isEqualTo(7);
    }

    @Test
    void asked_for_twice_with_one_key_it_is_done_once() {
        String key = UUID.randomUUID().toString();

        assertThat(recount(key).header("Location")).isEqualTo(recount(key).header("Location"));

        assertThat(worker.workOnce()).isTrue();
        assertThat(worker.workOnce()).isFalse();
    }

    @Test
    void to_anybody_else_it_is_not_there() {
        String location = recount(UUID.randomUUID().toString()).header("Location");

        as("bob").get(location).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void its_end_and_its_last_effect_exist_together_or_not_at_all() {
        work.failsAtTheEnd.set(true);
        String location = recount(UUID.randomUUID().toString()).header("Location");

        worker.workOnce();

        as("alice")
                .header("Accept-Language", "zh-CN")
                .get(location)
                .then()
                .body("state", equalTo("FAILED"))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("unexpected"))
                .body("errors[0].detail", equalTo("该操作未能完成；运维人员可凭操作编号查到原因。"));
        assertThat(amount()).isZero();
    }

    private static Response recount(String key) {
        return as("alice")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"till\": 1, \"amount\": 7}")
                .post("/api/v1/store/recounts");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(TestTokens.of(who));
    }

    private int amount() {
        return behind.first("select amount from till where id = 1", row -> row.getInt(1))
                .orElseThrow();
    }
}
