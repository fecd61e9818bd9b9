package org.xianfeng.training.lecturer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.training.world.Training.as;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.lecturer;
import static org.xianfeng.training.world.Training.patch;
import static org.xianfeng.training.world.Training.post;
import static org.xianfeng.training.world.Training.unnamedLecturer;
import static org.xianfeng.training.world.Training.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.Training;
import org.xianfeng.training.world.World;

@QuarkusTest
class LecturerResourceTest {

    static final World world = World.ofProgram();

    final World.Unit committee = world.committee();
    final World.Unit branch = world.branch(committee);
    final String administrator = world.administrator(committee);
    final String ofBranch = world.administrator(branch);

    @Test
    void a_pool_is_there_for_everything_below_it() {
        UUID above = idOf(post(administrator, "lecturers", lecturer(committee)));
        UUID own = idOf(post(ofBranch, "lecturers", lecturer(branch)));
        UUID beside = idOf(post(administrator, "lecturers", lecturer(world.branch(committee))));

        assertThat(get(ofBranch, "lecturers").jsonPath().getList("items.id"))
                .containsExactly(above.toString(), own.toString());
        get(ofBranch, "lecturers/" + above).then().statusCode(200).body("name", equalTo("王敏"));
        get(ofBranch, "lecturers/" + beside).then().statusCode(404);
        get(administrator, "lecturers?count=true").then().body("total", equalTo(3));
    }

    @Test
    void a_pool_above_is_read_and_not_kept() {
        UUID above = idOf(post(administrator, "lecturers", lecturer(committee)));

        patch(ofBranch, "lecturers/" + above, "*", "{\"name\": \"李红\"}").then().statusCode(404);
        post(ofBranch, "lecturers", lecturer(committee)).then().statusCode(404);

        get(administrator, "lecturers/" + above).then().body("name", equalTo("王敏"));
        get(administrator, "lecturers").then().body("items", hasSize(1));
    }

    @Test
    void an_external_lecturer_is_nowhere_in_the_clear() {
        UUID id = idOf(post(administrator, "lecturers", with(lecturer(committee), "name", "独孤求败七")));

        get(administrator, "lecturers/" + id)
                .then()
                .body("name", equalTo("独孤求败七"))
                .body("homeInstitution", equalTo("中央党校"))
                .body("topics", contains("党史", "非公党建"));
        assertThat(stored(id)).isNotEmpty().noneMatch(row -> row.contains("独孤求败七"));
    }

    @Test
    void an_erased_name_is_gone_for_good_and_what_she_taught_stays() {
        UUID id = idOf(post(administrator, "lecturers", lecturer(committee)));
        String tag = get(administrator, "lecturers/" + id).header("ETag");

        as(administrator)
                .header("If-Match", tag)
                .delete("/api/v1/lecturers/" + id + "/name")
                .then()
                .statusCode(204);

        get(administrator, "lecturers/" + id)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("homeInstitution", equalTo("中央党校"));
        patch(administrator, "lecturers/" + id, "*", "{\"name\": \"王敏\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lecturer-erased"));
        get(administrator, "lecturers/" + id).then().body("name", nullValue());
    }

    @Test
    void a_name_is_erased_by_whoever_has_seen_the_last_version() {
        UUID id = idOf(post(administrator, "lecturers", lecturer(committee)));
        String seen = get(administrator, "lecturers/" + id).header("ETag");
        patch(administrator, "lecturers/" + id, seen, "{\"name\": \"李红\"}")
                .then()
                .statusCode(200);

        as(administrator)
                .header("If-Match", seen)
                .delete("/api/v1/lecturers/" + id + "/name")
                .then()
                .statusCode(412);
        as(administrator).delete("/api/v1/lecturers/" + id + "/name").then().statusCode(428);

        get(administrator, "lecturers/" + id).then().body("name", equalTo("李红"));
    }

    @Test
    void a_member_is_named_by_the_roster_and_nowhere_else() {
        World.Member member = world.member(branch);

        UUID id = idOf(post(administrator, "lecturers", lecturer(committee, member)));

        get(administrator, "lecturers/" + id)
                .then()
                .body("external", equalTo(false))
                .body("memberId", equalTo(member.id().toString()))
                .body("name", equalTo(member.name()));
        get(administrator, "lecturers").then().body("items[0].name", equalTo(member.name()));
        assertThat(stored(id)).isNotEmpty().noneMatch(row -> row.contains(member.name()));
    }

    @Test
    void only_a_member_whom_the_caller_reaches_can_be_named() {
        World.Member elsewhere = world.member(world.branch(world.committee()));
        World.Member beside = world.member(world.branch(committee));

        post(administrator, "lecturers", lecturer(committee, elsewhere))
                .then()
                .statusCode(404)
                .body("kind", equalTo("member"));
        post(ofBranch, "lecturers", lecturer(branch, beside)).then().statusCode(404);

        get(administrator, "lecturers").then().body("items", hasSize(0));
    }

    @Test
    void whoever_stands_outside_the_scope_is_as_unknown_as_nobody() {
        World.Member former = world.member(branch);
        World.Unit elsewhere = world.branch(world.committee());
        World.Member formerElsewhere = world.member(elsewhere);
        LocalDate today = Time.today(TestClock.CLOCK);
        world.left(former, branch, today);
        world.left(formerElsewhere, elsewhere, today);
        Map<String, Object> body = unnamedLecturer(committee);

        assertThat(Stream.of(
                                UUID.randomUUID(),
                                world.member(elsewhere).id(),
                                formerElsewhere.id(),
                                world.newcomer().id())
                        .map(id -> Training.told(post(administrator, "lecturers", with(body, "memberId", id))))
                        .distinct())
                .singleElement()
                .matches(answer -> answer.get("status").equals(404));
        post(administrator, "lecturers", with(body, "memberId", former.id()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-branch-on-that-day"))
                .body("day", equalTo(today.toString()));

        get(administrator, "lecturers").then().body("items", hasSize(0));
    }

    @Test
    void a_lecturer_is_named_by_one_thing() {
        World.Member member = world.member(branch);

        for (Map<String, Object> body :
                List.of(unnamedLecturer(committee), with(lecturer(committee, member), "name", "王敏"))) {
            post(administrator, "lecturers", body)
                    .then()
                    .statusCode(400)
                    .body("violations.code", contains("member-id-or-name"));
        }
        post(administrator, "lecturers", with(lecturer(committee), "name", " "))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/name"));

        get(administrator, "lecturers").then().body("items", hasSize(0));
    }

    @Test
    void the_name_of_a_member_is_neither_changed_nor_erased_here() {
        World.Member member = world.member(branch);
        UUID id = idOf(post(administrator, "lecturers", lecturer(committee, member)));

        as(administrator)
                .header("If-Match", "*")
                .delete("/api/v1/lecturers/" + id + "/name")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lecturer-is-a-member"));
        patch(administrator, "lecturers/" + id, "*", "{\"name\": \"李红\", \"level\": \"COUNTY\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lecturer-is-a-member"));

        get(administrator, "lecturers/" + id)
                .then()
                .body("name", equalTo(member.name()))
                .body("level", equalTo("CENTRAL"));
        patch(administrator, "lecturers/" + id, "*", "{\"level\": \"COUNTY\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo(member.name()))
                .body("level", equalTo("COUNTY"));
    }

    @Test
    void an_external_lecturer_keeps_a_name_until_it_is_erased() {
        UUID id = idOf(post(administrator, "lecturers", lecturer(committee)));

        patch(administrator, "lecturers/" + id, "*", "{\"name\": null}")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/name"));

        get(administrator, "lecturers/" + id).then().body("name", equalTo("王敏"));
    }

    @Test
    void a_change_says_what_changes_and_leaves_the_rest() {
        UUID id = idOf(post(administrator, "lecturers", lecturer(committee)));
        Response read = get(administrator, "lecturers/" + id);

        patch(administrator, "lecturers/" + id, read.header("ETag"), "{\"level\": \"PROVINCIAL\", \"name\": \"王敏敏\"}")
                .then()
                .statusCode(200)
                .body("level", equalTo("PROVINCIAL"))
                .body("name", equalTo("王敏敏"))
                .body("homeInstitution", equalTo("中央党校"));
        patch(administrator, "lecturers/" + id, read.header("ETag"), "{\"level\": \"COUNTY\"}")
                .then()
                .statusCode(412);

        get(administrator, "lecturers/" + id).then().body("level", equalTo("PROVINCIAL"));
    }

    @Test
    void an_external_code_finds_its_lecturer_and_each_organisation_gives_it_once() {
        String code = "L-" + committee.id();
        UUID id = idOf(post(administrator, "lecturers", with(lecturer(committee), "externalCode", code)));

        post(administrator, "lecturers", with(lecturer(committee), "externalCode", code))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/external-code-taken"));

        World.Unit other = world.committee();
        String stranger = world.administrator(other);
        UUID theirs = idOf(post(stranger, "lecturers", with(lecturer(other), "externalCode", code)));

        get(stranger, "lecturers?externalCode=" + code).then().body("items.id", contains(theirs.toString()));
        get(administrator, "lecturers?externalCode=" + code).then().body("items.id", contains(id.toString()));
    }

    @Test
    void nothing_is_kept_of_a_lecturer_beyond_what_an_announcement_says() {
        for (String more : List.of("idNumber", "phone", "birthDate", "external", "rating")) {
            post(administrator, "lecturers", with(lecturer(committee), more, "1"))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/unknown-property"));
        }
        get(administrator, "lecturers").then().body("items", hasSize(0));
    }

    @Test
    void whoever_reads_changes_nothing() {
        UUID id = idOf(post(administrator, "lecturers", lecturer(committee)));
        String reader = world.caller(AccessRole.READER, committee);

        post(reader, "lecturers", lecturer(committee)).then().statusCode(403);
        patch(reader, "lecturers/" + id, "*", "{}").then().statusCode(403);
        as(reader)
                .header("If-Match", "*")
                .delete("/api/v1/lecturers/" + id + "/name")
                .then()
                .statusCode(403);

        get(reader, "lecturers").then().body("items", hasSize(1)).body("items[0].name", equalTo("王敏"));
        post(world.member(branch).token(), "lecturers", Map.of()).then().statusCode(403);
    }

    @Test
    void whoever_is_refused_the_erasure_of_a_name_is_recorded_and_the_name_stays() {
        UUID external = idOf(post(administrator, "lecturers", lecturer(committee)));
        UUID member = idOf(post(administrator, "lecturers", lecturer(committee, world.member(branch))));

        eraseName(world.caller(AccessRole.READER, committee), external, 403);
        eraseName(world.administrator(world.committee()), external, 404);
        eraseName(administrator, member, 409);

        assertThat(refusedErasures(external)).containsExactly("insufficient-permission", "not-found");
        assertThat(refusedErasures(member)).containsExactly("lecturer-is-a-member");
        get(administrator, "lecturers/" + external).then().body("name", equalTo("王敏"));
    }

    private static void eraseName(String token, UUID id, int status) {
        as(token)
                .header("If-Match", "*")
                .delete("/api/v1/lecturers/" + id + "/name")
                .then()
                .statusCode(status);
    }

    private static List<String> refusedErasures(UUID id) {
        return new Sql(TestPostgres.asOwner("training"))
                .all(
                        """
                        select refusal from audit_entry
                         where subject_id = ? and action = 'lecturer:erase' and outcome = 'REFUSED' order by at, id
                        """,
                        row -> row.getString(1),
                        id.toString());
    }

    /** Everything that is written of a lecturer. */
    private static List<String> stored(UUID id) {
        return new Sql(TestPostgres.asOwner("training"))
                .all(
                        """
                        select l::text from lecturer l where id = ?::uuid
                        union all select f::text from feed_event f
                        union all select a::text from audit_entry a
                        union all select i::text from idempotent_answer i
                        """,
                        row -> row.getString(1),
                        id);
    }
}
