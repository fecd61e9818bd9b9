package org.xianfeng.membership.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.patch;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.problem.ErrorCatalogue;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.testing.TestTokens;

/**
 * The rules of membership as a caller runs into them; none of what is refused here leaves anything behind. The committee
 * exists since July 2012, what is below it since July 2013.
 */
@QuarkusTest
class MembershipRefusalsTest {

    private static final String ORGANIZATION = "{\"name\": \"一厂党支部（演示）\", \"kind\": \"%s\", \"foundedOn\": \"%s\", %s}";
    private static final String SUPERIOR = "\"superior\": {\"name\": \"区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}";
    private static final String TO_COME = "2999-01-01";
    private static final String LONG_AGO = "2000-01-01";

    @Inject
    ErrorCatalogue catalogue;

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    private UUID committee;
    private UUID branch;
    private String administrator;
    private String state;

    @BeforeEach
    void a_branch_below_a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一厂党支部（演示）");
        state = state();
    }

    @AfterEach
    void nothing_is_left_behind() {
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void of_a_new_organisation() {
        String code = UUID.randomUUID().toString();
        String parent = "\"parentId\": \"%s\"".formatted(committee);
        String numbered =
                ORGANIZATION.formatted("BRANCH", "2013-07-01", parent + ", \"externalCode\": \"" + code + "\"");
        made(post(administrator, "/organizations", numbered));
        state = state();

        refused("external-code-taken", "/organizations", numbered)
                .body("externalCode", equalTo(code))
                .body("kind", equalTo("organization"));
        refused("date-in-future", "/organizations", ORGANIZATION.formatted("BRANCH", TO_COME, parent));
        refused("parent-not-there-yet", "/organizations", ORGANIZATION.formatted("BRANCH", LONG_AGO, parent));
        refused(
                "kind-cannot-be-root",
                post(
                        Callers.PLATFORM_ADMIN,
                        "/organizations",
                        ORGANIZATION.formatted("PARTY_GROUP", "2013-07-01", SUPERIOR)));
    }

    @Test
    void of_another_place_or_name_or_kind() {
        UUID elsewhere = below(administrator, committee, "PARTY_COMMITTEE", "二厂党委（演示）");
        UUID sibling = below(administrator, committee, "BRANCH", "三厂党支部（演示）");
        String place = "{\"parentId\": \"%s\", \"from\": \"%s\"}";
        String name = "{\"name\": \"新一厂党支部（演示）\", \"from\": \"%s\"}";
        String kind = "{\"kind\": \"%s\", \"from\": \"%s\"}";
        String path = "/organizations/" + branch;
        state = state();

        refused("date-in-future", path + "/placements", place.formatted(elsewhere, TO_COME));
        refused("change-not-after-last", path + "/placements", place.formatted(committee, "2013-06-30"));
        refused("parent-not-there-yet", path + "/placements", place.formatted(elsewhere, LONG_AGO));
        refused("kind-cannot-contain", path + "/placements", place.formatted(sibling, "2020-01-01"));
        refused("date-in-future", path + "/names", name.formatted(TO_COME));
        refused("change-not-after-last", path + "/names", name.formatted("2013-06-30"));
        refused("already-so", path + "/kinds", kind.formatted("BRANCH", "2020-01-01"))
                .body("since", equalTo("2013-07-01"));
        refused("change-not-after-last", path + "/kinds", kind.formatted("INDUSTRY_BRANCH", "2013-06-30"));
        refused(
                "kind-cannot-be-root",
                "/organizations/" + committee + "/kinds",
                kind.formatted("DISCIPLINE_COMMITTEE", "2020-01-01"));
    }

    @Test
    void of_what_an_organisation_covers_and_who_guides_it() {
        String industry = "{\"industry\": \"五金机电\", \"from\": \"%s\"}";
        String guide = "{\"guide\": {\"name\": \"区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"%s\"}";
        String path = "/organizations/" + branch;
        post(administrator, path + "/industries", industry.formatted("2019-01-01"))
                .statusCode(200);
        post(administrator, path + "/guidance-relations", guide.formatted("2019-01-01"))
                .statusCode(200);
        UUID young = young();
        state = state();

        refused("date-in-future", path + "/industries", industry.formatted(TO_COME));
        refused("already-so", path + "/industries", industry.formatted("2020-01-01"))
                .body("since", equalTo("2019-01-01"));
        refused("already-so", path + "/industries", industry.formatted("2018-01-01"))
                .body("since", equalTo("2019-01-01"));
        refused("date-in-future", path + "/guidance-relations", guide.formatted(TO_COME));
        refused("already-so", path + "/guidance-relations", guide.formatted("2020-01-01"))
                .body("since", equalTo("2019-01-01"));
        refused("not-there-on-these-days", path + "/guidance-relations", guide.formatted(LONG_AGO))
                .body("organization", equalTo(branch.toString()))
                .body("existsFrom", equalTo("2013-07-01"))
                .body("day", equalTo(LONG_AGO));
        refused(
                        "not-there-on-these-days",
                        path + "/guidance-relations",
                        "{\"guideId\": \"%s\", \"from\": \"2013-07-01\"}".formatted(young))
                .body("organization", equalTo(young.toString()))
                .body("existsFrom", equalTo("2021-01-01"));
        refused(
                "not-there-on-these-days",
                path + "/industries",
                "{\"industry\": \"建材\", \"from\": \"%s\"}".formatted(LONG_AGO));
    }

    @Test
    void of_an_enterprise() {
        String code = UUID.randomUUID().toString();
        String credit = CreditCodes.next();
        String body =
                "{\"keeperId\": \"%s\", \"creditCode\": \"%s\", \"externalCode\": \"%s\", \"name\": \"兴达公司（演示）\", \"kind\": \"PRIVATE_ENTERPRISE\"}";
        UUID enterprise = made(post(administrator, "/enterprises", body.formatted(committee, credit, code)));
        String path = "/enterprises/" + enterprise;
        UUID elsewhere = Api.committee();
        String headcount = "{\"people\": 7000, \"precision\": \"MORE_THAN\", \"from\": \"%s\"}";
        String hosted = "{\"organizationId\": \"%s\", \"from\": \"%s\"}";
        post(administrator, path + "/headcounts", headcount.formatted("2019-01-01"))
                .statusCode(200);
        post(administrator, path + "/organizations", hosted.formatted(branch, "2019-01-01"))
                .statusCode(200);
        state = state();

        refused("enterprise-registered", "/enterprises", body.formatted(committee, credit, UUID.randomUUID()))
                .body("enterprise", equalTo(enterprise.toString()));
        refused(
                        "enterprise-registered",
                        post(
                                callers.administratorOf(elsewhere),
                                "/enterprises",
                                body.formatted(elsewhere, credit, UUID.randomUUID())))
                .body("enterprise", nullValue());
        state = state();
        refused("external-code-taken", "/enterprises", body.formatted(committee, CreditCodes.next(), code))
                .body("externalCode", equalTo(code))
                .body("kind", equalTo("enterprise"));
        refused("date-in-future", path + "/headcounts", headcount.formatted(TO_COME));
        refused("change-not-after-last", path + "/headcounts", headcount.formatted("2018-12-31"));
        refused("date-in-future", path + "/organizations", hosted.formatted(branch, TO_COME));
        refused("already-so", path + "/organizations", hosted.formatted(branch, "2020-01-01"))
                .body("since", equalTo("2019-01-01"));
        refused("not-there-on-these-days", path + "/organizations", hosted.formatted(committee, LONG_AGO))
                .body("organization", equalTo(committee.toString()));
    }

    @Test
    void of_access() {
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        String body =
                "{\"accountId\": \"%s\", \"role\": \"READER\", \"organizationId\": \"%s\", \"from\": \"2020-01-01\", \"reason\": \"for a test\"%s}";
        UUID grant = made(post(administrator, "/grants", body.formatted(account, committee, "")));
        state = state();

        refused(
                        "account-exists",
                        post(
                                Callers.PLATFORM_ADMIN,
                                "/accounts",
                                "{\"issuer\": \"%s\", \"subject\": \"%s\"}".formatted(TestTokens.ISSUER, subject)))
                .body("account", equalTo(account.toString()));
        refused("grant-exists", "/grants", body.formatted(account, committee, ""))
                .body("role", equalTo("READER"))
                .body("since", equalTo("2020-01-01"))
                .body("grant", equalTo(grant.toString()));
        refused(
                "term-ends-before-it-begins",
                "/grants",
                body.formatted(account, branch, ", \"until\": \"2020-01-01\""));
        refused("ends-in-the-past", "/grants/" + grant + "/ending", "{\"until\": \"2020-02-01\"}");
    }

    @Test
    void of_a_new_member() {
        String number = People.idNumber();
        UUID known = People.register(administrator, committee, "王建国", number);
        UUID sibling = below(administrator, committee, "BRANCH", "三厂党支部（演示）");
        String code = UUID.randomUUID().toString();
        UUID person = People.register(administrator, committee, "李秀英");
        UUID member = made(
                post(administrator, "/members", member(known, "2016-07-01", ", \"externalCode\": \"" + code + "\"")));
        state = state();

        refused("date-in-future", "/members", member(person, TO_COME, ""));
        refused("external-code-taken", "/members", member(person, "2016-07-01", ", \"externalCode\": \"" + code + "\""))
                .body("externalCode", equalTo(code))
                .body("kind", equalTo("member"));
        refused("already-member", "/members", member(known, "2020-07-01", ""))
                .body("since", equalTo("2016-07-01"))
                .body("member", equalTo(member.toString()));
        refused(
                "probation-too-short",
                "/members",
                member(person, "2016-07-01", ", \"fullMemberDate\": \"2017-06-30\""));
        refused(
                "affiliated-before-joining",
                "/members",
                member(person, "2016-07-01", ", \"affiliatedFrom\": \"2016-06-30\""));
        refused("not-there-on-these-days", "/members", member(person, LONG_AGO, ""))
                .body("organization", equalTo(branch.toString()))
                .body("existsFrom", equalTo("2013-07-01"))
                .body("day", equalTo(LONG_AGO))
                .body(
                        "detail",
                        equalTo("The organisation %s, founded on 2013-07-01, does not exist on 2000-01-01."
                                .formatted(branch)));
        refused(
                "not-a-group-of-the-branch",
                "/members",
                member(person, "2016-07-01", ", \"groupId\": \"" + sibling + "\""));
        refused(
                "change-not-after-last",
                "/members",
                member(person, "2016-07-01", ", \"state\": {\"state\": \"EXPELLED\", \"from\": \"2016-07-01\"}"));
        refused(
                "id-number-registered",
                "/members",
                "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(People.body(committee, "王建国", number), branch));
        made(post(
                administrator,
                "/members",
                member(known, "2014-07-01", ", \"state\": {\"state\": \"RESIGNED\", \"from\": \"2015-07-01\"}")));
        state = state();
    }

    @Test
    void of_what_is_recorded_of_a_member() {
        String taken = UUID.randomUUID().toString();
        made(post(
                administrator,
                "/members",
                member(
                        People.register(administrator, committee, "王建国"),
                        "2016-07-01",
                        ", \"externalCode\": \"" + taken + "\"")));
        UUID person = People.register(administrator, committee, "李秀英");
        String path = "/members/" + made(post(administrator, "/members", member(person, "2016-07-01", "")));
        UUID sibling = below(administrator, committee, "BRANCH", "三厂党支部（演示）");
        UUID task = below(administrator, committee, "FUNCTIONAL_BRANCH", "青年突击队功能型党支部（演示）");
        UUID young = young();
        UUID foreign = Api.committee();
        String stranger = callers.administratorOf(foreign);
        UUID group = below(stranger, below(stranger, foreign, "BRANCH", "外单位党支部（演示）"), "PARTY_GROUP", "外单位党小组（演示）");
        String affiliation = "{\"branchId\": \"%s\", \"from\": \"%s\"}";
        String standing = "{\"state\": \"EXPELLED\", \"from\": \"%s\"}";
        state = state();

        refused("date-in-future", path + "/affiliations", affiliation.formatted(sibling, TO_COME));
        refused("change-not-after-last", path + "/affiliations", affiliation.formatted(sibling, "2016-06-30"));
        refused("not-a-branch", path + "/affiliations", affiliation.formatted(committee, "2020-01-01"));
        refused("relationships-stay-at-home", path + "/affiliations", affiliation.formatted(task, "2020-01-01"))
                .body("kind", equalTo("FUNCTIONAL_BRANCH"))
                .body("day", equalTo("2020-01-01"));
        refused("not-there-on-these-days", path + "/affiliations", affiliation.formatted(young, "2020-01-01"))
                .body("organization", equalTo(young.toString()))
                .body("existsFrom", equalTo("2021-01-01"));
        refused(
                "not-a-group-of-the-branch",
                path + "/affiliations",
                "{\"branchId\": \"%s\", \"groupId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(branch, sibling));
        post(
                        administrator,
                        path + "/affiliations",
                        "{\"branchId\": \"%s\", \"groupId\": \"%s\", \"from\": \"2020-01-01\"}"
                                .formatted(branch, group))
                .statusCode(404)
                .body("kind", equalTo("organization"));
        refused("date-in-future", path + "/states", standing.formatted(TO_COME));
        refused("change-not-after-last", path + "/states", standing.formatted("2016-07-01"));
        refused("external-code-taken", patch(administrator, path, tag(path), "{\"externalCode\": \"" + taken + "\"}"));
        post(administrator, path + "/states", standing.formatted("2020-01-01")).statusCode(200);
        state = state();
        refused("membership-ended", path + "/states", standing.formatted("2020-02-01"));
    }

    @Test
    void of_a_persons_number() {
        String numbered = "{\"keeperId\": \"%s\", \"externalCode\": \"P-1\", \"name\": \"王建国\", \"idNumber\": \"%s\"}";
        made(post(administrator, "/persons", numbered.formatted(committee, People.idNumber())));
        String path = "/persons/" + People.register(administrator, committee, "李秀英");
        state = state();

        refused("external-code-taken", "/persons", numbered.formatted(committee, People.idNumber()))
                .body("externalCode", equalTo("P-1"))
                .body("kind", equalTo("person"));
        refused("external-code-taken", patch(administrator, path, tag(path), "{\"externalCode\": \"P-1\"}"));
    }

    @Test
    void of_a_post() {
        UUID first = People.register(administrator, committee, "王建国");
        UUID second = People.register(administrator, committee, "李秀英");
        String body = "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"%s\", \"from\": \"%s\"%s}";
        String path = "/post-holdings/"
                + made(post(
                        administrator, "/post-holdings", body.formatted(branch, first, "SECRETARY", "2019-01-01", "")));
        UUID worker = made(post(
                administrator, "/post-holdings", body.formatted(branch, second, "PARTY_WORKER", "2019-01-01", "")));
        String ending = "{\"until\": \"%s\", \"reason\": \"RESIGNATION\"}";
        state = state();

        refused("date-in-future", "/post-holdings", body.formatted(branch, second, "SECRETARY", TO_COME, ""));
        refused(
                "change-not-after-last",
                "/post-holdings",
                body.formatted(branch, second, "SECRETARY", "2019-01-01", ""));
        refused("post-occupied", "/post-holdings", body.formatted(branch, second, "PARTY_WORKER", "2020-01-01", ""))
                .body("post", equalTo("PARTY_WORKER"))
                .body("since", equalTo("2019-01-01"))
                .body("holding", equalTo(worker.toString()));
        refused(
                        "post-occupied",
                        "/post-holdings",
                        body.formatted(
                                branch,
                                second,
                                "SECRETARY",
                                "2018-01-01",
                                ", \"until\": \"2019-06-01\", \"endReason\": \"RESIGNATION\""))
                .body("post", equalTo("SECRETARY"))
                .body("since", equalTo("2019-01-01"));
        refused(
                        "change-not-after-last",
                        "/post-holdings",
                        body.formatted(
                                branch,
                                second,
                                "SECRETARY",
                                "2018-01-01",
                                ", \"until\": \"2017-06-01\", \"endReason\": \"RESIGNATION\""))
                .body("from", equalTo("2017-06-01"));
        refused(
                        "not-there-on-these-days",
                        "/post-holdings",
                        body.formatted(branch, second, "DEPUTY_SECRETARY", LONG_AGO, ""))
                .body("organization", equalTo(branch.toString()))
                .body("existsFrom", equalTo("2013-07-01"));
        refused(
                "term-ends-before-it-begins",
                "/post-holdings",
                body.formatted(branch, second, "DEPUTY_SECRETARY", "2020-01-01", ", \"termUntil\": \"2020-01-01\""));
        refused("date-in-future", path + "/ending", ending.formatted(TO_COME));
        refused("change-not-after-last", path + "/ending", ending.formatted("2018-12-31"));
        post(administrator, path + "/ending", ending.formatted("2020-01-01")).statusCode(200);
        state = state();
        refused("post-ended-already", path + "/ending", ending.formatted("2020-02-01"));
    }

    private ValidatableResponse refused(String code, String path, String body) {
        return refused(code, post(administrator, path, body));
    }

    /** With every fact that the catalogue promises, none of them left as a hole in the sentence. */
    private ValidatableResponse refused(String code, ValidatableResponse answer) {
        answer.body("type", equalTo("/problems/" + code)).statusCode(409).body("detail", not(containsString("{")));
        assertThat(catalogue.problems()).extracting(ProblemType::code).contains(code);
        catalogue.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .flatMap(problem -> problem.facts().stream())
                .forEach(fact -> answer.body(fact, notNullValue()));
        return answer;
    }

    private UUID young() {
        return made(post(
                administrator,
                "/organizations",
                ORGANIZATION.formatted("BRANCH", "2021-01-01", "\"parentId\": \"" + committee + "\"")));
    }

    private String member(UUID person, String joinDate, String more) {
        return "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"%s\"%s}"
                .formatted(person, branch, joinDate, more);
    }

    private String tag(String path) {
        return get(administrator, path).extract().header("ETag");
    }

    /** Everything that a use case of this service writes leaves its trail; what it counts or tells is counted here, too. */
    private String state() {
        return behind.first(
                        """
                        select concat_ws(' ', (select count(*) from audit_entry where outcome = 'DONE'),
                            (select count(*) from feed_event), (select count(*) from organization),
                            (select sum(version) from organization), (select count(*) from organization_placement),
                            (select count(*) from enterprise), (select count(*) from host_unit),
                            (select count(*) from account), (select count(*) from access_grant),
                            (select count(*) from person), (select sum(version) from person),
                            (select count(*) from membership), (select sum(version) from membership),
                            (select count(*) from affiliation), (select count(*) from post_holding))
                        """,
                        row -> row.getString(1))
                .orElseThrow();
    }
}
