package org.xianfeng.membership.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;

@QuarkusTest
class OrganizationResourceTest {

    @Inject
    Callers callers;

    @Inject
    OrganizationRepository organizations;

    @Inject
    Sql behind;

    @Test
    void the_platform_administrator_records_a_root_and_its_administrator_what_stands_below() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);

        UUID branch = created(post(administrator, branch("装配车间党支部（演示）", committee)));

        given().auth()
                .oauth2(administrator)
                .get("/api/v1/organizations/{id}", branch)
                .then()
                .statusCode(200)
                .body("name", equalTo("装配车间党支部（演示）"))
                .body("kind", equalTo("BRANCH"))
                .body("parentId", equalTo(committee.toString()));
    }

    @Test
    void an_organisation_shows_what_it_covers_and_who_guides_it() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);
        String guide =
                """
                {"guide": {"name": "金水区委（演示）", "kind": "DISTRICT_COMMITTEE"}, "from": "2015-01-01"}
                """;
        Api.get(administrator, "/organizations/" + committee).header("ETag", startsWith("\"0-"));
        Api.post(administrator, "/organizations/" + committee + "/guidance-relations", guide)
                .statusCode(200);
        Api.post(
                        administrator,
                        "/organizations/" + committee + "/industries",
                        """
                        {"industry": "五金机电", "from": "2015-01-01"}
                        """)
                .statusCode(200);

        Api.post(administrator, "/organizations/" + committee + "/guidance-relations", guide)
                .statusCode(409)
                .body("type", equalTo("/problems/already-so"));

        Api.get(administrator, "/organizations/" + committee)
                .header("ETag", startsWith("\"2-"))
                .body("industries", equalTo(List.of("五金机电")))
                .body("guides", hasSize(1))
                .body("guides[0].name", equalTo("金水区委（演示）"))
                .body("superior.name", equalTo("区委（演示）"));
    }

    @Test
    void an_organisation_shows_who_guides_it_here_as_well_as_outside() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);
        UUID guide = created(post(administrator, branch("示范党支部（演示）", committee)));
        UUID guided = created(post(administrator, branch("装配车间党支部（演示）", committee)));
        Api.post(
                        administrator,
                        "/organizations/" + guided + "/guidance-relations",
                        "{\"guide\": {\"name\": \"金水区委（演示）\", \"kind\": \"DISTRICT_COMMITTEE\"}, \"from\": \"2015-01-01\"}")
                .statusCode(200);
        Api.post(
                        administrator,
                        "/organizations/" + guided + "/guidance-relations",
                        "{\"guideId\": \"%s\", \"from\": \"2016-01-01\"}".formatted(guide))
                .statusCode(200);

        Api.get(administrator, "/organizations/" + guided)
                .body("guides.name", equalTo(List.of("金水区委（演示）", "示范党支部（演示）")))
                .body("guides.kind", equalTo(List.of("DISTRICT_COMMITTEE", "BRANCH")))
                .body("guides[0].organizationId", nullValue())
                .body("guides[1].organizationId", equalTo(guide.toString()));
    }

    @Test
    void a_root_names_its_superior_and_nothing_else_has_one_beside_its_parent() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);
        long before = organizations.count();

        post(
                        Callers.PLATFORM_ADMIN,
                        "{\"name\": \"某党委（演示）\", \"kind\": \"PARTY_COMMITTEE\", \"foundedOn\": \"2012-07-01\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/superior"))
                .body("violations.code", contains("parent-or-superior"));
        post(
                        administrator,
                        """
                        {"name": "某支部（演示）", "kind": "BRANCH", "foundedOn": "2013-07-01", "parentId": "%s",
                         "superior": {"name": "区委（演示）", "kind": "DISTRICT_COMMITTEE"}}
                        """
                                .formatted(committee))
                .statusCode(400)
                .body("violations.code", contains("parent-or-superior"));

        assertThat(organizations.count()).isEqualTo(before);
    }

    @Test
    void an_organisation_outside_the_scope_is_not_there() {
        UUID mine = committee();
        UUID other = committee();
        String administrator = callers.administratorOf(mine);

        given().auth()
                .oauth2(administrator)
                .get("/api/v1/organizations/{id}", other)
                .then()
                .statusCode(404);
    }

    @Test
    void nothing_is_recorded_below_an_organisation_outside_the_scope() {
        UUID other = committee();
        String administrator = callers.administratorOf(committee());
        long before = organizations.count();

        post(administrator, branch("外单位党支部（演示）", other)).statusCode(404);

        assertThat(organizations.count()).isEqualTo(before);
    }

    @Test
    void whoever_only_reads_records_nothing() {
        UUID committee = committee();
        String reader = callers.with(AccessRole.READER, committee);
        long before = organizations.count();

        post(reader, branch("党支部（演示）", committee)).statusCode(403);

        assertThat(organizations.count()).isEqualTo(before);
    }

    @Test
    void an_administrator_of_a_committee_makes_no_new_root() {
        String administrator = callers.administratorOf(committee());
        long before = organizations.count();

        post(administrator, root("另一党委（演示）")).statusCode(403);

        assertThat(organizations.count()).isEqualTo(before);
    }

    @Test
    void without_a_token_nobody_is_served() {
        given().get("/api/v1/organizations/{id}", UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void the_day_from_which_something_is_due_is_kept_shown_and_told() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);

        UUID branch = created(post(administrator, recordedFrom("2019-01-01", committee))
                .body("recordingStartsOn", equalTo("2019-01-01"))
                .body("foundedOn", equalTo("2013-07-01")));

        Api.get(administrator, "/organizations/" + branch).body("recordingStartsOn", equalTo("2019-01-01"));
        Api.get(administrator, "/organizations?parent=" + committee)
                .statusCode(200)
                .body("items.id", contains(branch.toString()));
        assertThat(toldOf(branch)).isEqualTo("2013-07-01 2019-01-01");

        Api.post(
                        administrator,
                        "/organizations/" + branch + "/names",
                        "{\"name\": \"改名（演示）\", \"from\": \"2020-01-01\"}")
                .statusCode(200)
                .body("recordingStartsOn", equalTo("2019-01-01"));
        assertThat(toldOf(branch)).isEqualTo("2013-07-01 2019-01-01");
    }

    @Test
    void something_is_due_from_the_founding_day_on_where_nothing_else_is_said() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);

        UUID branch = created(
                post(administrator, branch("装配车间党支部（演示）", committee)).body("recordingStartsOn", equalTo("2013-07-01")));

        Api.get(administrator, "/organizations/" + branch).body("recordingStartsOn", equalTo("2013-07-01"));
        assertThat(toldOf(branch)).isEqualTo("2013-07-01 2013-07-01");
    }

    /** What was before that day may be recorded, and nothing has to be; it may well lie ahead. */
    @Test
    void what_was_before_something_is_due_is_recorded_all_the_same() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);
        UUID branch = created(post(administrator, recordedFrom("2999-01-01", committee)));

        Api.post(
                        administrator,
                        "/organizations/" + branch + "/industries",
                        "{\"industry\": \"五金机电\", \"from\": \"2015-01-01\"}")
                .statusCode(200);

        Api.get(administrator, "/organizations/" + branch)
                .body("industries", contains("五金机电"))
                .body("recordingStartsOn", equalTo("2999-01-01"));
    }

    @Test
    void nothing_is_due_before_the_founding_day() {
        UUID committee = committee();
        String administrator = callers.administratorOf(committee);
        long before = organizations.count();

        post(administrator, recordedFrom("2013-06-30", committee))
                .statusCode(400)
                .body("violations.pointer", contains("/recordingStartsOn"))
                .body("violations.code", contains("before-founding"));

        assertThat(organizations.count()).isEqualTo(before);
        created(post(administrator, recordedFrom("2013-07-01", committee)));
    }

    /** Since when it exists and since when something is due of it, in the newest event. */
    private String toldOf(UUID organization) {
        return behind.first(
                        """
                        select concat_ws(' ', data ->> 'existsFrom', data ->> 'recordingStartsOn') from feed_event
                         where subject_id = ? and data ->> 'recordingStartsOn' is not null
                         order by number desc limit 1
                        """,
                        row -> row.getString(1),
                        organization)
                .orElseThrow();
    }

    private static String recordedFrom(String day, UUID parent) {
        return """
               {"name": "装配车间党支部（演示）", "kind": "BRANCH", "foundedOn": "2013-07-01", "parentId": "%s",
                "recordingStartsOn": "%s"}
               """
                .formatted(parent, day);
    }

    private static UUID committee() {
        return created(post(Callers.PLATFORM_ADMIN, root("兴达公司党委（演示）")));
    }

    private static UUID created(ValidatableResponse response) {
        return UUID.fromString(response.statusCode(201)
                .header("Location", startsWith("/api/v1/organizations/"))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/organizations")
                .then();
    }

    private static String root(String name) {
        return """
               {"name": "%s", "kind": "PARTY_COMMITTEE", "foundedOn": "2012-07-01",
                "superior": {"name": "区委（演示）", "kind": "DISTRICT_COMMITTEE"}}
               """
                .formatted(name);
    }

    private static String branch(String name, UUID parent) {
        return """
               {"name": "%s", "kind": "BRANCH", "foundedOn": "2013-07-01", "parentId": "%s"}
               """
                .formatted(name, parent);
    }
}
