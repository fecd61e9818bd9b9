package org.xianfeng.training.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.training.world.Training.book;
import static org.xianfeng.training.world.Training.bookFor;
import static org.xianfeng.training.world.Training.cancel;
import static org.xianfeng.training.world.Training.course;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.lecturer;
import static org.xianfeng.training.world.Training.map;
import static org.xianfeng.training.world.Training.newSession;
import static org.xianfeng.training.world.Training.patch;
import static org.xianfeng.training.world.Training.post;
import static org.xianfeng.training.world.Training.session;
import static org.xianfeng.training.world.Training.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.World;

/** The rules of training as a caller runs into them; none of what is refused here leaves anything behind. */
@QuarkusTest
class TrainingRefusalsTest {

    private static final World world = World.ofProgram();
    private static final World.Unit committee = world.committee();
    private static final World.Unit branch = world.branch(committee);
    private static final World.Unit otherBranch = world.branch(committee);
    private static final String administrator = world.administrator(committee);
    private static final String NOBODY_YET = "2020-01-01T00:00:00Z";

    private final World.Member alice = world.member(branch);
    private final Sql behind = new Sql(TestPostgres.asOwner("training"));

    private UUID course;
    private UUID planned;
    private String path;
    private String state;

    @BeforeEach
    void a_session_in_a_week() {
        course = idOf(post(administrator, "courses", course(committee)));
        planned = idOf(post(administrator, "course-sessions", session(committee, course, 2)));
        path = "course-sessions/" + planned;
        state = state();
    }

    @AfterEach
    void nothing_is_left_behind() {
        TestClock.CLOCK.run();
        world.hearOfMembership();
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void of_what_the_roster_may_still_learn() {
        Instant now = TestClock.CLOCK.instant();
        String young = Ids.next().toString();
        Map<String, Object> held = held(now.minus(Duration.ofDays(3)), List.of());
        world.heardOfMembershipAt(now.minusSeconds(20));

        refused("roster-behind", post(administrator, "courses", with(course(committee), "organizationId", young)));
        refused("roster-behind", post(administrator, "lecturers", with(lecturer(committee), "organizationId", young)));
        refused(
                "roster-behind",
                post(administrator, "course-sessions", with(session(committee, course, 5), "audienceId", young)));
        refused("roster-behind", patch(administrator, path, "*", map("audienceId", young)));
        refused("roster-behind", post(administrator, "held-course-sessions", with(held, "organizationId", young)));
        refused("roster-behind", bookFor(administrator, planned, UUID.fromString(young)));
    }

    @Test
    void of_an_organisation_that_does_not_exist_that_day() {
        Instant now = TestClock.CLOCK.instant();
        LocalDate today = Time.dayOf(now);
        World.Unit closing = world.branch(committee);
        Map<String, Object> hosted = session(closing, course, 5);
        UUID draft = idOf(post(administrator, "course-sessions", with(hosted, "draft", true)));
        UUID shown = idOf(post(administrator, "course-sessions", hosted));
        world.dissolved(closing, committee.id(), today);
        state = state();

        gone(closing, today, post(administrator, "courses", course(closing)));
        gone(closing, today, post(administrator, "lecturers", lecturer(closing)));
        LocalDate then = today.plusDays(7);
        gone(closing, then, post(administrator, "course-sessions", hosted));
        gone(
                closing,
                then,
                post(
                        administrator,
                        "course-sessions",
                        with(session(committee, course, 5), "audienceId", closing.id())));
        gone(closing, then, patch(administrator, path, "*", map("audienceId", closing.id())));
        gone(closing, then, patch(administrator, "course-sessions/" + shown, "*", map("place", "大礼堂")));
        gone(closing, then, post(administrator, "course-sessions/" + draft + "/publication"));
        Instant before = Instant.parse("2019-06-01T02:00:00Z");
        gone(committee, LocalDate.of(2019, 6, 1), post(administrator, "held-course-sessions", held(before, List.of())));
    }

    @Test
    void what_an_organisation_hosted_while_it_existed_is_recorded_after_it_was_dissolved() {
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(3));
        World.Unit closing = world.branch(committee);
        world.dissolved(closing, committee.id(), Time.dayOf(start).plusDays(1));

        post(administrator, "held-course-sessions", with(held(start, List.of()), "organizationId", closing.id()))
                .then()
                .statusCode(201);

        state = state();
    }

    private static void gone(World.Unit organization, LocalDate day, Response answer) {
        refused("organization-not-there-that-day", answer);
        answer.then()
                .body("organization", equalTo(organization.id().toString()))
                .body("day", equalTo(day.toString()));
    }

    @Test
    void of_a_number_that_is_taken() {
        String code = "T-" + course;
        post(administrator, "courses", with(course(committee), "externalCode", code))
                .then()
                .statusCode(201);
        post(administrator, "lecturers", with(lecturer(committee), "externalCode", code))
                .then()
                .statusCode(201);
        Map<String, Object> held =
                with(held(TestClock.CLOCK.instant().minus(Duration.ofDays(3)), List.of()), "externalCode", code);
        post(administrator, "held-course-sessions", held).then().statusCode(201);
        state = state();

        taken("course", code, post(administrator, "courses", with(course(committee), "externalCode", code)));
        taken("lecturer", code, post(administrator, "lecturers", with(lecturer(committee), "externalCode", code)));
        taken("course-session", code, post(administrator, "held-course-sessions", held));
    }

    private void taken(String kind, String code, Response answer) {
        refused("external-code-taken", answer);
        answer.then().body("externalCode", equalTo(code)).body("kind", equalTo(kind));
    }

    @Test
    void of_a_room_or_a_lecturer_that_another_session_has() {
        UUID lecturer = idOf(post(administrator, "lecturers", lecturer(committee)));
        Map<String, Object> inRoom = with(session(branch, course, 5), "room", "二号教室");
        Map<String, Object> plan = with(session(branch, course, 5), "lecturerId", lecturer);
        String secretary = world.administrator(branch);
        UUID other = idOf(post(administrator, "course-sessions", with(plan, "organizationId", committee.id())));
        UUID own = idOf(post(administrator, "course-sessions", inRoom));
        state = state();

        refused("lecturer-engaged", post(administrator, "course-sessions", plan))
                .body("lecturer", equalTo(lecturer.toString()))
                .body("session", equalTo(other.toString()));
        refused("lecturer-engaged", post(secretary, "course-sessions", plan))
                .body("lecturer", equalTo(lecturer.toString()))
                .body("session", nullValue());
        refused("lecturer-engaged", patch(administrator, "course-sessions/" + own, "*", map("lecturerId", lecturer)))
                .body("session", equalTo(other.toString()));
        refused("room-taken", post(administrator, "course-sessions", inRoom))
                .body("room", equalTo("二号教室"))
                .body("session", equalTo(own.toString()));
    }

    @Test
    void of_a_new_session() {
        Map<String, Object> plan = session(committee, course, 5);
        Instant now = TestClock.CLOCK.instant();
        Map<String, Object> past = with(
                plan,
                "startsAt",
                now.minusSeconds(60),
                "booking",
                map("opensAt", now.minusSeconds(3600), "closesAt", now.minusSeconds(60)));

        invalid(
                "session-ends-before-it-starts",
                post(administrator, "course-sessions", with(plan, "endsAt", NOBODY_YET)));
        invalid(
                "booking-window-out-of-order",
                post(administrator, "course-sessions", with(plan, "booking", map("opensAt", now, "closesAt", now))));
        refused("session-already-started", post(administrator, "course-sessions", past));
    }

    @Test
    void of_a_change_of_the_plan() {
        UUID lecturer = idOf(post(administrator, "lecturers", lecturer(committee)));
        post(administrator, "course-sessions", with(session(committee, course, 5), "lecturerId", lecturer))
                .then()
                .statusCode(201);
        World.Member bob = world.member(otherBranch);
        String ofBranch = "course-sessions/" + idOf(post(administrator, "course-sessions", session(branch, course, 5)));
        book(alice, planned).then().statusCode(201);
        book(bob, planned).then().statusCode(201);
        state = state();

        invalid("session-ends-before-it-starts", patch(administrator, path, "*", map("endsAt", NOBODY_YET)));
        invalid(
                "booking-window-out-of-order",
                patch(administrator, path, "*", map("booking", map("closesAt", NOBODY_YET))));
        refused("capacity-below-booked", patch(administrator, path, "*", map("seats", map("capacity", 1))));
        refused("lecturer-engaged", patch(administrator, path, "*", map("lecturerId", lecturer)));
        refused("booked-outside-audience", patch(administrator, path, "*", map("audienceId", branch.id())))
                .body("audience", equalTo(branch.id().toString()))
                .body("outside", equalTo(1));
        refused("audience-apart-from-host", patch(administrator, ofBranch, "*", map("audienceId", otherBranch.id())))
                .body("audience", equalTo(otherBranch.id().toString()));
    }

    @Test
    void of_what_was_called_off() {
        UUID draft = idOf(post(administrator, "course-sessions", with(session(committee, course, 5), "draft", true)));
        UUID booking = idOf(book(alice, planned));
        post(administrator, path + "/cancellation", Map.of("reason", "改期"))
                .then()
                .statusCode(200);
        state = state();

        refused("session-state-forbids", patch(administrator, path, "*", map("place", "大礼堂")));
        refused("session-state-forbids", post(administrator, path + "/cancellation", Map.of("reason", "改期")));
        refused("booking-not-cancellable", cancel(alice.token(), booking));
        TestClock.CLOCK.advance(Duration.ofDays(7));
        refused("session-already-started", post(administrator, "course-sessions/" + draft + "/publication"));
    }

    @Test
    void of_a_lecture_that_was_held() {
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(3));
        UUID lecturer = idOf(post(administrator, "lecturers", lecturer(committee)));
        post(administrator, "held-course-sessions", with(held(start, List.of()), "lecturerId", lecturer))
                .then()
                .statusCode(201);
        state = state();

        invalid(
                "session-ends-before-it-starts",
                post(administrator, "held-course-sessions", with(held(start, List.of()), "endsAt", NOBODY_YET)));
        refused(
                "lecturer-engaged",
                post(administrator, "held-course-sessions", with(held(start, List.of()), "lecturerId", lecturer)));
    }

    @Test
    void of_single_people_of_a_lecture_that_was_held() {
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(3));
        World.Member former = world.member(branch);
        world.left(former, branch, Time.dayOf(start));
        UUID young = Ids.next();
        Map<String, Object> held = held(start, List.of(alice.id(), alice.id(), former.id(), young));
        world.heardOfMembershipAt(TestClock.CLOCK.instant().minusSeconds(20));

        post(administrator, "held-course-sessions", held)
                .then()
                .statusCode(201)
                .body("session.bookedCount", equalTo(1))
                .body(
                        "attendance.findAll { it.problem != null }.problem.type",
                        contains(
                                "/problems/already-booked",
                                "/problems/no-branch-on-that-day",
                                "/problems/roster-behind"));

        state = state();
    }

    @Test
    void of_a_booking() {
        World.Member former = world.member(branch);
        world.left(former, branch, Time.today(TestClock.CLOCK));
        Instant later = TestClock.CLOCK.instant().plus(Duration.ofDays(1));
        Map<String, Object> notYet = session(committee, course, 5);
        UUID announced = idOf(post(
                administrator,
                "course-sessions",
                with(notYet, "booking", map("opensAt", later, "closesAt", later.plusSeconds(60)))));
        UUID calledOff = newSession(administrator, committee, 5);
        post(administrator, "course-sessions/" + calledOff + "/cancellation", Map.of("reason", "改期"))
                .then()
                .statusCode(200);
        state = state();

        refused("no-branch-on-that-day", bookFor(administrator, planned, former.id()));
        refused("booking-not-open-yet", book(alice, announced));
        refused("session-not-bookable", book(alice, calledOff));
        refused("not-a-member", get(administrator, "my-bookings"));

        UUID booking = idOf(book(alice, planned));
        UUID atOnce = idOf(post(administrator, "course-sessions", session(committee, course, 5)));
        state = state();
        refused("already-booked", book(alice, planned))
                .body("booking", equalTo(booking.toString()))
                .body("state", equalTo("BOOKED"));
        refused("overlapping-booking", bookFor(administrator, atOnce, alice.id()))
                .body("booking", equalTo(booking.toString()));
    }

    /** With every fact that the catalogue promises, none of them left as a hole in the sentence. */
    private static ValidatableResponse refused(String code, Response answer) {
        ValidatableResponse refusal = answer.then()
                .body("type", equalTo("/problems/" + code))
                .statusCode(409)
                .body("detail", not(containsString("{")));
        Stream.concat(Arrays.stream(TrainingProblem.values()), Arrays.stream(CommonProblem.values()))
                .filter(problem -> problem.code().equals(code))
                .flatMap(problem -> problem.facts().stream())
                .forEach(fact -> refusal.body(fact, notNullValue()));
        return refusal;
    }

    private static void invalid(String code, Response answer) {
        answer.then().body("type", equalTo("/problems/" + code)).statusCode(400);
    }

    private Map<String, Object> held(Instant start, List<UUID> present) {
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
                present.stream()
                        .map(member -> map("memberId", member, "presence", "PRESENT"))
                        .toList());
    }

    /** Everything that a use case of this service writes, the trail and the events among it. */
    private String state() {
        return behind.first(
                        """
                        select concat_ws(' ', (select count(*) from course), (select count(*) from lecturer),
                            (select count(*) from course_session), (select sum(version) from course_session),
                            (select count(*) from booking), (select sum(version) from booking),
                            (select count(*) from audit_entry where outcome = 'DONE'), (select count(*) from feed_event))
                        """,
                        row -> row.getString(1))
                .orElseThrow();
    }
}
