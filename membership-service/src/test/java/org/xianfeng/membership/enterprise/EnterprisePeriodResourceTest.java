package org.xianfeng.membership.enterprise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.time.Time;

/** A market and a trader who is in it since 2015. */
@QuarkusTest
class EnterprisePeriodResourceTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    String administrator;
    UUID market;
    UUID trader;

    @BeforeEach
    void a_trader_in_a_market() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        market = enterprise("\"venueName\": \"建材市场（演示）\"");
        trader =
                enterprise("\"occupiesId\": \"%s\", \"operatingFrom\": \"2014-01-01\", \"occupiesFrom\": \"2015-01-01\""
                        .formatted(market));
    }

    @Test
    void what_was_true_of_a_day_is_still_shown_for_it() {
        UUID mall = enterprise("\"venueName\": \"家居广场（演示）\"");
        operates(false, "2020-05-01").statusCode(200).body("operating", equalTo(false));
        operates(true, "2021-05-01").statusCode(200).body("operating", equalTo(true));
        occupies(mall, "2018-01-01").statusCode(200).body("occupiesId", equalTo(mall.toString()));

        onDay("2013-12-31").body("operating", nullValue()).body("occupiesId", nullValue());
        onDay("2014-12-31").body("operating", equalTo(true)).body("occupiesId", nullValue());
        onDay("2017-12-31").body("occupiesId", equalTo(market.toString()));
        onDay("2018-01-01").body("occupiesId", equalTo(mall.toString()));
        onDay("2020-04-30").body("operating", equalTo(true));
        onDay("2020-05-01").body("operating", equalTo(false));
        onDay("2021-05-01").body("operating", equalTo(true));
        Api.get(administrator, "/enterprises?asOf=2020-05-01&keeper=" + committee)
                .body("items.find { it.id == '%s' }.operating".formatted(trader), equalTo(false))
                .body("items.find { it.id == '%s' }.occupiesId".formatted(trader), equalTo(mall.toString()));
        history()
                .body("operatingStates.operating", contains(true, false, true))
                .body("operatingStates.from", contains("2014-01-01", "2020-05-01", "2021-05-01"))
                .body("operatingStates[2].until", nullValue())
                .body("occupancies.occupiesId", contains(market.toString(), mall.toString()))
                .body("occupancies[0].until", equalTo("2018-01-01"));
    }

    @Test
    void an_enterprise_registered_without_days_is_so_from_today_on() {
        UUID undated = enterprise("\"occupiesId\": \"%s\"".formatted(market));
        LocalDate today = today();

        Api.get(administrator, "/enterprises/" + undated)
                .body("operating", equalTo(true))
                .body("occupiesId", equalTo(market.toString()));
        Api.get(administrator, "/enterprises/" + undated + "?asOf=" + today.minusDays(1))
                .body("operating", nullValue())
                .body("occupiesId", nullValue());
    }

    @Test
    void an_enterprise_is_not_registered_from_a_day_to_come_nor_in_no_venue_since_one() {
        String tomorrow = today().plusDays(1).toString();
        long before = enterprises();

        register("\"operatingFrom\": \"%s\"".formatted(tomorrow))
                .statusCode(409)
                .body("type", equalTo("/problems/date-in-future"))
                .body("date", equalTo(tomorrow));
        register("\"occupiesId\": \"%s\", \"occupiesFrom\": \"%s\"".formatted(market, tomorrow))
                .statusCode(409)
                .body("type", equalTo("/problems/date-in-future"));
        register("\"occupiesFrom\": \"2015-01-01\"")
                .statusCode(400)
                .body("violations[0].code", equalTo("occupies-from-without-venue"));

        assertThat(enterprises()).isEqualTo(before);
    }

    @Test
    void whether_it_operates_changes_after_the_last_change_and_not_after_today() {
        refused(operates(true, "2020-05-01"), "holds-already").body("since", equalTo("2014-01-01"));
        refused(operates(false, "2014-01-01"), "change-not-after-last").body("lastFrom", equalTo("2014-01-01"));
        refused(operates(false, "2999-01-01"), "date-in-future");
        post("operating-states", "{\"from\": \"2020-05-01\"}").statusCode(400);

        history().body("operatingStates", hasSize(1)).body("operatingStates[0].until", nullValue());
    }

    @Test
    void a_venue_is_changed_after_the_last_change_within_the_scope_and_not_for_its_own() {
        UUID elsewhere = Api.committee();
        UUID foreign = Api.made(Api.post(
                callers.administratorOf(elsewhere), "/enterprises", body(elsewhere, "\"venueName\": \"外地市场（演示）\"")));
        UUID mall = enterprise("\"venueName\": \"家居广场（演示）\"");

        refused(occupies(market, "2020-05-01"), "holds-already").body("since", equalTo("2015-01-01"));
        refused(occupies(trader, "2020-05-01"), "occupies-itself");
        refused(occupies(mall, "2015-01-01"), "change-not-after-last").body("lastFrom", equalTo("2015-01-01"));
        refused(occupies(mall, "2999-01-01"), "date-in-future");
        occupies(foreign, "2020-05-01").statusCode(404);

        history().body("occupancies.occupiesId", contains(market.toString())).body("occupancies[0].until", nullValue());
    }

    @Test
    void a_trader_who_left_the_market_is_in_none_and_may_come_back() {
        String occupancy = history().extract().path("occupancies[0].id");
        String leaving = "occupancies/" + occupancy + "/ending";
        refused(post(leaving, until("2015-01-01")), "change-not-after-last").body("lastFrom", equalTo("2015-01-01"));
        refused(post(leaving, until("2999-01-01")), "date-in-future");
        post("occupancies/" + UUID.randomUUID() + "/ending", until("2020-05-01"))
                .statusCode(404);
        history().body("occupancies[0].until", nullValue());

        post(leaving, until("2020-05-01")).statusCode(200).body("occupiesId", nullValue());
        refused(post(leaving, until("2021-05-01")), "ended-already").body("until", equalTo("2020-05-01"));
        refused(occupies(market, "2020-04-30"), "change-not-after-last").body("lastFrom", equalTo("2020-05-01"));
        history().body("occupancies.until", contains("2020-05-01"));
        occupies(market, "2022-01-01").statusCode(200).body("occupiesId", equalTo(market.toString()));

        history().body("occupancies.from", contains("2015-01-01", "2022-01-01"));
    }

    @Test
    void an_organisation_that_left_its_unit_stood_there_before() {
        UUID branch = Api.below(administrator, committee, "BRANCH", "市场党支部（演示）");
        hosts(branch, "2016-01-01").statusCode(200);
        String hosting = "organizations/" + history().extract().path("organizations[0].id") + "/ending";
        refused(post(hosting, until("2016-01-01")), "change-not-after-last");
        refused(post(hosting, until("2999-01-01")), "date-in-future");
        history().body("organizations[0].until", nullValue());

        post(hosting, until("2020-05-01")).statusCode(200).body("organizationIds", hasSize(0));
        refused(post(hosting, until("2021-05-01")), "ended-already").body("until", equalTo("2020-05-01"));

        onDay("2020-04-30").body("organizationIds", contains(branch.toString()));
        onDay("2020-05-01").body("organizationIds", hasSize(0));
        Api.get(administrator, "/organizations/" + branch + "/statistics?asOf=2020-04-30")
                .body("enterprises.id", contains(trader.toString()));
        Api.get(administrator, "/organizations/" + branch + "/statistics?asOf=2020-05-01")
                .body("enterprises", hasSize(0));
        refused(hosts(branch, "2020-04-30"), "already-so");
        hosts(branch, "2021-01-01").statusCode(200);
        history()
                .body("organizations.organizationId", contains(branch.toString(), branch.toString()))
                .body("organizations.organizationName", contains("市场党支部（演示）", "市场党支部（演示）"))
                .body("organizations.from", contains("2016-01-01", "2021-01-01"))
                .body("organizations[0].until", equalTo("2020-05-01"));
    }

    @Test
    void whoever_has_nothing_to_do_with_it_neither_sees_nor_changes_it() {
        UUID branch = Api.below(administrator, committee, "BRANCH", "市场党支部（演示）");
        hosts(branch, "2016-01-01").statusCode(200);
        String stranger = callers.administratorOf(Api.committee());
        String occupancy = history().extract().path("occupancies[0].id");
        String hosting = history().extract().path("organizations[0].id");
        String before = history().extract().asString();

        Api.get(stranger, "/enterprises/" + trader + "/history").statusCode(404);
        for (List<String> change : List.of(
                List.of("operating-states", "{\"operating\": false, \"from\": \"2020-05-01\"}"),
                List.of("occupancies", "{\"occupiesId\": \"%s\", \"from\": \"2020-05-01\"}".formatted(market)),
                List.of("occupancies/" + occupancy + "/ending", until("2020-05-01")),
                List.of("organizations/" + hosting + "/ending", until("2020-05-01")))) {
            Api.post(stranger, "/enterprises/" + trader + "/" + change.get(0), change.get(1))
                    .statusCode(404);
        }
        // an id of another enterprise's is not there either
        Api.post(administrator, "/enterprises/" + market + "/organizations/" + hosting + "/ending", until("2020-05-01"))
                .statusCode(404);
        Api.post(administrator, "/enterprises/" + market + "/occupancies/" + occupancy + "/ending", until("2020-05-01"))
                .statusCode(404);

        assertThat(history().extract().asString()).isEqualTo(before);
    }

    @Test
    void each_change_counts_in_the_version_and_leaves_its_entry_in_the_audit_trail() {
        UUID branch = Api.below(administrator, committee, "BRANCH", "市场党支部（演示）");
        String occupancy = history().extract().path("occupancies[0].id");
        long before = version();
        operates(false, "2020-05-01").statusCode(200);
        post("occupancies/" + occupancy + "/ending", until("2020-05-01")).statusCode(200);
        occupies(market, "2021-01-01").statusCode(200);
        hosts(branch, "2016-01-01").statusCode(200);
        post("organizations/" + history().extract().path("organizations[0].id") + "/ending", until("2020-05-01"))
                .statusCode(200);

        assertThat(version()).isEqualTo(before + 5);
        assertThat(behind.all(
                        "select payload::text from audit_entry where subject_id = ? and action = 'enterprise:update' order by id",
                        row -> row.getString(1),
                        trader.toString()))
                .containsExactly(
                        "{\"from\":\"2020-05-01\",\"operating\":false}",
                        "{\"occupies\":\"%s\",\"until\":\"2020-05-01\"}".formatted(market),
                        "{\"from\":\"2021-01-01\",\"occupies\":\"%s\"}".formatted(market),
                        "{\"from\":\"2016-01-01\",\"organization\":\"%s\"}".formatted(branch),
                        "{\"organization\":\"%s\",\"until\":\"2020-05-01\"}".formatted(branch));
    }

    @Test
    void a_repeated_request_is_answered_as_it_was_and_ends_nothing_twice() {
        String occupancy = history().extract().path("occupancies[0].id");
        String key = UUID.randomUUID().toString();
        String first = keyed(occupancy, key).statusCode(200).extract().asString();
        long version = version();

        keyed(occupancy, key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));

        assertThat(version()).isEqualTo(version);
    }

    @Test
    void of_two_who_say_at_once_that_it_closed_one_is_told_since_when_it_is() {
        List<CompletableFuture<ValidatableResponse>> both = Stream.of("2020-05-01", "2021-05-01")
                .map(day -> CompletableFuture.supplyAsync(() -> operates(false, day)))
                .toList();
        List<ValidatableResponse> answers =
                both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(one -> one.extract().statusCode()).containsExactlyInAnyOrder(200, 409);
        String since = answers.stream()
                .filter(one -> one.extract().statusCode() == 409)
                .map(one -> refused(one, "holds-already").extract().<String>path("since"))
                .findFirst()
                .orElseThrow();
        history()
                .body("operatingStates.operating", contains(true, false))
                .body("operatingStates[1].from", equalTo(since));
    }

    @Test
    void a_headcount_that_is_corrected_on_its_first_day_stays_in_history() {
        String headcount = "{\"people\": %d, \"precision\": \"EXACT\", \"from\": \"2020-05-01\"}";
        post("headcounts", headcount.formatted(7)).statusCode(200);

        post("headcounts", headcount.formatted(8)).statusCode(200).body("headcount.value", equalTo(8));

        history().body("headcounts", hasSize(1)).body("headcounts[0].from", equalTo("2020-05-01"));
        assertThat(behind.all(
                        "select fact ->> 'people' from superseded_fact where subject_id = ? and relation = 'headcount'",
                        row -> row.getString(1),
                        trader))
                .containsExactly("7");
    }

    private ValidatableResponse keyed(String occupancy, String key) {
        return given().auth()
                .oauth2(administrator)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(until("2020-05-01"))
                .post("/api/v1/enterprises/" + trader + "/occupancies/" + occupancy + "/ending")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String code) {
        return answer.statusCode(409).body("type", equalTo("/problems/" + code));
    }

    private ValidatableResponse operates(boolean operating, String from) {
        return post("operating-states", "{\"operating\": %s, \"from\": \"%s\"}".formatted(operating, from));
    }

    private ValidatableResponse occupies(UUID venue, String from) {
        return post("occupancies", "{\"occupiesId\": \"%s\", \"from\": \"%s\"}".formatted(venue, from));
    }

    private ValidatableResponse hosts(UUID organization, String from) {
        return post("organizations", "{\"organizationId\": \"%s\", \"from\": \"%s\"}".formatted(organization, from));
    }

    private ValidatableResponse post(String path, String body) {
        return Api.post(administrator, "/enterprises/" + trader + "/" + path, body);
    }

    private static String until(String day) {
        return "{\"until\": \"%s\"}".formatted(day);
    }

    private ValidatableResponse onDay(String day) {
        return Api.get(administrator, "/enterprises/" + trader + "?asOf=" + day).statusCode(200);
    }

    private ValidatableResponse history() {
        return Api.get(administrator, "/enterprises/" + trader + "/history").statusCode(200);
    }

    private UUID enterprise(String more) {
        return Api.made(register(more));
    }

    private ValidatableResponse register(String more) {
        return Api.post(administrator, "/enterprises", body(committee, more));
    }

    private static String body(UUID keeper, String more) {
        return "{\"keeperId\": \"%s\", \"creditCode\": \"%s\", \"name\": \"商户（演示）\", \"kind\": \"SOLE_PROPRIETOR\", %s}"
                .formatted(keeper, CreditCodes.next(), more);
    }

    private long enterprises() {
        return behind.first("select count(*) from enterprise where keeper_id = ?", row -> row.getLong(1), committee)
                .orElseThrow();
    }

    private long version() {
        return behind.first("select version from enterprise where id = ?", row -> row.getLong(1), trader)
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(Time.ZONE);
    }
}
