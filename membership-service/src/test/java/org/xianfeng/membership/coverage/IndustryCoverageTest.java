package org.xianfeng.membership.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;

/** A market whose committee holds a branch for each industry, and the share of a staff. */
@QuarkusTest
class IndustryCoverageTest {

    static final List<String> INDUSTRIES = List.of("五金机电", "陶瓷", "灯饰", "家具", "门窗", "地板", "涂料", "管材");

    @Inject
    Callers callers;

    UUID committee;
    UUID operator;
    String administrator;

    @BeforeEach
    void a_market_with_two_traders_in_each_of_eight_industries() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        operator = enterprise("鑫山实业（演示）", ", \"venueName\": \"凤凰城建材市场（演示）\"");
        post(
                        administrator,
                        "/enterprises/" + operator + "/organizations",
                        "{\"organizationId\": \"%s\", \"from\": \"2015-01-01\"}".formatted(committee))
                .statusCode(200);
        List<String> traders = new ArrayList<>();
        for (String industry : INDUSTRIES) {
            traders.add(trader(industry));
            traders.add(trader(industry));
        }
        post(administrator, "/enterprise-batches", "{\"items\": [" + String.join(",", traders) + "]}")
                .body("items.status", everyItem(is(201)));
    }

    @Test
    void eight_branches_cover_eight_industries_and_none_is_left() {
        INDUSTRIES.forEach(industry -> cover(branch(industry), industry, "2016-01-01"));

        get(administrator, "/organizations/{id}/industry-coverage?asOf=2019-12-15", committee)
                .statusCode(200)
                .body("asOf", equalTo("2019-12-15"))
                .body("venues.name", contains("凤凰城建材市场（演示）"))
                .body("merchants", equalTo(16))
                .body("branches", equalTo(8))
                .body("total", equalTo(8))
                .body("covered", equalTo(8))
                .body("uncovered", hasSize(0))
                .body("industries.coveredBy.size()", equalTo(8))
                .body("industries.merchants", everyItem(is(2)));
        get(administrator, "/organizations/{id}/statistics?asOf=2019-12-15", committee)
                .body("branches", equalTo(8))
                .body("industries.total", equalTo(8))
                .body("industries.uncovered", hasSize(0));
        get(administrator, "/organizations/{id}/industries", committee).body("items", hasSize(8));
    }

    @Test
    void what_nobody_covers_on_the_day_is_named_and_so_is_who_covers_the_rest() {
        UUID hardware = branch("五金机电");
        cover(hardware, "五金机电", "2016-01-01");
        cover(branch("陶瓷"), "陶瓷", "2020-01-01");

        get(administrator, "/organizations/{id}/industry-coverage?asOf=2019-12-31", committee)
                .body("covered", equalTo(1))
                .body("uncovered", hasSize(7))
                .body("industries.find { it.industry == '五金机电' }.coveredBy.id", contains(hardware.toString()))
                .body("industries.find { it.industry == '陶瓷' }.covered", equalTo(false));
        get(administrator, "/organizations/{id}/industry-coverage?asOf=2020-01-01", committee)
                .body("covered", equalTo(2));
        get(administrator, "/organizations/{id}/industries?asOf=2019-12-31", hardware)
                .body("items.industry", contains("五金机电"))
                .body("items.organizationId", contains(hardware.toString()));
    }

    @Test
    void an_industry_that_is_covered_no_more_was_covered_before() {
        UUID branch = branch("家具");
        cover(branch, "家具", "2016-01-01");
        String coverage = covered(branch, "").extract().path("items[0].id");

        end(branch, coverage, "2020-05-01").statusCode(200).body("industries", hasSize(0));

        get(administrator, "/organizations/{id}/industry-coverage?asOf=2020-04-30", committee)
                .body("industries.find { it.industry == '家具' }.coveredBy.id", contains(branch.toString()));
        get(administrator, "/organizations/{id}/industry-coverage?asOf=2020-05-01", committee)
                .body("industries.find { it.industry == '家具' }.covered", equalTo(false));
        cover(branch, "家具", "2021-01-01");
        covered(committee, "?history=true")
                .body("items.from", contains("2016-01-01", "2021-01-01"))
                .body("items[0].until", equalTo("2020-05-01"))
                .body("items[1].until", nullValue());
        covered(committee, "?history=true&asOf=2020-05-01").statusCode(400);
    }

    @Test
    void coverage_ends_once_after_it_began_not_after_today_and_for_whoever_may_change_it() {
        UUID branch = branch("家具");
        cover(branch, "家具", "2016-01-01");
        String coverage = covered(branch, "").extract().path("items[0].id");
        String before = covered(branch, "").extract().asString();

        end(branch, coverage, "2016-01-01")
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"))
                .body("lastFrom", equalTo("2016-01-01"));
        end(branch, coverage, "2999-01-01").statusCode(409).body("type", equalTo("/problems/date-in-future"));
        end(committee, coverage, "2020-05-01").statusCode(404);
        post(
                        callers.administratorOf(Api.committee()),
                        "/organizations/" + branch + "/industries/" + coverage + "/ending",
                        "{\"until\": \"2020-05-01\"}")
                .statusCode(404);
        assertThat(covered(branch, "").extract().asString()).isEqualTo(before);

        end(branch, coverage, "2020-05-01").statusCode(200);
        String ended = covered(branch, "?history=true").extract().asString();
        end(branch, coverage, "2019-05-01")
                .statusCode(409)
                .body("type", equalTo("/problems/ended-already"))
                .body("until", equalTo("2020-05-01"));
        assertThat(covered(branch, "?history=true").extract().asString()).isEqualTo(ended);
    }

    @Test
    void coverage_does_not_begin_again_while_it_lasts() {
        UUID branch = branch("家具");
        cover(branch, "家具", "2016-01-01");
        String coverage = covered(branch, "").extract().path("items[0].id");
        end(branch, coverage, "2020-05-01").statusCode(200);

        post(
                        administrator,
                        "/organizations/" + branch + "/industries",
                        "{\"industry\": \"家具\", \"from\": \"2020-04-30\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/already-so"));

        covered(branch, "?history=true").body("items", hasSize(1));
    }

    @Test
    void a_past_day_counts_who_traded_in_the_market_then() {
        List<String> traders = get(administrator, "/enterprises?industry=家具&keeper=" + committee)
                .extract()
                .path("items.id");
        UUID mall = enterprise("家居广场（演示）", ", \"venueName\": \"家居广场（演示）\"");
        post(
                        administrator,
                        "/enterprises/" + traders.get(0) + "/operating-states",
                        "{\"operating\": false, \"from\": \"2020-05-01\"}")
                .statusCode(200);
        post(
                        administrator,
                        "/enterprises/" + traders.get(1) + "/occupancies",
                        "{\"occupiesId\": \"%s\", \"from\": \"2021-05-01\"}".formatted(mall))
                .statusCode(200);

        onDay("2014-12-31").body("merchants", equalTo(0)).body("total", equalTo(0));
        onDay("2020-04-30").body("merchants", equalTo(16)).body("total", equalTo(8));
        onDay("2020-05-01").body("merchants", equalTo(15)).body("total", equalTo(8));
        onDay("2021-05-01")
                .body("merchants", equalTo(14))
                .body("total", equalTo(7))
                .body("industries.industry", not(hasItem("家具")));
    }

    @Test
    void a_trader_without_an_industry_does_not_drop_out_unseen() {
        enterprise("无行业商户（演示）", ", \"occupiesId\": \"%s\"".formatted(operator));

        get(administrator, "/organizations/{id}/industry-coverage", committee)
                .body("merchants", equalTo(17))
                .body("merchantsWithoutIndustry", equalTo(1))
                .body("total", equalTo(8))
                .body("uncovered", hasSize(8));
    }

    @Test
    void the_coverage_of_somebody_elses_market_is_not_there() {
        String stranger = callers.administratorOf(Api.committee());

        get(stranger, "/organizations/{id}/industry-coverage", committee).statusCode(404);
        get(stranger, "/organizations/{id}/industries", committee).statusCode(404);
    }

    @Test
    void a_share_is_of_the_staff_of_all_units_and_of_none_if_one_is_unknown() {
        UUID branch = branch("五金机电");
        callers.admit(People.register(administrator, committee, "王建国"), branch);
        headcount(operator, 40, "MORE_THAN");
        UUID second = enterprise("联合单位（演示）", "");
        String at = "/organizations/{id}/statistics?asOf=2019-12-15";

        get(administrator, at, committee)
                .body("membersToStaff.said", equalTo("below 2.5 %"))
                .body("membersToStaff.share.bound", equalTo("BELOW"))
                .body("enterprises.id", contains(operator.toString()))
                .body("enterprises[0].headcount.precision", equalTo("MORE_THAN"));
        post(
                        administrator,
                        "/enterprises/" + second + "/organizations",
                        "{\"organizationId\": \"%s\", \"from\": \"2018-01-01\"}".formatted(committee))
                .statusCode(200);
        get(administrator, at, committee).body("membersToStaff", nullValue()).body("headcount", nullValue());
        get(administrator, "/organizations/{id}/statistics?asOf=2017-12-31", committee)
                .body("membersToStaff.said", equalTo("below 2.5 %"));
        headcount(second, 10, "EXACT");

        get(administrator, at, committee)
                .body("headcount.value", equalTo(50))
                .body("membersToStaff.said", equalTo("below 2.0 %"));
    }

    private void headcount(UUID enterprise, int people, String precision) {
        post(
                        administrator,
                        "/enterprises/" + enterprise + "/headcounts",
                        "{\"people\": %d, \"precision\": \"%s\", \"from\": \"2015-01-01\"}"
                                .formatted(people, precision))
                .statusCode(200);
    }

    private UUID branch(String industry) {
        return below(administrator, committee, "INDUSTRY_BRANCH", industry + "行业党支部（演示）");
    }

    private void cover(UUID branch, String industry, String from) {
        post(
                        administrator,
                        "/organizations/" + branch + "/industries",
                        "{\"industry\": \"%s\", \"from\": \"%s\"}".formatted(industry, from))
                .statusCode(200);
    }

    private ValidatableResponse onDay(String day) {
        return get(administrator, "/organizations/{id}/industry-coverage?asOf=" + day, committee)
                .statusCode(200);
    }

    private ValidatableResponse covered(UUID organization, String query) {
        return get(administrator, "/organizations/" + organization + "/industries" + query);
    }

    private ValidatableResponse end(UUID organization, String coverage, String until) {
        return post(
                administrator,
                "/organizations/" + organization + "/industries/" + coverage + "/ending",
                "{\"until\": \"%s\"}".formatted(until));
    }

    private UUID enterprise(String name, String more) {
        return made(post(
                administrator,
                "/enterprises",
                """
                {"keeperId": "%s", "creditCode": "%s", "name": "%s", "kind": "PRIVATE_ENTERPRISE"%s}
                """
                        .formatted(committee, CreditCodes.next(), name, more)));
    }

    private String trader(String industry) {
        return """
               {"keeperId": "%s", "creditCode": "%s", "name": "商户（演示）", "kind": "SOLE_PROPRIETOR",
                "industry": "%s", "occupiesId": "%s", "operatingFrom": "2015-01-01"}
               """
                .formatted(committee, CreditCodes.next(), industry, operator);
    }
}
