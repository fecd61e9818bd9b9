package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;

@QuarkusTest
class MemberBatchTest {

    static final String BATCHES = "/member-batches";

    @Inject
    Callers callers;

    @Inject
    SessionFactory sessions;

    @Inject
    Sql behind;

    UUID committee;
    UUID branch;
    UUID group;
    String administrator;
    String codes;

    @BeforeEach
    void a_branch_with_a_group() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        group = below(administrator, branch, "PARTY_GROUP", "一班组党小组（演示）");
        codes = UUID.randomUUID().toString();
    }

    @Test
    void a_list_brings_persons_and_memberships_with_group_and_state() {
        String stopped = item(1).replace(
                        "\"jobPost\"",
                        """
                "groupId": "%s", "state": {"state": "MEMBERSHIP_STOPPED", "documentNo": "停〔2020〕1号", "from": "2020-03-01"},
                "jobPost\""""
                                .formatted(group));

        ValidatableResponse answer = post(administrator, BATCHES, list(item(0), stopped))
                .statusCode(200)
                .body("items.index", contains(0, 1))
                .body("items.status", contains(201, 201))
                .body("items.externalCode", contains(code(0), code(1)));

        get(administrator, "/members/{id}", answer.extract().<String>path("items[1].id"))
                .statusCode(200)
                .body("personId", equalTo(answer.extract().<String>path("items[1].personId")))
                .body("branch.id", equalTo(branch.toString()))
                .body("group.id", equalTo(group.toString()))
                .body("state", equalTo("MEMBERSHIP_STOPPED"))
                .body("externalCode", equalTo(code(1)));
        get(administrator, "/organizations/{id}/roster?asOf=2020-02-29", branch).body("items", hasSize(2));
        get(administrator, "/organizations/{id}/roster?asOf=2020-03-01", branch).body("items", hasSize(1));
    }

    @Test
    void what_one_item_is_refused_does_not_touch_the_others() {
        ValidatableResponse answer = post(
                        administrator,
                        BATCHES,
                        list(
                                item(0),
                                item(1).replace("2016-07-01", "1. Juli 2016"),
                                item(2).replace("\"jobPost\"", "\"colour\": \"red\", \"jobPost\""),
                                item(3).replace(branch.toString(), committee.toString()),
                                item(4).replace("\"王", "\"1"),
                                item(5).replace(
                                                branch.toString(),
                                                UUID.randomUUID().toString()),
                                "null",
                                item(7)))
                .statusCode(200)
                .body("items.status", contains(201, 400, 400, 409, 400, 404, 400, 201))
                .body("items[1].problem.violations[0].pointer", equalTo("/joinDate"))
                .body("items[2].problem.type", equalTo("/problems/unknown-property"))
                .body("items[3].problem.type", equalTo("/problems/not-a-branch"))
                .body("items[3].problem.kind", equalTo("PARTY_COMMITTEE"))
                .body("items[4].problem.violations[0].pointer", equalTo("/person/name"))
                .body("items[5].id", nullValue());

        get(administrator, "/members?count=true").body("total", equalTo(2));
        get(administrator, "/persons?count=true").body("total", equalTo(2));
        assertThat(answer.extract().<String>path("items[3].problem.detail")).doesNotContain(code(3));
    }

    @Test
    void a_list_that_is_sent_again_makes_nothing_twice_and_tells_who_has_the_number() {
        String first = item(0);
        List<String> ids = post(administrator, BATCHES, list(first, item(1)))
                .body("items.status", contains(201, 201))
                .extract()
                .path("items.id");

        post(administrator, BATCHES, list(first, item(1), item(2)))
                .statusCode(200)
                .body("items.status", contains(409, 409, 201))
                .body("items[0].problem.type", equalTo("/problems/external-code-taken"))
                .body("items[0].id", equalTo(ids.get(0)))
                .body("items[1].id", equalTo(ids.get(1)));

        get(administrator, "/members?count=true").body("total", equalTo(3));
    }

    @Test
    void two_keepers_may_number_their_members_alike_and_one_gives_a_number_once() {
        UUID foreign = Api.committee();
        String stranger = callers.administratorOf(foreign);
        UUID elsewhere = below(stranger, foreign, "BRANCH", "外单位党支部（演示）");
        post(administrator, BATCHES, list(item(0))).body("items.status", contains(201));

        post(
                        stranger,
                        BATCHES,
                        list(item(0).replace(branch.toString(), elsewhere.toString())
                                .replace(committee.toString(), foreign.toString())))
                .body("items.status", contains(201));

        get(stranger, "/members?externalCode={code}", code(0))
                .body("items", hasSize(1))
                .body("items[0].branch.id", equalTo(elsewhere.toString()));
        get(administrator, "/members?externalCode={code}", code(0))
                .body("items", hasSize(1))
                .body("items[0].branch.id", equalTo(branch.toString()));
        post(administrator, "/members", item(0)).statusCode(409).body("type", equalTo("/problems/external-code-taken"));
        get(administrator, "/members?count=true").body("total", equalTo(1));
        get(administrator, "/persons?count=true").body("total", equalTo(1));
    }

    @Test
    void a_number_that_is_taken_outside_the_scope_does_not_tell_by_whom() {
        UUID otherBranch = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
        post(administrator, BATCHES, list(item(0).replace(branch.toString(), otherBranch.toString())))
                .body("items.status", contains(201));
        UUID person = People.register(administrator, committee, "李秀英");
        String again =
                "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2014-07-01\"".formatted(person, branch);
        made(post(
                administrator,
                "/members",
                again + ", \"state\": {\"state\": \"RESIGNED\", \"from\": \"2015-07-01\"}}"));
        String worker = callers.with(AccessRole.DATA_ENTRY, branch);

        post(worker, BATCHES, list(again.replace("2014", "2016") + ", \"externalCode\": \"" + code(0) + "\"}"))
                .body("items.status", contains(409))
                .body("items[0].problem.type", equalTo("/problems/external-code-taken"))
                .body("items[0].id", nullValue());

        get(worker, "/members?count=true").body("total", equalTo(0));
    }

    @Test
    void a_repeated_request_gets_the_same_answer_and_is_not_done_again() {
        String body = list(item(0), item(1));
        String key = UUID.randomUUID().toString();

        String once = withKey(key, body).statusCode(200).extract().asString();
        String again = withKey(key, body)
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .asString();

        assertThat(again).isEqualTo(once).contains("\"status\":201");
        get(administrator, "/members?count=true").body("total", equalTo(2));
        withKey(key, list(item(2))).statusCode(422);
        get(administrator, "/members?count=true").body("total", equalTo(2));
    }

    @Test
    void more_than_five_hundred_are_not_taken_nor_is_an_empty_list() {
        String many = IntStream.range(0, 501).mapToObj(i -> "{}").collect(Collectors.joining(","));

        post(administrator, BATCHES, list(many)).statusCode(400).body("violations[0].pointer", equalTo("/items"));
        post(administrator, BATCHES, "{\"items\": []}").statusCode(400);
        post(administrator, BATCHES, "{}").statusCode(400);

        get(administrator, "/members?count=true").body("total", equalTo(0));
    }

    @Test
    void an_item_needs_the_permissions_that_a_request_of_its_own_would_need() {
        String worker = callers.with(AccessRole.DATA_ENTRY, committee);
        String withState = item(1).replace(
                        "\"jobPost\"", "\"state\": {\"state\": \"REMOVED\", \"from\": \"2020-01-01\"}, \"jobPost\"");

        post(worker, BATCHES, list(item(0), withState))
                .statusCode(200)
                .body("items.status", contains(201, 403))
                .body("items[1].problem.type", equalTo("/problems/insufficient-permission"))
                .body("items[1].problem.permissions", contains("member:update"));
        post(worker, "/members", withState).statusCode(403);
        post(callers.with(AccessRole.READER, committee), BATCHES, list(item(2))).statusCode(403);

        get(administrator, "/members?count=true").body("total", equalTo(1));
    }

    @Test
    void a_single_request_takes_the_same_item_and_names_the_person_once() {
        UUID id = made(post(administrator, "/members", item(0)));
        UUID person = People.register(administrator, committee, "李秀英");

        get(administrator, "/members/{id}", id).body("name", equalTo("王建国"));
        post(administrator, "/members", item(1).replace("\"person\"", "\"personId\": \"" + person + "\", \"person\""))
                .statusCode(400)
                .body("violations[0].code", equalTo("person-or-person-id"));
        post(administrator, "/members", "{\"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}".formatted(branch))
                .statusCode(400);
        get(administrator, "/members?count=true").body("total", equalTo(1));
    }

    @Test
    void trying_registered_numbers_in_a_list_is_counted_as_trying_them_one_by_one() {
        String number = People.idNumber();
        UUID foreign = Api.committee();
        People.register(callers.administratorOf(foreign), foreign, "周海涛", number);
        IntFunction<String> probe =
                i -> item(i).replaceFirst("\"idNumber\": \"[^\"]*\"", "\"idNumber\": \"" + number + "\"");

        List<Integer> statuses = post(
                        administrator,
                        BATCHES,
                        list(IntStream.range(0, 25).mapToObj(probe).toArray(String[]::new)))
                .statusCode(200)
                .extract()
                .path("items.status");

        assertThat(statuses.subList(0, 20)).containsOnly(409);
        assertThat(statuses.subList(20, 25)).containsOnly(429);
        post(administrator, "/members", probe.apply(25))
                .statusCode(429)
                .body("type", equalTo("/problems/id-number-hits-exhausted"));
        get(administrator, "/members?count=true").body("total", equalTo(0));
    }

    @Test
    void each_item_is_told_and_audited_as_a_single_one() {
        List<String> ids = post(administrator, BATCHES, list(item(0), item(1)))
                .body("items.status", everyItem(is(201)))
                .extract()
                .path("items.id");
        ids = List.of(
                ids.get(0),
                ids.get(1),
                made(post(administrator, "/members", item(2))).toString());

        assertThat(ids).allSatisfy(id -> {
            assertThat(count(
                            "select count(*) from feed_event where subject_id = ?::uuid and type like '%member.state'",
                            id))
                    .isEqualTo(1);
            assertThat(count(
                            """
                            select count(*) from audit_entry a join membership m on a.subject_id = m.person_id::text
                             where m.id = ?::uuid and a.action = 'person:create'
                            """,
                            id))
                    .isEqualTo(1);
        });
    }

    @Test
    void every_item_costs_the_same_small_number_of_statements() {
        long one = statements(1, 0);
        long eleven = statements(11, 1);
        long hundred = statements(111, 12);

        long each = (eleven - one) / 10;
        assertThat(hundred - eleven).isEqualTo(100 * each);
        assertThat(each).isLessThanOrEqualTo(27);
    }

    @Test
    void an_admission_costs_few_statements() {
        UUID person = People.register(administrator, branch, "陈丽华");

        assertThat(statements(() -> post(
                                administrator,
                                "/members",
                                """
                                {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01"}
                                """
                                        .formatted(person, branch))
                        .statusCode(201)))
                .isLessThanOrEqualTo(23);
    }

    private long statements(int items, int from) {
        String body =
                list(IntStream.range(from, from + items).mapToObj(this::item).toArray(String[]::new));
        return statements(
                () -> post(administrator, BATCHES, body).statusCode(200).body("items.status", everyItem(is(201))));
    }

    private long statements(Runnable request) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    private long count(String select, String id) {
        return behind.first(select, row -> row.getLong(1), id).orElseThrow();
    }

    private ValidatableResponse withKey(String key, String body) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(administrator)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + BATCHES)
                .then();
    }

    private String code(int number) {
        return codes + "-" + number;
    }

    private String item(int number) {
        return """
               {"externalCode": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01",
                "person": {"keeperId": "%s", "name": "王建国", "idNumber": "%s"}, "jobPost": "工人"}
               """
                .formatted(code(number), branch, committee, People.idNumber());
    }

    private static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}
