package org.xianfeng.activity.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;
import static org.xianfeng.activity.world.Api.held;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;

@QuarkusTest
class OutcomeResourceTest {

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    SessionFactory sessions;

    private OrganizationRef branch;
    private String token;
    private Api secretary;
    private UUID event;
    private String path;

    @BeforeEach
    void world() {
        branch = roster.root("INDUSTRY_BRANCH");
        token = callers.administratorOf(branch);
        secretary = Api.as(token);
        event = secretary.record(held("DISCOUNT_EVENT", branch));
        path = ACTIVITIES + "/" + event + "/outcomes";
    }

    @Test
    void the_outcome_of_the_discount_event_keeps_its_precision() {
        String location = secretary
                .post(path, orders())
                .statusCode(201)
                .body("value.value", equalTo(30))
                .body("value.unit", equalTo("order"))
                .body("value.precision", equalTo("MORE_THAN"))
                .body("baseline.quantity.precision", equalTo("NEARLY"))
                .body("derived.quantity.value", equalTo(60))
                .body("derived.quantity.unit", equalTo("day"))
                .body("derived.quantity.precision", equalTo("ABOUT"))
                .body(
                        "derived.sentence",
                        equalTo("about 60 days of slack season in one day, derived from NEARLY 2 months"))
                .body("beneficiaries", equalTo(1))
                .body("evidence.link", contains("https://example.org/1"))
                .extract()
                .header("Location");

        RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Accept-Language", "zh-CN")
                .get(location)
                .then()
                .statusCode(200)
                .body("derived.sentence", equalTo("一天相当于淡季约60天，由“近2个月”推算"));
    }

    @Test
    void a_correction_is_added_once_and_both_stay_on_record() {
        String first = secretary.post(path, orders()).statusCode(201).extract().path("id");
        Map<String, Object> correction = orders();
        correction.put("value", Map.of("value", 32, "unit", "order", "precision", "EXACT"));
        correction.put("correctsId", first);

        secretary.post(path, correction).statusCode(409).body("type", equalTo("/problems/correction-needs-reason"));
        correction.put("correctionReason", "核对订单台账");
        String second =
                secretary.post(path, correction).statusCode(201).extract().path("id");
        secretary
                .post(path, correction)
                .statusCode(409)
                .body("type", equalTo("/problems/outcome-already-corrected"))
                .body("correction", equalTo(second));

        secretary
                .get(path + "?count=true")
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items[0].correctedById", equalTo(second))
                .body("items[0].value.precision", equalTo("MORE_THAN"))
                .body("items[1].correctsId", equalTo(first))
                .body("items[1].value.precision", equalTo("EXACT"))
                .body("items[1].correctedById", nullValue())
                .body("total", equalTo(2));
    }

    @Test
    void an_outcome_cannot_be_rewritten_by_the_program_itself() {
        secretary.post(path, orders()).statusCode(201);
        Sql program = new Sql(TestPostgres.asApplication("activity"));

        for (String attempt : List.of("update outcome set value = 99", "delete from outcome_evidence")) {
            assertThatThrownBy(() -> program.update(attempt)).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void what_was_not_held_brought_nothing() {
        UUID plan =
                secretary.record(activity("DISCOUNT_EVENT", "2046-11-11T01:00:00Z", "2046-11-11T02:00:00Z", branch));

        secretary
                .post(ACTIVITIES + "/" + plan + "/outcomes", orders())
                .statusCode(409)
                .body("type", equalTo("/problems/activity-not-held"));

        secretary.get(ACTIVITIES + "/" + plan + "/outcomes").body("items", hasSize(0));
    }

    @Test
    void a_baseline_that_cannot_be_compared_and_an_empty_period_are_refused() {
        Map<String, Object> wrongUnit = orders();
        wrongUnit.put(
                "baseline",
                Map.of("kind", "BEFORE", "quantity", Map.of("value", 2, "unit", "yuan", "precision", "EXACT")));
        Map<String, Object> empty = orders();
        empty.put("periodUntil", "2019-11-11");
        Map<String, Object> half = orders();
        half.remove("periodUntil");
        Map<String, Object> script = orders();
        script.put("evidence", List.of(Map.of("link", "javascript:alert(1)")));

        secretary.post(path, wrongUnit).statusCode(409).body("type", equalTo("/problems/baseline-unit-differs"));
        secretary.post(path, empty).statusCode(409).body("type", equalTo("/problems/period-not-after-start"));
        secretary.post(path, half).statusCode(409).body("type", equalTo("/problems/period-not-after-start"));
        secretary.post(path, script).statusCode(400).body("violations[0].pointer", equalTo("/evidence/0/link"));

        secretary.get(path).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "99999999999999999999, digits",
        "0.00000001, digits",
        "1e400, out-of-range",
        "1e8000000, out-of-range",
        "1e900000000, out-of-range"
    })
    void a_number_that_could_not_be_kept_as_it_was_said_is_refused(String number, String code) {
        String outcome =
                "{\"metric\": \"x\", \"value\": {\"value\": %s, \"unit\": \"order\", \"precision\": \"EXACT\"}}";

        secretary
                .post(path, outcome.formatted(number))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations[0].pointer", equalTo("/value/value"))
                .body("violations[0].code", equalTo(code));

        secretary.get(path).body("items", hasSize(0));
    }

    @Test
    void the_largest_and_the_finest_number_come_back_as_they_were_said() {
        String outcome =
                "{\"metric\": \"x\", \"value\": {\"value\": 999999999999.999999, \"unit\": \"order\", \"precision\": \"EXACT\"}}";

        secretary.post(path, outcome).statusCode(201);

        assertThat(secretary.get(path).extract().asString()).contains("\"value\":999999999999.999999");
    }

    @Test
    void outcomes_are_seen_and_recorded_where_the_activity_is() {
        Api outsider = Api.as(callers.administratorOf(roster.root("BRANCH")));
        Api member = Api.as(callers.member(roster.member(branch), branch));
        String id = secretary.post(path, orders()).extract().path("id");

        outsider.get(path).statusCode(404);
        outsider.get(path + "/" + id).statusCode(404);
        outsider.post(path, orders()).statusCode(404);
        member.get(path).statusCode(200).body("items", hasSize(1));
        member.post(path, orders()).statusCode(403);
        Api.as(callers.with(AccessRole.GUIDANCE, branch)).get(path + "/" + id).statusCode(200);

        secretary.get(path).body("items", hasSize(1));
        assertThat(secretary.get(ACTIVITIES + "/" + event).extract().header("ETag"))
                .startsWith("\"1-");
    }

    @Test
    void a_page_of_two_hundred_costs_as_many_statements_as_one_of_twenty() {
        UUID one = UUID.fromString(
                secretary.post(path, orders()).statusCode(201).extract().path("id"));
        new Sql(TestPostgres.asOwner("activity"))
                .update(
                        """
                with copies as (
                    insert into outcome (id, activity_id, metric, value, unit, precision_stated, recorded_at)
                    select uuidv7(), activity_id, metric, value, unit, precision_stated, recorded_at
                      from outcome, generate_series(1, 230) where id = ?
                    returning id)
                insert into outcome_evidence (outcome_id, position, text) select id, 0, '订单台账' from copies
                """,
                        one);

        long twenty = statementsOf("?limit=20", 20);
        long twoHundred = statementsOf("?limit=200", 200);

        assertThat(twoHundred).isEqualTo(twenty);
    }

    private long statementsOf(String query, int lines) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        secretary
                .get(path + query)
                .statusCode(200)
                .body("items", hasSize(lines))
                .body("items.evidence", everyItem(hasSize(1)));
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(count).isPositive();
        return count;
    }

    private static Map<String, Object> orders() {
        Map<String, Object> outcome = new TreeMap<>();
        outcome.put("metric", "成交订单");
        outcome.put("value", Map.of("value", 30, "unit", "order", "precision", "MORE_THAN"));
        outcome.put("periodFrom", "2019-11-11");
        outcome.put("periodUntil", "2019-11-12");
        outcome.put(
                "baseline",
                Map.of(
                        "kind", "EQUIVALENT_PERIOD",
                        "quantity", Map.of("value", 2, "unit", "month", "precision", "NEARLY"),
                        "description", "淡季",
                        "descriptionEn", "slack season"));
        outcome.put("beneficiaries", 1);
        outcome.put("evidence", List.of(Map.of("text", "订单台账", "link", "https://example.org/1")));
        return outcome;
    }
}
