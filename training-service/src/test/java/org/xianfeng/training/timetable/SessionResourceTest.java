package org.xianfeng.training.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.training.world.Training.as;
import static org.xianfeng.training.world.Training.book;
import static org.xianfeng.training.world.Training.course;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.lecturer;
import static org.xianfeng.training.world.Training.newSession;
import static org.xianfeng.training.world.Training.patch;
import static org.xianfeng.training.world.Training.post;
import static org.xianfeng.training.world.Training.session;
import static org.xianfeng.training.world.Training.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.training.session.SessionState;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.World;

@QuarkusTest
class SessionResourceTest {

    static final World world = World.ofProgram();

    static final World.Unit committee = world.committee();
    static final World.Unit branch = world.branch(committee);
    static final World.Unit otherBranch = world.branch(committee);
    static final String publicity = world.caller(AccessRole.STUDY, committee);
    final World.Member alice = world.member(branch);

    UUID course;

    @BeforeEach
    void catalogue() {
        course = idOf(post(publicity, "courses", course(committee)));
    }

    @AfterEach
    void timeGoesOn() {
        TestClock.CLOCK.run();
        world.hearOfMembership();
    }

    @Test
    void a_session_is_planned_by_whoever_runs_lectures_and_seen_by_the_members() {
        UUID lecturer = idOf(post(publicity, "lecturers", lecturer(committee)));
        Response made = post(
                publicity,
                "course-sessions",
                with(session(committee, course, 80), "lecturerId", lecturer, "externalCode", "L-" + lecturer));

        made.then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("seats.kind", equalTo("LIMITED"))
                .body("seats.capacity", equalTo(80))
                .body("course.title", equalTo("新时代党建专题"))
                .body("organization.id", equalTo(committee.id().toString()))
                .body("organization.name", equalTo(committee.name()))
                .body("audience.id", equalTo(committee.id().toString()))
                .body("lecturer.name", equalTo("王敏"))
                .body("lecturer.homeInstitution", equalTo("中央党校"))
                .body("lecturer.level", equalTo("CENTRAL"));
        assertThat(made.header("Location")).isEqualTo("/api/v1/course-sessions/" + idOf(made));
        get(alice.token(), "course-sessions/" + idOf(made))
                .then()
                .statusCode(200)
                .body("id", equalTo(idOf(made).toString()));
        get(alice.token(), "course-sessions?externalCode=L-" + lecturer)
                .then()
                .body("items.id", contains(idOf(made).toString()));
    }

    @Test
    void a_session_without_a_limit_says_so() {
        post(publicity, "course-sessions", with(session(committee, course, 1), "seats", Map.of("kind", "UNLIMITED")))
                .then()
                .statusCode(201)
                .body("seats.kind", equalTo("UNLIMITED"))
                .body("seats.capacity", nullValue());
    }

    @Test
    void seats_are_limited_or_not_and_nothing_in_between() {
        for (Object seats : List.of(
                Map.of("kind", "LIMITED"),
                Map.of("kind", "LIMITED", "capacity", 0),
                Map.of("kind", "UNLIMITED", "capacity", 5),
                Map.of("kind", "SOMEHOW"),
                Map.of("capacity", 5))) {
            post(publicity, "course-sessions", with(session(committee, course, 1), "seats", seats))
                    .then()
                    .statusCode(400);
        }

        get(publicity, "course-sessions?course=" + course).then().body("items", hasSize(0));
    }

    @Test
    void a_draft_is_seen_by_those_who_prepare_it_until_it_is_published() {
        UUID draft = idOf(post(publicity, "course-sessions", with(session(committee, course, 5), "draft", true)));
        String reader = world.caller(AccessRole.READER, committee);
        get(publicity, "course-sessions/" + draft).then().body("state", equalTo("DRAFT"));
        get(reader, "course-sessions/" + draft).then().statusCode(404);
        get(alice.token(), "course-sessions/" + draft).then().statusCode(404);
        get(alice.token(), "course-sessions?course=" + course).then().body("items", hasSize(0));
        get(publicity, "course-sessions?count=true&state=DRAFT&course=" + course)
                .then()
                .body("total", equalTo(1));
        book(alice, draft).then().statusCode(404);

        post(publicity, "course-sessions/" + draft + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));

        get(alice.token(), "course-sessions/" + draft).then().statusCode(200);
        post(publicity, "course-sessions/" + draft + "/publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-state-forbids"));
    }

    @Test
    void nobody_hosts_sessions_beyond_her_scope() {
        String ofBranch = world.caller(AccessRole.STUDY, branch);
        UUID ofCommittee = idOf(post(publicity, "course-sessions", session(committee, course, 5)));

        post(ofBranch, "course-sessions", session(committee, course, 5)).then().statusCode(404);
        post(ofBranch, "course-sessions/" + ofCommittee + "/cancellation", Map.of("reason", "no"))
                .then()
                .statusCode(404);
        patch(ofBranch, "course-sessions/" + ofCommittee, "*", "{\"place\": \"elsewhere\"}")
                .then()
                .statusCode(404);

        get(publicity, "course-sessions?course=" + course).then().body("items", hasSize(1));
        get(ofBranch, "course-sessions/" + ofCommittee).then().statusCode(200).body("state", equalTo("OPEN"));
        post(ofBranch, "course-sessions", session(branch, course, 5)).then().statusCode(201);
    }

    @Test
    void another_tree_sees_nothing() {
        World.Unit elsewhere = world.committee();
        String stranger = world.administrator(elsewhere);
        UUID mine = idOf(post(publicity, "course-sessions", session(committee, course, 5)));

        get(stranger, "course-sessions/" + mine).then().statusCode(404);
        get(stranger, "course-sessions?course=" + course).then().body("items", hasSize(0));
        get(stranger, "course-sessions?count=true").then().body("total", equalTo(0));
        get(stranger, "course-sessions/" + mine + "/bookings").then().statusCode(404);
    }

    @Test
    void the_audience_stands_above_or_below_the_host() {
        UUID forAll = idOf(post(
                world.caller(AccessRole.STUDY, branch),
                "course-sessions",
                with(session(branch, course, 5), "audienceId", committee.id())));
        book(world.member(otherBranch), forAll).then().statusCode(201);

        post(publicity, "course-sessions", with(session(branch, course, 5), "audienceId", otherBranch.id()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/audience-apart-from-host"));
    }

    @Test
    void what_a_session_names_must_exist_for_whoever_names_it() {
        World.Unit elsewhere = world.committee();
        String stranger = world.administrator(elsewhere);
        UUID theirs = idOf(post(stranger, "courses", course(elsewhere)));
        UUID theirLecturer = idOf(post(stranger, "lecturers", lecturer(elsewhere)));

        post(publicity, "course-sessions", session(committee, theirs, 5))
                .then()
                .statusCode(404)
                .body("kind", equalTo("course"));
        post(publicity, "course-sessions", with(session(committee, course, 5), "lecturerId", theirLecturer))
                .then()
                .statusCode(404)
                .body("kind", equalTo("lecturer"));
        post(publicity, "course-sessions", with(session(committee, course, 5), "organizationId", UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("kind", equalTo("organization"));

        get(publicity, "course-sessions?course=" + course).then().body("items", hasSize(0));
    }

    @Test
    void an_id_that_the_roster_may_still_learn_is_worth_another_try() {
        UUID young = Ids.next();
        world.heardOfMembershipAt(TestClock.CLOCK.instant().minusSeconds(20));

        Response answer =
                post(publicity, "course-sessions", with(session(committee, course, 5), "organizationId", young));

        answer.then().statusCode(409).body("type", equalTo("/problems/roster-behind"));
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void a_lecturer_who_is_a_member_is_named_as_the_roster_names_her() {
        World.Member member = world.member(branch);
        UUID lecturer = idOf(post(publicity, "lecturers", lecturer(committee, member)));

        post(publicity, "course-sessions", with(session(committee, course, 5), "lecturerId", lecturer))
                .then()
                .statusCode(201)
                .body("lecturer.name", equalTo(member.name()));
    }

    @Test
    void a_room_of_the_host_has_one_session_at_a_time() {
        Map<String, Object> plan = with(session(committee, course, 5), "room", "Room A");
        UUID first = idOf(post(publicity, "course-sessions", plan));
        UUID beside = idOf(post(publicity, "course-sessions", with(plan, "room", "Room B")));

        post(publicity, "course-sessions", with(plan, "room", "room a"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/room-taken"));
        patch(publicity, "course-sessions/" + beside, "*", "{\"room\": \"Room A\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/room-taken"));

        get(publicity, "course-sessions/" + first).then().body("room", equalTo("Room A"));
        get(publicity, "course-sessions/" + beside).then().body("room", equalTo("Room B"));
        get(publicity, "course-sessions?course=" + course).then().body("items", hasSize(2));
        post(publicity, "course-sessions/" + first + "/cancellation", Map.of("reason", "改期"))
                .then()
                .statusCode(200);
        patch(publicity, "course-sessions/" + beside, "*", "{\"room\": \"Room A\"}")
                .then()
                .statusCode(200)
                .body("room", equalTo("Room A"));
        post(publicity, "course-sessions/" + beside + "/cancellation", Map.of("reason", "改期"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_place_without_a_room_and_a_room_of_another_host_are_shared() {
        Map<String, Object> plan = session(committee, course, 5);
        World.Unit elsewhere = world.committee();
        String theirs = world.caller(AccessRole.STUDY, elsewhere);
        UUID theirCourse = idOf(post(theirs, "courses", course(elsewhere)));

        post(publicity, "course-sessions", plan).then().statusCode(201);
        post(publicity, "course-sessions", plan).then().statusCode(201).body("room", nullValue());
        post(publicity, "course-sessions", with(plan, "room", "礼堂")).then().statusCode(201);
        post(theirs, "course-sessions", with(session(elsewhere, theirCourse, 5), "room", "礼堂"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_lecturer_teaches_one_session_at_a_time() {
        UUID lecturer = idOf(post(publicity, "lecturers", lecturer(committee)));
        Map<String, Object> plan = with(session(committee, course, 5), "lecturerId", lecturer);
        UUID first = idOf(post(publicity, "course-sessions", plan));

        post(publicity, "course-sessions", plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lecturer-engaged"));

        get(publicity, "course-sessions?lecturer=" + lecturer).then().body("items.id", contains(first.toString()));
        post(publicity, "course-sessions/" + first + "/cancellation", Map.of("reason", "改期"))
                .then()
                .statusCode(200);
        post(publicity, "course-sessions", plan).then().statusCode(201);
    }

    @Test
    void an_external_code_is_given_once_by_each_host() {
        Map<String, Object> plan = with(session(committee, course, 5), "externalCode", "S-" + course);
        post(publicity, "course-sessions", plan).then().statusCode(201);

        post(publicity, "course-sessions", plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/external-code-taken"));

        World.Unit other = world.committee();
        String stranger = world.caller(AccessRole.STUDY, other);
        UUID theirs = idOf(post(stranger, "courses", course(other)));
        post(stranger, "course-sessions", with(session(other, theirs, 5), "externalCode", "S-" + course))
                .then()
                .statusCode(201);

        get(publicity, "course-sessions?externalCode=S-" + course).then().body("items", hasSize(1));
        get(stranger, "course-sessions?externalCode=S-" + course).then().body("items", hasSize(1));
    }

    @Test
    void a_change_needs_the_version_it_was_made_for() {
        UUID id = idOf(post(publicity, "course-sessions", session(committee, course, 5)));
        Response read = get(publicity, "course-sessions/" + id);
        patch(publicity, "course-sessions/" + id, read.header("ETag"), "{\"place\": \"大礼堂\"}")
                .then()
                .statusCode(200)
                .body("place", equalTo("大礼堂"))
                .body("seats.capacity", equalTo(5));

        patch(publicity, "course-sessions/" + id, read.header("ETag"), "{\"place\": \"小会议室\"}")
                .then()
                .statusCode(412);
        as(publicity)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/course-sessions/" + id)
                .then()
                .statusCode(428);

        get(publicity, "course-sessions/" + id).then().body("place", equalTo("大礼堂"));
    }

    @Test
    void a_patch_is_checked_as_a_whole() {
        UUID id = idOf(post(publicity, "course-sessions", session(committee, course, 5)));
        String before = get(publicity, "course-sessions/" + id).asString();

        for (String bad : List.of(
                "{\"place\": null}",
                "{\"place\": \"\"}",
                "{\"courseId\": \"" + course + "\"}",
                "{\"endsAt\": \"2020-01-01T00:00:00Z\"}",
                "{\"seats\": {\"kind\": \"UNLIMITED\", \"capacity\": 5}}",
                "{\"seats\": {\"capacity\": null}}",
                "{\"booking\": {\"closesAt\": \"2020-01-01T00:00:00Z\"}}")) {
            patch(publicity, "course-sessions/" + id, "*", bad).then().statusCode(400);
        }

        assertThat(get(publicity, "course-sessions/" + id).asString()).isEqualTo(before);
        for (String unlimited : List.of("", ", \"capacity\": null")) {
            patch(publicity, "course-sessions/" + id, "*", "{\"seats\": {\"kind\": \"UNLIMITED\"" + unlimited + "}}")
                    .then()
                    .statusCode(200)
                    .body("seats.kind", equalTo("UNLIMITED"))
                    .body("seats.capacity", nullValue());
        }
    }

    @Test
    void what_people_have_booked_does_not_turn_out_to_have_been() {
        UUID id = idOf(post(publicity, "course-sessions", session(committee, course, 5)));
        String before = get(publicity, "course-sessions/" + id).asString();
        Instant past = TestClock.CLOCK.instant().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);

        patch(
                        publicity,
                        "course-sessions/" + id,
                        "*",
                        """
                        {"startsAt": "%s", "endsAt": "%s", "booking": {"opensAt": "%s", "closesAt": "%s"}}
                        """
                                .formatted(past, past.plusSeconds(60), past.minusSeconds(60), past))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-already-started"))
                .body("startsAt", equalTo(past.toString()));

        assertThat(get(publicity, "course-sessions/" + id).asString()).isEqualTo(before);
    }

    @Test
    void a_session_keeps_its_plan_once_it_has_started() {
        UUID id = idOf(post(publicity, "course-sessions", session(committee, course, 5)));
        TestClock.CLOCK.advance(Duration.ofDays(7));

        patch(publicity, "course-sessions/" + id, "*", "{\"place\": \"大礼堂\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-already-started"));
        post(publicity, "course-sessions/" + id + "/cancellation", Map.of("reason", "太晚"))
                .then()
                .statusCode(409);

        get(publicity, "course-sessions/" + id)
                .then()
                .body("state", equalTo("IN_PROGRESS"))
                .body("place", equalTo("二楼会议室"));
    }

    @Test
    void lists_come_in_the_order_of_time_page_by_page_and_filtered() {
        List<String> made = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            Instant start = TestClock.CLOCK.instant().plus(Duration.ofDays(10 + day));
            made.add(idOf(post(
                            publicity,
                            "course-sessions",
                            with(session(committee, course, 5), "startsAt", start, "endsAt", start.plusSeconds(3600))))
                    .toString());
        }
        List<String> read = new ArrayList<>();
        String cursor = "";

        for (int page = 0; page < 3; page++) {
            Response answer = get(publicity, "course-sessions?limit=2&course=" + course + cursor);
            read.addAll(answer.jsonPath().getList("items.id"));
            cursor = "&cursor=" + answer.path("next");
        }

        assertThat(read).isEqualTo(made);
        get(publicity, "course-sessions?sort=-startsAt&limit=2&course=" + course)
                .then()
                .body("items.id", contains(made.get(4), made.get(3)));
        get(publicity, "course-sessions?course=" + course + "&fields=id,course.title")
                .then()
                .body("items[0].place", nullValue())
                .body("items[0].course.title", not(nullValue()));
        get(publicity, "course-sessions?nonsense=1").then().statusCode(400);
        get(publicity, "course-sessions?course=" + course + "&startsFrom=2020-01-01&startsUntil=2020-01-02")
                .then()
                .body("items", hasSize(0));
    }

    /** The state in SQL, by which lists are filtered, and the state of the entity must be the same one. */
    @Test
    void a_filter_finds_a_session_in_the_state_it_shows_and_in_no_other() {
        Map<Duration, String> expected = Map.of(
                Duration.ofHours(-2),
                "ANNOUNCED",
                Duration.ZERO,
                "OPEN",
                Duration.ofDays(7).minusMinutes(30),
                "CLOSED",
                Duration.ofDays(7),
                "IN_PROGRESS",
                Duration.ofDays(7).plusHours(2),
                "FINISHED");
        Instant noon = Instant.parse("2027-03-02T04:00:00Z");
        TestClock.CLOCK.stopAt(noon);
        UUID id = newSession(publicity, committee, 1);
        String ofCourse = get(publicity, "course-sessions/" + id).path("course.id");
        expected.forEach((after, state) -> assertState(noon.plus(after), ofCourse, state));
        TestClock.CLOCK.stopAt(noon);
        book(alice, id).then().statusCode(201);
        assertState(noon, ofCourse, "FULL");
        post(publicity, "course-sessions/" + id + "/cancellation", Map.of("reason", "x"))
                .then()
                .statusCode(200);
        assertState(noon, ofCourse, "CANCELLED");
    }

    private void assertState(Instant at, String ofCourse, String expected) {
        TestClock.CLOCK.stopAt(at);
        for (SessionState state : SessionState.values()) {
            get(publicity, "course-sessions?course=" + ofCourse + "&state=" + state)
                    .then()
                    .body("items", hasSize(state.name().equals(expected) ? 1 : 0));
        }
        get(publicity, "course-sessions?course=" + ofCourse).then().body("items.state", contains(expected));
    }

    @Test
    void a_refused_session_leaves_no_event_and_no_audit_entry() {
        Sql database = new Sql(TestPostgres.asOwner("training"));
        long before = rows(database);

        post(publicity, "course-sessions", with(session(committee, course, 5), "endsAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/session-ends-before-it-starts"));
        assertThat(rows(database)).isEqualTo(before);

        post(publicity, "course-sessions", session(committee, course, 5)).then().statusCode(201);
        assertThat(rows(database)).isEqualTo(before + 2);
    }

    private static long rows(Sql database) {
        return database.first(
                        """
                        select (select count(*) from feed_event where subject_type = 'course-session')
                             + (select count(*) from audit_entry where subject_type = 'course-session')
                        """,
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
