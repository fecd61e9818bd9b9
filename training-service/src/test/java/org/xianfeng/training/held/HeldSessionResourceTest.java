package org.xianfeng.training.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.xianfeng.training.world.Training.book;
import static org.xianfeng.training.world.Training.course;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.map;
import static org.xianfeng.training.world.Training.newSession;
import static org.xianfeng.training.world.Training.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.World;

@QuarkusTest
class HeldSessionResourceTest {

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
    }

    @Test
    void what_was_held_is_recorded_later_in_one_call_with_who_came() {
        World.Member bob = world.member(otherBranch);
        World.Member stranger = world.member(world.committee());
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(3));
        Map<String, Object> held = held(start, alice, bob, stranger);

        Response recorded = post(publicity, "held-course-sessions", held);

        recorded.then()
                .statusCode(201)
                .body("session.state", equalTo("FINISHED"))
                .body("session.lateReason", equalTo("停电，次日补录"))
                .body("session.bookedCount", equalTo(1))
                .body("attendance.status", contains(201, 201, 404))
                .body("attendance[0].booking.state", equalTo("COMPLETED"))
                .body("attendance[1].booking.state", equalTo("NO_SHOW"))
                .body("attendance[2].problem.type", equalTo("/problems/not-found"));
        String id = recorded.path("session.id");
        assertThat(recorded.header("Location")).isEqualTo("/api/v1/course-sessions/" + id);
        get(alice.token(), "my-bookings").then().body("items.session.id", hasItem(id));
        book(bob, UUID.fromString(id)).then().statusCode(409).body("type", equalTo("/problems/session-not-bookable"));
    }

    @Test
    void whoever_stands_outside_the_scope_is_as_unknown_as_nobody() {
        World.Unit elsewhere = world.branch(world.committee());
        World.Member former = world.member(elsewhere);
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(3));
        world.left(former, elsewhere, Time.dayOf(start));
        World.Member nobody = new World.Member(UUID.randomUUID(), null, null);

        Response recorded =
                post(publicity, "held-course-sessions", held(start, nobody, world.member(elsewhere), former));

        recorded.then()
                .statusCode(201)
                .body("session.bookedCount", equalTo(0))
                .body("attendance.status", contains(404, 404, 404));
        List<Map<String, Object>> problems = recorded.jsonPath().getList("attendance.problem");
        assertThat(problems).hasSize(3);
        assertThat(Set.copyOf(problems)).hasSize(1);
    }

    @Test
    void nobody_attended_two_sessions_at_once() {
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(3));
        post(publicity, "held-course-sessions", held(start, alice)).then().statusCode(201);

        post(publicity, "held-course-sessions", held(start.plusSeconds(60), alice))
                .then()
                .statusCode(201)
                .body("attendance[0].problem.type", equalTo("/problems/overlapping-booking"))
                .body("session.bookedCount", equalTo(0));
    }

    @Test
    void whoever_waited_in_vain_is_recorded_where_she_was_at_that_hour() {
        World.Member seated = world.member(branch);
        UUID full = newSession(publicity, committee, 1);
        Instant start = Instant.parse(get(publicity, "course-sessions/" + full).path("startsAt"));
        book(seated, full).then().statusCode(201);
        UUID waiting = idOf(book(alice, full));
        TestClock.CLOCK.advance(Duration.ofDays(8));

        post(publicity, "held-course-sessions", held(start, alice, seated))
                .then()
                .statusCode(201)
                .body("attendance.status", contains(201, 409))
                .body("attendance[0].booking.state", equalTo("COMPLETED"))
                .body("attendance[1].problem.type", equalTo("/problems/overlapping-booking"))
                .body("session.bookedCount", equalTo(1));

        get(alice.token(), "bookings/" + waiting).then().body("state", equalTo("WAITLISTED"));
        get(publicity, "course-sessions/" + full).then().body("waitingCount", equalTo(1));
    }

    @Test
    void what_is_still_to_come_is_not_recorded_as_held() {
        Instant start = TestClock.CLOCK.instant().minusSeconds(60);

        post(publicity, "held-course-sessions", held(start, alice))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-over-yet"));

        get(publicity, "course-sessions?course=" + course).then().body("items", hasSize(0));
    }

    /** The first came, the others did not. */
    private Map<String, Object> held(Instant start, World.Member... expected) {
        List<Map<String, Object>> attendance = new ArrayList<>();
        for (World.Member member : expected) {
            attendance.add(map("memberId", member.id(), "presence", attendance.isEmpty() ? "PRESENT" : "ABSENT"));
        }
        return map(
                "courseId",
                course,
                "organizationId",
                committee.id(),
                "place",
                "礼堂",
                "startsAt",
                start,
                "endsAt",
                start.plus(Duration.ofHours(2)),
                "reason",
                "停电，次日补录",
                "attendance",
                attendance);
    }
}
