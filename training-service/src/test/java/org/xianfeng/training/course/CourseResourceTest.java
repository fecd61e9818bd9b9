package org.xianfeng.training.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.xianfeng.training.world.Training.course;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.patch;
import static org.xianfeng.training.world.Training.post;
import static org.xianfeng.training.world.Training.with;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import org.xianfeng.training.world.World;

@QuarkusTest
class CourseResourceTest {

    static final World world = World.ofProgram();

    final World.Unit committee = world.committee();
    final World.Unit branch = world.branch(committee);
    final String administrator = world.administrator(committee);

    @Test
    void what_is_offered_above_is_seen_by_everybody_below() {
        UUID offered = idOf(post(administrator, "courses", course(committee)));
        UUID beside = idOf(post(administrator, "courses", course(world.branch(committee))));
        String member = world.member(branch).token();

        get(member, "courses/" + offered)
                .then()
                .statusCode(200)
                .body("title", equalTo("新时代党建专题"))
                .body("kind", equalTo("SPECIAL_LECTURE"))
                .body("mode", equalTo("CLASSROOM"));
        get(member, "courses").then().body("items.id", contains(offered.toString()));
        get(member, "courses/" + beside).then().statusCode(404);
        post(member, "courses", course(branch)).then().statusCode(403);
    }

    @Test
    void a_catalogue_above_is_not_kept_from_below() {
        UUID offered = idOf(post(administrator, "courses", course(committee)));
        String ofBranch = world.administrator(branch);

        post(ofBranch, "courses", course(committee)).then().statusCode(404);
        patch(ofBranch, "courses/" + offered, "*", "{\"title\": \"x\"}").then().statusCode(404);

        get(administrator, "courses/" + offered).then().body("title", equalTo("新时代党建专题"));
        get(administrator, "courses?count=true").then().body("total", equalTo(1));
    }

    @Test
    void a_change_needs_the_version_it_was_made_for() {
        UUID id = idOf(post(administrator, "courses", course(committee)));
        String tag = get(administrator, "courses/" + id).header("ETag");
        patch(administrator, "courses/" + id, tag, "{\"mode\": \"ONLINE\"}")
                .then()
                .statusCode(200)
                .body("mode", equalTo("ONLINE"));

        patch(administrator, "courses/" + id, tag, "{\"mode\": \"ON_SITE\"}")
                .then()
                .statusCode(412);
        patch(administrator, "courses/" + id, "*", "{\"kind\": null}").then().statusCode(400);

        get(administrator, "courses/" + id)
                .then()
                .body("mode", equalTo("ONLINE"))
                .body("kind", equalTo("SPECIAL_LECTURE"));
    }

    @Test
    void an_external_code_finds_its_course_and_each_organisation_gives_it_once() {
        String code = "K-" + committee.id();
        UUID id = idOf(post(administrator, "courses", with(course(committee), "externalCode", code)));

        post(administrator, "courses", with(course(committee), "externalCode", code))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/external-code-taken"));

        World.Unit other = world.committee();
        String stranger = world.administrator(other);
        UUID theirs = idOf(post(stranger, "courses", with(course(other), "externalCode", code)));

        get(stranger, "courses?externalCode=" + code).then().body("items.id", contains(theirs.toString()));
        get(administrator, "courses?externalCode=" + code).then().body("items.id", contains(id.toString()));
        get(administrator, "courses?kind=PARTY_LECTURE").then().body("items", hasSize(0));
        assertThat(get(administrator, "courses/" + id).<String>path("externalCode"))
                .isEqualTo(code);
    }
}
