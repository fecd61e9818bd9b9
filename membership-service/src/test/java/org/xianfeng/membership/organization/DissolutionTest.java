package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.time.Time;

/** An organisation is dissolved by its superior once nothing belongs to it, and stays in history. */
@QuarkusTest
class DissolutionTest {

    private static final String DAY = "2024-03-01";

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    UUID committee;
    UUID branch;
    UUID other;
    String administrator;

    @BeforeEach
    void two_branches_below_a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        other = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
    }

    @Test
    void what_is_dissolved_is_no_organisation_of_today_and_stays_one_of_the_days_before() {
        UUID member = member(branch);
        affiliate(member, other, DAY).statusCode(200);

        dissolve(administrator, branch, DAY)
                .statusCode(200)
                .body("dissolvedOn", equalTo(DAY))
                .body("name", equalTo("一车间党支部（演示）"))
                .body("parentId", equalTo(committee.toString()));

        get(administrator, "/organizations?parent={id}&count=true", committee)
                .body("items.id", contains(other.toString()))
                .body("total", equalTo(1));
        get(administrator, "/organizations/{id}/tree?asOf=2024-02-29", committee)
                .body("items.id", hasItem(branch.toString()));
        get(administrator, "/organizations/{id}/tree?asOf=2024-03-01", committee)
                .body("items.id", contains(committee.toString(), other.toString()));
        get(administrator, "/organizations/{id}/statistics?asOf=2024-02-29", committee)
                .body("branches", equalTo(2));
        get(administrator, "/organizations/{id}/statistics", committee).body("branches", equalTo(1));
        get(administrator, "/organizations/{id}/roster?asOf=2024-02-29", branch)
                .body("items.id", contains(member.toString()));
        get(administrator, "/organizations/{id}/roster", branch).body("items", hasSize(0));
        get(administrator, "/organizations/{id}/kinds", branch).body("items[0].until", equalTo(DAY));
        assertThat(behind.first(
                        """
                        select data ->> 'existsUntil' || ' ' || (data #>> '{placements,0,path}' = path)::text from feed_event
                          join organization_current on organization_id = subject_id
                         where subject_id = ? and type = 'org.xianfeng.membership.organization.state'
                         order by number desc limit 1
                        """,
                        row -> row.getString(1),
                        branch))
                .contains(DAY + " true");
        assertThat(behind.first(
                        "select end_document_no from organization_period where organization_id = ?",
                        row -> row.getString(1),
                        branch))
                .contains("〔2024〕2号");
    }

    @Test
    void what_is_dissolved_keeps_nobody_new_and_gives_no_access() {
        dissolve(administrator, branch, DAY).statusCode(200);
        String person =
                "{\"keeperId\": \"%s\", \"name\": \"陈丽华\", \"idNumber\": \"%s\"}".formatted(branch, People.idNumber());

        stillDissolved(post(administrator, "/persons", person));
        stillDissolved(post(
                administrator,
                "/members",
                "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}".formatted(person, other)));
        stillDissolved(post(
                administrator,
                "/enterprises",
                """
                {"keeperId": "%s", "creditCode": "%s", "name": "商户（演示）", "kind": "SOLE_PROPRIETOR"}
                """
                        .formatted(branch, CreditCodes.next())));
        stillDissolved(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "READER", "organizationId": "%s", "from": "2024-04-01", "reason": "for a test"}
                """
                        .formatted(callers.account("late-" + branch, null), branch)));

        assertThat(behind.first(
                        """
                        select (select count(*) from person where keeper_id = ?)
                             + (select count(*) from enterprise where keeper_id = ?)
                             + (select count(*) from access_grant where organization_id = ?)
                        """,
                        row -> row.getLong(1),
                        branch,
                        branch,
                        branch))
                .contains(0L);
    }

    @Test
    void what_was_granted_in_it_ends_and_what_was_granted_above_it_stays() {
        String subject = UUID.randomUUID().toString();
        UUID account = callers.account(subject, null);
        UUID lasting = grant(account, "READER", branch, "2020-01-01");
        UUID toCome = grant(account, "STUDY", branch, "2998-01-01");
        UUID above = grant(callers.account(UUID.randomUUID().toString(), null), "READER", committee, "2020-01-01");
        UUID member = member(branch);
        get(TestTokens.of(subject, "user"), "/members").statusCode(200);

        dissolve(administrator, branch, DAY).statusCode(409).body("type", equalTo("/problems/organization-in-use"));
        assertThat(grants(lasting, toCome, above)).containsExactly("2020-01-01..", "2020-01-01..", "2998-01-01..");
        affiliate(member, other, DAY).statusCode(200);
        dissolve(administrator, branch, DAY).statusCode(200);

        get(TestTokens.of(subject, "user"), "/members").statusCode(403);
        get(administrator, "/organizations/{id}", branch).statusCode(200);
        String today = Time.today(Clock.systemUTC()).toString();
        assertThat(grants(lasting, toCome, above)).containsExactly("2020-01-01..", "2020-01-01.." + today);
        assertThat(behind.all(
                        """
                        select subject_id || ' ' || (payload ->> 'until') || ' ' || (payload ->> 'dissolvedOn')
                          from audit_entry where action = 'grant:end' and subject_id = any (?)
                        """,
                        row -> row.getString(1),
                        (Object) new String[] {lasting.toString(), toCome.toString(), above.toString()}))
                .containsExactlyInAnyOrder(lasting + " " + today + " " + DAY, toCome + " " + today + " " + DAY);
        assertThat(behind.first(
                        """
                        select data -> 'entries' #>> '{0,until}' from feed_event
                         where subject_id = ? and type = 'org.xianfeng.membership.access.state'
                         order by number desc limit 1
                        """,
                        row -> row.getString(1),
                        account))
                .contains(today);
    }

    private UUID grant(UUID account, String role, UUID organization, String from) {
        return made(post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "%s", "organizationId": "%s", "from": "%s", "reason": "for a test"}
                """
                        .formatted(account, role, organization, from)));
    }

    private List<String> grants(UUID... ids) {
        return behind.all(
                """
                select concat_ws('..', valid_from, coalesce(valid_until::text, '')) from access_grant
                 where id = any (?::uuid[]) order by 1
                """,
                row -> row.getString(1),
                (Object) Stream.of(ids).map(UUID::toString).toArray(String[]::new));
    }

    private static void stillDissolved(ValidatableResponse answer) {
        answer.statusCode(409)
                .body("type", equalTo("/problems/organization-dissolved"))
                .body("since", equalTo(DAY));
    }

    @Test
    void what_has_members_organisations_or_posts_on_days_since_is_not_dissolved() {
        UUID group = below(administrator, branch, "PARTY_GROUP", "一班党小组（演示）");
        UUID member = member(branch);
        UUID worker = People.register(administrator, committee, "陈丽华");
        UUID holding = made(post(
                administrator,
                "/post-holdings",
                "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"PARTY_WORKER\", \"from\": \"2020-01-01\"}"
                        .formatted(branch, worker)));
        post(
                        administrator,
                        "/organizations/" + branch + "/industries",
                        "{\"industry\": \"家具\", \"from\": \"2020-01-01\"}")
                .statusCode(200);

        dissolve(administrator, branch, DAY)
                .statusCode(409)
                .body("type", equalTo("/problems/organization-in-use"))
                .body("organizations", equalTo(1))
                .body("members", equalTo(1))
                .body("posts", equalTo(1))
                .body("enterprises", equalTo(0))
                .body("industries", equalTo(1))
                .body("guidances", equalTo(0));
        affiliate(member, other, "2024-03-02").statusCode(200);
        dissolve(administrator, group, DAY).statusCode(200);
        end(holding, DAY).statusCode(200);
        String covered = get(administrator, "/organizations/{id}/industries", branch)
                .extract()
                .path("items[0].id");
        post(
                        administrator,
                        "/organizations/" + branch + "/industries/" + covered + "/ending",
                        "{\"until\": \"%s\"}".formatted(DAY))
                .statusCode(200);
        dissolve(administrator, branch, DAY)
                .statusCode(409)
                .body("members", equalTo(1))
                .body("posts", equalTo(0));

        assertUntouched();
        dissolve(administrator, branch, "2024-03-02").statusCode(200);
    }

    @Test
    void nobody_dissolves_her_own_organisation_nor_one_out_of_sight() {
        String own = callers.administratorOf(branch);
        String ofCommittee = callers.administratorOf(committee);
        String stranger = callers.administratorOf(Api.committee());

        dissolve(own, branch, DAY).statusCode(409).body("type", equalTo("/problems/dissolved-by-superior"));
        dissolve(ofCommittee, committee, DAY).statusCode(409).body("type", equalTo("/problems/dissolved-by-superior"));
        dissolve(stranger, branch, DAY).statusCode(404);
        dissolve(Callers.PLATFORM_ADMIN, branch, DAY).statusCode(404);

        assertUntouched();
        get(administrator, "/organizations/{id}", committee).body("dissolvedOn", nullValue());
    }

    @Test
    void the_top_of_a_tree_is_dissolved_for_its_superior_outside() {
        UUID root = Api.committee();

        dissolve(Callers.PLATFORM_ADMIN, committee, DAY).statusCode(409).body("organizations", equalTo(2));
        dissolve(Callers.PLATFORM_ADMIN, root, DAY).statusCode(200).body("dissolvedOn", equalTo(DAY));

        get(administrator, "/organizations/{id}", committee).body("dissolvedOn", nullValue());
        get(Callers.PLATFORM_ADMIN, "/organizations?limit=200").body("items.id", not(hasItem(root.toString())));
    }

    @Test
    void it_ends_neither_in_the_future_nor_before_what_is_recorded_of_it() {
        post(
                        administrator,
                        "/organizations/" + branch + "/names",
                        "{\"name\": \"三车间党支部（演示）\", \"from\": \"2020-05-01\"}")
                .statusCode(200);

        dissolve(administrator, branch, "2999-01-01").statusCode(409).body("type", equalTo("/problems/date-in-future"));
        dissolve(administrator, branch, "2020-05-01")
                .statusCode(409)
                .body("type", equalTo("/problems/change-not-after-last"))
                .body("lastFrom", equalTo("2020-05-01"));
        dissolve(administrator, branch, "2010-01-01").statusCode(409);

        assertUntouched();
    }

    @Test
    void nothing_follows_after_the_end() {
        UUID member = member(other);
        UUID group = below(administrator, other, "PARTY_GROUP", "一班党小组（演示）");
        dissolve(administrator, branch, DAY).statusCode(200);

        dissolve(administrator, branch, "2024-04-01")
                .statusCode(409)
                .body("type", equalTo("/problems/organization-dissolved"))
                .body("since", equalTo(DAY));
        change(branch, "names", "{\"name\": \"三车间党支部（演示）\", \"from\": \"2024-02-01\"}")
                .body("type", equalTo("/problems/organization-dissolved"));
        change(branch, "kinds", "{\"kind\": \"JOINT_BRANCH\", \"from\": \"2024-02-01\"}")
                .body("type", equalTo("/problems/organization-dissolved"));
        change(branch, "placements", "{\"parentId\": \"%s\", \"from\": \"2024-02-01\"}".formatted(committee))
                .body("type", equalTo("/problems/organization-dissolved"));
        post(
                        administrator,
                        "/organizations",
                        "{\"name\": \"党小组（演示）\", \"kind\": \"PARTY_GROUP\", \"foundedOn\": \"2021-07-01\", \"parentId\": \"%s\"}"
                                .formatted(branch))
                .statusCode(409)
                .body("type", equalTo("/problems/not-there-on-these-days"));
        change(group, "placements", "{\"parentId\": \"%s\", \"from\": \"2024-02-01\"}".formatted(branch))
                .body("type", equalTo("/problems/not-there-on-these-days"));
        affiliate(member, branch, "2024-02-01")
                .statusCode(409)
                .body("type", equalTo("/problems/not-there-on-these-days"));
        affiliate(member, branch, DAY).statusCode(409).body("type", equalTo("/problems/not-there-on-these-days"));

        get(administrator, "/organizations/{id}", branch)
                .body("name", equalTo("一车间党支部（演示）"))
                .body("kind", equalTo("BRANCH"))
                .body("dissolvedOn", equalTo(DAY));
        get(administrator, "/members/{id}", member).body("branch.id", equalTo(other.toString()));
        get(administrator, "/organizations/{id}", group).body("parentId", equalTo(other.toString()));
    }

    private void assertUntouched() {
        get(administrator, "/organizations/{id}", branch).body("dissolvedOn", nullValue());
        get(administrator, "/organizations?parent={id}", committee).body("items.id", hasItem(branch.toString()));
        assertThat(behind.first(
                        "select count(*) from organization_period where organization_id = ? and valid_until is null",
                        row -> row.getLong(1),
                        branch))
                .contains(1L);
    }

    private static ValidatableResponse dissolve(String token, UUID id, String until) {
        return post(
                token,
                "/organizations/" + id + "/dissolution",
                "{\"until\": \"%s\", \"documentNo\": \"〔2024〕2号\"}".formatted(until));
    }

    private ValidatableResponse change(UUID id, String what, String body) {
        return post(administrator, "/organizations/" + id + "/" + what, body).statusCode(409);
    }

    private ValidatableResponse affiliate(UUID member, UUID branch, String from) {
        return post(
                administrator,
                "/members/" + member + "/affiliations",
                "{\"branchId\": \"%s\", \"from\": \"%s\"}".formatted(branch, from));
    }

    private ValidatableResponse end(UUID holding, String until) {
        return post(
                administrator,
                "/post-holdings/" + holding + "/ending",
                "{\"until\": \"%s\", \"reason\": \"DISSOLUTION\"}".formatted(until));
    }

    private UUID member(UUID branch) {
        return made(post(
                administrator,
                "/members",
                "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(People.body(committee, "王建国", People.idNumber()), branch)));
    }
}
