package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.database.Sql;

/** What is dated about an organisation beside its name and place: its kind, and who guides it. */
@QuarkusTest
class OrganizationFactsTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    UUID factory;
    String administrator;

    @BeforeEach
    void a_factory_below_a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        factory = below(administrator, committee, "BRANCH", "一厂党支部（演示）");
    }

    @Test
    void a_branch_that_grows_becomes_a_general_branch_and_was_a_branch_before() {
        kind("GENERAL_BRANCH", "2020-05-01").statusCode(200).body("kind", equalTo("GENERAL_BRANCH"));
        notBelow(factory, "PARTY_GROUP");

        get(administrator, "/organizations/{id}/kinds", factory)
                .body("items.kind", contains("BRANCH", "GENERAL_BRANCH"))
                .body("items[0].until", equalTo("2020-05-01"))
                .body("items[1].until", nullValue());
        get(administrator, "/organizations/{id}/tree?asOf=2020-04-30", committee)
                .body("items[1].kind", equalTo("BRANCH"));
        get(administrator, "/organizations/{id}/tree?asOf=2020-05-01", committee)
                .body("items[1].kind", equalTo("GENERAL_BRANCH"));
        get(administrator, "/organizations?parent={id}&kind=GENERAL_BRANCH", committee)
                .body("items.id", contains(factory.toString()));
        assertThat(behind.all(
                        """
                        select data ->> 'kind' from feed_event where subject_id = ?
                           and type = 'org.xianfeng.membership.organization.state' order by number
                        """,
                        row -> row.getString(1),
                        factory))
                .containsExactly("BRANCH", "GENERAL_BRANCH");
    }

    @Test
    void what_was_wrong_from_the_first_day_is_corrected_for_it_and_kept() {
        UUID other = below(administrator, committee, "GENERAL_BRANCH", "二厂党总支（演示）");

        post(
                        administrator,
                        "/organizations/" + factory + "/names",
                        "{\"name\": \"装配厂党支部（演示）\", \"from\": \"2013-07-01\"}")
                .statusCode(200)
                .body("name", equalTo("装配厂党支部（演示）"));
        kind("JOINT_BRANCH", "2013-07-01").statusCode(200).body("kind", equalTo("JOINT_BRANCH"));
        post(
                        administrator,
                        "/organizations/" + factory + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2013-07-01\"}".formatted(other))
                .statusCode(200)
                .body("parentId", equalTo(other.toString()));
        kind("BRANCH", "2013-06-30").statusCode(409).body("type", equalTo("/problems/change-not-after-last"));

        get(administrator, "/organizations/{id}/tree?asOf=2013-07-01", other)
                .body("items.name", contains("二厂党总支（演示）", "装配厂党支部（演示）"))
                .body("items.kind", contains("GENERAL_BRANCH", "JOINT_BRANCH"));
        get(administrator, "/organizations/{id}/kinds", factory).body("items.kind", contains("JOINT_BRANCH"));
        assertThat(behind.all(
                        """
                        select relation || ' ' || coalesce(fact ->> 'name', fact ->> 'kind', fact ->> 'parent_id')
                          from superseded_fact where subject_id = ? order by id
                        """,
                        row -> row.getString(1),
                        factory))
                .containsExactly(
                        "organization_name 一厂党支部（演示）",
                        "organization_kind BRANCH",
                        "organization_placement " + committee);
    }

    @Test
    void a_kind_that_does_not_suit_parent_or_children_is_refused_and_nothing_changes() {
        UUID group = below(administrator, factory, "PARTY_GROUP", "班组（演示）");

        kind("GENERAL_BRANCH", "2020-05-01")
                .statusCode(409)
                .body("type", equalTo("/problems/kind-cannot-contain"))
                .body("parentKind", equalTo("GENERAL_BRANCH"))
                .body("childKind", equalTo("PARTY_GROUP"));
        post(administrator, "/organizations/" + group + "/kinds", "{\"kind\": \"BRANCH\", \"from\": \"2020-05-01\"}")
                .statusCode(409)
                .body("parentKind", equalTo("BRANCH"));
        kind("PARTY_COMMITTEE", "2999-05-01").statusCode(409).body("type", equalTo("/problems/date-in-future"));

        get(administrator, "/organizations/{id}/kinds", factory).body("items", hasSize(1));
        get(administrator, "/organizations/{id}", factory).body("kind", equalTo("BRANCH"));
    }

    @Test
    void members_of_a_branch_end_up_neither_straight_below_a_committee_nor_in_a_branch_for_a_task() {
        callers.admit(People.register(administrator, committee, "王建国"), factory);

        kind("PARTY_COMMITTEE", "2020-05-01")
                .statusCode(409)
                .body("type", equalTo("/problems/members-belong-to-it"))
                .body("members", equalTo(1));
        kind("TEMPORARY_BRANCH", "2020-05-01")
                .statusCode(409)
                .body("type", equalTo("/problems/members-belong-to-it"))
                .body("kind", equalTo("TEMPORARY_BRANCH"));
        kind("INDUSTRY_BRANCH", "2020-05-01").statusCode(200);

        get(administrator, "/organizations/{id}/kinds", factory)
                .body("items.kind", contains("BRANCH", "INDUSTRY_BRANCH"));
    }

    @Test
    void a_kind_of_an_organisation_outside_the_scope_is_nobodys_business() {
        String stranger = callers.administratorOf(Api.committee());

        post(stranger, "/organizations/" + factory + "/kinds", "{\"kind\": \"JOINT_BRANCH\", \"from\": \"2020-05-01\"}")
                .statusCode(404);
        get(stranger, "/organizations/{id}/kinds", factory).statusCode(404);
        get(stranger, "/organizations/{id}/guidance-relations", factory).statusCode(404);

        get(administrator, "/organizations/{id}", factory).body("kind", equalTo("BRANCH"));
    }

    @Test
    void guidance_is_seen_from_both_sides_since_it_began_and_leaves_the_superior_alone() {
        UUID guide = below(administrator, committee, "PARTY_COMMITTEE", "二厂党委（演示）");
        guidedBy(
                "{\"guide\": {\"name\": \"金水区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2018-03-01\"}",
                200);
        guidedBy("{\"guideId\": \"%s\", \"from\": \"2020-03-01\"}".formatted(guide), 200);

        get(administrator, "/organizations/{id}/guidance-relations", factory)
                .body("items.guide.name", contains("金水区委（演示）", "二厂党委（演示）"))
                .body("items.direction", contains("GUIDED", "GUIDED"));
        get(administrator, "/organizations/{id}/guidance-relations?asOf=2019-12-15", factory)
                .body("items.guide.kind", contains("DISTRICT_COMMITTEE"));
        get(administrator, "/organizations/{id}/guidance-relations?direction=GUIDES", guide)
                .body("items.organizationId", contains(factory.toString()))
                .body("items.organizationName", contains("一厂党支部（演示）"))
                .body("items.from", contains("2020-03-01"));
        get(administrator, "/organizations/{id}/guidance-relations?direction=GUIDED", guide)
                .body("items", hasSize(0));
        get(administrator, "/organizations/{id}", factory).body("parentId", equalTo(committee.toString()));
    }

    @Test
    void the_same_guidance_is_not_recorded_twice_nor_by_itself_nor_by_somebody_out_of_sight() {
        String external =
                "{\"guide\": {\"name\": \"金水区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2018-03-01\"}";
        guidedBy(external, 200);

        guidedBy(external, 409);
        guidedBy("{\"guideId\": \"%s\", \"from\": \"2018-03-01\"}".formatted(factory), 409);
        guidedBy("{\"guideId\": \"%s\", \"from\": \"2018-03-01\"}".formatted(Api.committee()), 404);
        guidedBy("{\"from\": \"2018-03-01\"}", 400);

        get(administrator, "/organizations/{id}/guidance-relations", factory).body("items", hasSize(1));
    }

    @Test
    void guidance_that_ended_is_history_and_may_begin_again() {
        UUID guide = below(administrator, committee, "PARTY_COMMITTEE", "二厂党委（演示）");
        guidedBy("{\"guideId\": \"%s\", \"from\": \"2018-03-01\"}".formatted(guide), 200);
        String relation = relations("?asOf=2018-03-01").extract().path("items[0].id");
        post(administrator, "/organizations/" + guide + "/names", "{\"name\": \"三厂党委（演示）\", \"from\": \"2020-06-01\"}")
                .statusCode(200);

        end(relation, "2020-05-01").statusCode(200);

        relations("").body("items", hasSize(0));
        relations("?asOf=2020-05-01").body("items", hasSize(0));
        relations("?asOf=2020-04-30").body("items.until", contains("2020-05-01"));
        guidedBy("{\"guideId\": \"%s\", \"from\": \"2020-05-01\"}".formatted(guide), 200);
        relations("?history=true")
                .body("items.from", contains("2018-03-01", "2020-05-01"))
                .body("items[0].until", equalTo("2020-05-01"))
                .body("items[1].until", nullValue())
                .body("items.guide.name", contains("二厂党委（演示）", "三厂党委（演示）"));
        get(administrator, "/organizations/{id}/guidance-relations?history=true&direction=GUIDES", guide)
                .body("items.organizationId", contains(factory.toString(), factory.toString()));
        relations("?history=true&asOf=2020-05-01")
                .statusCode(400)
                .body("violations[0].code", equalTo("as-of-or-history"));
    }

    @Test
    void guidance_ends_once_after_it_began_and_not_after_today() {
        guidedBy(
                "{\"guide\": {\"name\": \"金水区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2018-03-01\"}",
                200);
        String relation = relations("").extract().path("items[0].id");
        String before = relations("").extract().asString();

        end(relation, "2018-03-01")
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"))
                .body("lastFrom", equalTo("2018-03-01"));
        end(relation, "2999-01-01").statusCode(409).body("type", equalTo("/problems/date-in-future"));
        end(UUID.randomUUID().toString(), "2020-05-01").statusCode(404);
        assertThat(relations("").extract().asString()).isEqualTo(before);

        end(relation, "2020-05-01").statusCode(200);
        String ended = relations("?history=true").extract().asString();
        end(relation, "2021-05-01")
                .statusCode(409)
                .body("type", equalTo("/problems/ended-already"))
                .body("until", equalTo("2020-05-01"));
        assertThat(relations("?history=true").extract().asString()).isEqualTo(ended);
    }

    @Test
    void guidance_is_ended_on_the_record_of_whoever_is_guided_by_whoever_may_change_it() {
        UUID guide = below(administrator, committee, "PARTY_COMMITTEE", "二厂党委（演示）");
        guidedBy("{\"guideId\": \"%s\", \"from\": \"2018-03-01\"}".formatted(guide), 200);
        String relation = relations("").extract().path("items[0].id");
        String ending = "/guidance-relations/" + relation + "/ending";
        String until = "{\"until\": \"2020-05-01\"}";

        post(administrator, "/organizations/" + guide + ending, until).statusCode(404);
        post(callers.administratorOf(Api.committee()), "/organizations/" + factory + ending, until)
                .statusCode(404);
        relations("").body("items", hasSize(1));
        post(callers.administratorOf(factory), "/organizations/" + factory + ending, until)
                .statusCode(200);

        relations("").body("items", hasSize(0));
    }

    @Test
    void of_two_who_end_the_same_guidance_one_is_told_that_it_ended() {
        guidedBy(
                "{\"guide\": {\"name\": \"金水区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2018-03-01\"}",
                200);
        String relation = relations("").extract().path("items[0].id");

        List<CompletableFuture<ValidatableResponse>> both = Stream.of("2020-05-01", "2021-05-01")
                .map(day -> CompletableFuture.supplyAsync(() -> end(relation, day)))
                .toList();
        List<ValidatableResponse> answers =
                both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(one -> one.extract().statusCode()).containsExactlyInAnyOrder(200, 409);
        String told = answers.stream()
                .filter(one -> one.extract().statusCode() == 409)
                .map(one -> one.body("type", equalTo("/problems/ended-already"))
                        .extract()
                        .<String>path("until"))
                .findFirst()
                .orElseThrow();
        relations("?history=true").body("items.until", contains(told));
    }

    @Test
    void an_end_counts_in_the_version_and_leaves_its_entry_in_the_audit_trail() {
        guidedBy(
                "{\"guide\": {\"name\": \"金水区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2018-03-01\"}",
                200);
        String relation = relations("").extract().path("items[0].id");
        long before = version();

        end(relation, "2020-05-01").statusCode(200).body("guides", hasSize(0));

        assertThat(version()).isEqualTo(before + 1);
        assertThat(behind.all(
                        """
                        select payload ->> 'guidedUntil' from audit_entry
                         where subject_id = ? and payload ->> 'guidanceRelation' = ? order by id
                        """,
                        row -> row.getString(1),
                        factory.toString(),
                        relation))
                .containsExactly(null, "2020-05-01");
    }

    @Test
    void whoever_is_placed_while_the_tree_moves_stands_where_her_branch_stands() {
        List<UUID> parents = IntStream.range(0, 2)
                .mapToObj(i -> below(administrator, committee, "PARTY_COMMITTEE", "厂党委（演示）"))
                .toList();
        for (int round = 0; round < 4; round++) {
            String move =
                    "{\"parentId\": \"%s\", \"from\": \"2020-01-0%d\"}".formatted(parents.get(round % 2), 1 + round);
            CompletableFuture<Integer> moved = CompletableFuture.supplyAsync(
                    () -> post(administrator, "/organizations/" + factory + "/placements", move)
                            .extract()
                            .statusCode());
            String member = "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                    .formatted(People.body(committee, "王建国", People.idNumber()), factory);
            made(post(administrator, "/members", member));
            UUID enterprise = made(post(
                    administrator,
                    "/enterprises",
                    "{\"keeperId\": \"%s\", \"creditCode\": \"%s\", \"name\": \"甲公司（演示）\", \"kind\": \"PRIVATE_ENTERPRISE\"}"
                            .formatted(committee, CreditCodes.next())));
            post(
                            administrator,
                            "/enterprises/" + enterprise + "/organizations",
                            "{\"organizationId\": \"%s\", \"from\": \"2016-07-01\"}".formatted(factory))
                    .statusCode(200);

            assertThat(moved.join()).isEqualTo(200);
        }

        assertThat(behind.all(
                        """
                        select distinct o.path = m.path and o.path = p.path from member_current m
                          join organization_current o on o.organization_id = m.branch_id
                          join person_current p on p.person_id = m.person_id
                         where m.branch_id = ?
                        """,
                        row -> row.getBoolean(1),
                        factory))
                .containsExactly(true);
        assertThat(behind.all(
                        """
                        select distinct string_agg(c.path, ' ' order by c.path)
                               = (select string_agg(o.path, ' ' order by o.path) from organization_current o
                                   where o.organization_id in (e.keeper_id, u.organization_id))
                          from host_unit u
                          join enterprise e on e.id = u.enterprise_id
                          join enterprise_current c on c.enterprise_id = e.id
                         where u.organization_id = ?
                         group by e.id, u.organization_id
                        """,
                        row -> row.getBoolean(1),
                        factory))
                .as("each enterprise is seen from where it is kept and from where the factory stands")
                .containsExactly(true);
    }

    private ValidatableResponse kind(String kind, String from) {
        return post(
                administrator,
                "/organizations/" + factory + "/kinds",
                "{\"kind\": \"%s\", \"from\": \"%s\"}".formatted(kind, from));
    }

    private void guidedBy(String body, int status) {
        post(administrator, "/organizations/" + factory + "/guidance-relations", body)
                .statusCode(status);
    }

    private ValidatableResponse relations(String query) {
        return get(administrator, "/organizations/" + factory + "/guidance-relations" + query);
    }

    private ValidatableResponse end(String relation, String until) {
        return post(
                administrator,
                "/organizations/" + factory + "/guidance-relations/" + relation + "/ending",
                "{\"until\": \"%s\"}".formatted(until));
    }

    private long version() {
        return behind.first("select version from organization where id = ?", row -> row.getLong(1), factory)
                .orElseThrow();
    }

    private void notBelow(UUID parent, String kind) {
        post(
                        administrator,
                        "/organizations",
                        "{\"name\": \"党小组（演示）\", \"kind\": \"%s\", \"foundedOn\": \"2021-07-01\", \"parentId\": \"%s\"}"
                                .formatted(kind, parent))
                .statusCode(409);
    }
}
