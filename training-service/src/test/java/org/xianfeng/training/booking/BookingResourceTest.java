package org.xianfeng.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.training.world.Training.as;
import static org.xianfeng.training.world.Training.book;
import static org.xianfeng.training.world.Training.bookFor;
import static org.xianfeng.training.world.Training.cancel;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.newSession;
import static org.xianfeng.training.world.Training.patch;
import static org.xianfeng.training.world.Training.post;
import static org.xianfeng.training.world.Training.session;
import static org.xianfeng.training.world.Training.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
class BookingResourceTest {

    static final World world = World.ofProgram();
    final World.Unit committee = world.committee();
    final World.Unit branch = world.branch(committee);
    final World.Unit otherBranch = world.branch(committee);
    final String administrator = world.administrator(committee);
    final World.Member alice = world.member(branch);
    final World.Member bob = world.member(branch);
    final World.Member carol = world.member(otherBranch);

    UUID session;

    @BeforeEach
    void oneSeat() {
        session = newSession(administrator, committee, 1);
    }

    @AfterEach
    void timeGoesOn() {
        TestClock.CLOCK.run();
    }

    @Nested
    class AMember {

        @Test
        void books_for_herself_and_finds_it_again() {
            Response made = book(alice, session);

            made.then()
                    .statusCode(201)
                    .body("memberId", equalTo(alice.id().toString()))
                    .body("memberName", equalTo(alice.name()))
                    .body("branchId", equalTo(branch.id().toString()))
                    .body("state", equalTo("BOOKED"))
                    .body("onBehalf", equalTo(false))
                    .body("waiting", nullValue())
                    .body("session.id", equalTo(session.toString()));
            assertThat(made.header("Location")).isEqualTo("/api/v1/bookings/" + idOf(made));
            Response read = get(alice.token(), "bookings/" + idOf(made));
            assertThat(read.jsonPath().getMap("")).isEqualTo(made.jsonPath().getMap(""));
            assertThat(read.header("ETag")).isNotBlank();
            get(alice.token(), "my-bookings")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(idOf(made).toString()));
        }

        @Test
        void waits_with_a_number_and_a_place_that_moves_up() {
            Response first = book(alice, session);
            UUID second = idOf(book(bob, session));
            Response third = book(carol, session);
            third.then()
                    .statusCode(201)
                    .body("state", equalTo("WAITLISTED"))
                    .body("waiting.number", equalTo(2))
                    .body("waiting.position", equalTo(2));
            get(alice.token(), "course-sessions/" + session)
                    .then()
                    .body("state", equalTo("FULL"))
                    .body("bookedCount", equalTo(1))
                    .body("waitingCount", equalTo(2));

            cancel(alice.token(), idOf(first))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("cancelledBy", equalTo("MEMBER"));

            get(bob.token(), "bookings/" + second)
                    .then()
                    .body("state", equalTo("BOOKED"))
                    .body("waiting.number", equalTo(1))
                    .body("waiting.position", nullValue())
                    .body("promotedAt", not(nullValue()));
            get(carol.token(), "bookings/" + idOf(third))
                    .then()
                    .body("waiting.number", equalTo(2))
                    .body("waiting.position", equalTo(1));
        }

        @Test
        void does_not_hold_two_places_in_one_session_but_may_come_back() {
            UUID first = idOf(book(alice, session));

            book(alice, session).then().statusCode(409).body("type", equalTo("/problems/already-booked"));

            assertCounts(1, 0);
            cancel(alice.token(), first).then().statusCode(200);
            book(alice, session).then().statusCode(201).body("state", equalTo("BOOKED"));
        }

        @Test
        void is_not_at_two_places_at_once_whether_seated_or_waiting() {
            UUID other = newSession(administrator, committee, 1);
            book(alice, session).then().statusCode(201);
            book(bob, session).then().statusCode(201).body("state", equalTo("WAITLISTED"));

            book(alice, other).then().statusCode(409).body("type", equalTo("/problems/overlapping-booking"));
            book(bob, other).then().statusCode(409).body("type", equalTo("/problems/overlapping-booking"));

            get(alice.token(), "course-sessions/" + other).then().body("bookedCount", equalTo(0));
        }

        @Test
        void is_free_again_when_the_session_begins_for_which_she_waited_in_vain() {
            Instant later = TestClock.CLOCK.instant().plus(Duration.ofDays(7).plusHours(1));
            Map<String, Object> plan = session(committee, course(), 5);
            UUID other = idOf(post(
                    administrator,
                    "course-sessions",
                    with(
                            plan,
                            "startsAt",
                            later,
                            "endsAt",
                            later.plusSeconds(3600),
                            "booking",
                            Training.map("opensAt", TestClock.CLOCK.instant(), "closesAt", later))));
            book(alice, session).then().statusCode(201);
            UUID waiting = idOf(book(bob, session));
            book(bob, other).then().statusCode(409).body("type", equalTo("/problems/overlapping-booking"));

            TestClock.CLOCK.advance(Duration.ofDays(7).plusMinutes(1));

            book(bob, other).then().statusCode(201).body("state", equalTo("BOOKED"));
            book(alice, other).then().statusCode(409).body("type", equalTo("/problems/overlapping-booking"));
            get(bob.token(), "bookings/" + waiting).then().body("state", equalTo("WAITLISTED"));
            get(administrator, "course-sessions/" + other).then().body("bookedCount", equalTo(1));
            assertCounts(1, 1);
        }

        @Test
        void gets_no_place_for_somebody_else_and_does_not_learn_whether_she_exists() {
            bookFor(alice.token(), session, bob.id()).then().statusCode(404);
            bookFor(alice.token(), session, UUID.randomUUID()).then().statusCode(404);

            assertCounts(0, 0);
        }

        @Test
        void neither_sees_nor_cancels_what_others_booked() {
            UUID hers = idOf(book(bob, session));

            get(alice.token(), "bookings/" + hers).then().statusCode(404);
            cancel(alice.token(), hers).then().statusCode(404);
            get(alice.token(), "bookings").then().body("items", hasSize(0));
            get(alice.token(), "course-sessions/" + session + "/bookings")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));

            get(bob.token(), "bookings/" + hers).then().body("state", equalTo("BOOKED"));
        }

        @Test
        void does_not_find_a_session_for_other_people() {
            UUID elsewhere = newSession(administrator, otherBranch, 5);

            book(alice, elsewhere).then().statusCode(404);

            get(administrator, "course-sessions/" + elsewhere).then().body("bookedCount", equalTo(0));
            book(carol, elsewhere).then().statusCode(201);
        }

        @Test
        void gives_nothing_back_once_the_session_has_started() {
            UUID hers = idOf(book(alice, session));
            TestClock.CLOCK.advance(Duration.ofDays(7));

            cancel(alice.token(), hers)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/session-already-started"));

            get(alice.token(), "bookings/" + hers).then().body("state", equalTo("BOOKED"));
        }

        @Test
        void is_told_when_booking_is_over() {
            TestClock.CLOCK.advance(Duration.ofDays(7).minusHours(1));

            book(alice, session)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/booking-closed"))
                    .body("closesAt", not(nullValue()));

            assertCounts(0, 0);
        }

        @Test
        void repeats_her_request_and_gets_the_same_answer_and_one_seat() {
            String path = "/api/v1/course-sessions/" + session + "/bookings";
            String key = UUID.randomUUID().toString();
            Response first = as(alice.token())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(path);
            Response again = as(alice.token())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(path);

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.asString()).isEqualTo(first.asString());
            assertCounts(1, 0);
        }
    }

    @Nested
    class WhoeverAdministersABranch {

        final World.Member secretary = world.secretary(branch);

        @Test
        void books_and_cancels_for_its_members() {
            Response made = bookFor(secretary.token(), session, alice.id());

            made.then()
                    .statusCode(201)
                    .body("onBehalf", equalTo(true))
                    .body("memberId", equalTo(alice.id().toString()));
            get(alice.token(), "my-bookings")
                    .then()
                    .body("items.id", contains(idOf(made).toString()));
            cancel(secretary.token(), idOf(made)).then().statusCode(200).body("cancelledBy", equalTo("ON_BEHALF"));
        }

        @Test
        void books_for_nobody_in_another_branch() {
            bookFor(secretary.token(), session, carol.id()).then().statusCode(404);

            assertCounts(0, 0);
        }

        @Test
        void sees_her_own_members_among_the_bookings_of_the_session() {
            UUID hers = idOf(book(alice, session));
            book(carol, session).then().statusCode(201);

            get(secretary.token(), "course-sessions/" + session + "/bookings")
                    .then()
                    .body("items.id", contains(hers.toString()));
            get(secretary.token(), "bookings?count=true").then().body("total", equalTo(1));
            get(administrator, "course-sessions/" + session + "/bookings?count=true")
                    .then()
                    .body("total", equalTo(2));
        }

        @Test
        void has_bookings_of_her_own() {
            book(secretary, session).then().statusCode(201).body("onBehalf", equalTo(false));
            bookFor(secretary.token(), session, alice.id()).then().statusCode(201);

            get(secretary.token(), "my-bookings").then().body("items", hasSize(1));
            get(secretary.token(), "bookings").then().body("items", hasSize(2));
        }
    }

    @Test
    void whoever_only_reads_books_for_nobody() {
        String reader = world.caller(AccessRole.READER, committee);

        bookFor(reader, session, alice.id()).then().statusCode(403);
        post(
                        reader,
                        "course-sessions/" + session + "/booking-requests",
                        Map.of("requests", List.of(Map.of("memberId", alice.id()))))
                .then()
                .statusCode(403);

        assertCounts(0, 0);
    }

    @Test
    void whoever_is_no_member_cannot_book_for_herself() {
        post(administrator, "course-sessions/" + session + "/bookings", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-member"));

        assertCounts(0, 0);
    }

    @Test
    void whoever_stands_outside_the_scope_is_as_unknown_as_nobody() {
        World.Unit elsewhere = world.branch(world.committee());
        World.Member there = world.member(elsewhere);
        World.Member formerThere = world.member(elsewhere);
        LocalDate today = Time.today(TestClock.CLOCK);
        world.left(formerThere, elsewhere, today);
        world.left(bob, branch, today);
        List<UUID> unknown = List.of(
                UUID.randomUUID(),
                there.id(),
                formerThere.id(),
                world.newcomer().id());

        assertThat(unknown.stream()
                        .map(id -> Training.told(bookFor(administrator, session, id)))
                        .distinct())
                .singleElement()
                .matches(answer -> answer.get("status").equals(404));
        bookFor(administrator, session, bob.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-branch-on-that-day"))
                .body("day", equalTo(today.toString()));
        List<Map<String, String>> requests = Stream.concat(unknown.stream(), Stream.of(bob.id()))
                .map(id -> Map.of("memberId", id.toString()))
                .toList();
        post(administrator, "course-sessions/" + session + "/booking-requests", Map.of("requests", requests))
                .then()
                .statusCode(200)
                .body("items.status", contains(404, 404, 404, 404, 409));

        assertCounts(0, 0);
    }

    @Test
    void a_session_for_one_branch_takes_nobody_from_another() {
        UUID ofBranch = idOf(post(
                administrator,
                "course-sessions",
                with(session(committee, course(), 5), "audienceId", branch.id().toString())));

        bookFor(administrator, ofBranch, carol.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/member-not-invited"));
        get(carol.token(), "course-sessions/" + ofBranch).then().statusCode(404);

        book(alice, ofBranch).then().statusCode(201);
    }

    @Test
    void requests_from_paper_are_decided_in_their_order_and_each_by_itself() {
        World.Member[] members = world.members(branch, 4);
        UUID twoSeats = newSession(administrator, committee, 2);
        book(members[1], twoSeats).then().statusCode(201);
        List<Map<String, String>> requests = new ArrayList<>();
        for (UUID id : List.of(
                members[0].id(),
                members[1].id(),
                UUID.randomUUID(),
                members[2].id(),
                members[3].id(),
                members[0].id())) {
            requests.add(Map.of("memberId", id.toString()));
        }

        Response answer =
                post(administrator, "course-sessions/" + twoSeats + "/booking-requests", Map.of("requests", requests));

        answer.then()
                .statusCode(200)
                .body("items.index", contains(0, 1, 2, 3, 4, 5))
                .body("items.status", contains(201, 409, 404, 201, 201, 409))
                .body("items[0].booking.state", equalTo("BOOKED"))
                .body("items[1].problem.type", equalTo("/problems/already-booked"))
                .body("items[2].problem.type", equalTo("/problems/not-found"))
                .body("items[3].booking.waiting.number", equalTo(1))
                .body("items[4].booking.waiting.number", equalTo(2))
                .body("items[4].booking.waiting.position", equalTo(2))
                .body("items[5].problem.type", equalTo("/problems/already-booked"));
        get(administrator, "course-sessions/" + twoSeats)
                .then()
                .body("bookedCount", equalTo(2))
                .body("waitingCount", equalTo(2));
    }

    @Test
    void eighty_seats_and_ninety_two_requests_leave_twelve_waiting() {
        UUID lecture = newSession(administrator, committee, 80);
        List<Map<String, String>> requests = Stream.of(world.members(branch, 92))
                .map(member -> Map.of("memberId", member.id().toString()))
                .toList();

        post(administrator, "course-sessions/" + lecture + "/booking-requests", Map.of("requests", requests))
                .then()
                .statusCode(200);

        get(administrator, "course-sessions/" + lecture)
                .then()
                .body("bookedCount", equalTo(80))
                .body("waitingCount", equalTo(12));
        Response waiting = get(administrator, "course-sessions/" + lecture + "/bookings?state=WAITLISTED&limit=200");
        assertThat(waiting.jsonPath().getList("items.waiting.number"))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void the_bookings_of_a_session_come_page_by_page() {
        UUID open = newSession(administrator, committee, 100);
        List<String> made = Stream.of(world.members(branch, 7))
                .map(member -> idOf(book(member, open)).toString())
                .toList();
        List<String> read = new ArrayList<>();
        String cursor = "";

        for (int page = 0; page < 4; page++) {
            Response answer = get(administrator, "course-sessions/" + open + "/bookings?limit=2" + cursor);
            read.addAll(answer.jsonPath().getList("items.id"));
            cursor = "&cursor=" + answer.path("next");
        }

        assertThat(read).isEqualTo(made);
    }

    @Test
    void the_bookings_of_a_member_come_with_the_newest_first_when_asked_so() {
        UUID first = idOf(book(alice, session));
        UUID second = idOf(book(alice, newSession(administrator, committee, 1, Duration.ofDays(8))));
        UUID last = idOf(book(alice, newSession(administrator, committee, 1, Duration.ofDays(5))));

        get(administrator, "bookings?member=" + alice.id() + "&sort=-bookedAt&limit=2")
                .then()
                .body("items.id", contains(last.toString(), second.toString()));
        get(administrator, "bookings?member=" + alice.id() + "&limit=2")
                .then()
                .body("items.id", contains(first.toString(), second.toString()));
    }

    @Test
    void more_seats_go_to_those_who_waited_longest() {
        book(alice, session);
        UUID second = idOf(book(bob, session));
        UUID third = idOf(book(carol, session));
        String tag = get(administrator, "course-sessions/" + session).header("ETag");

        patch(administrator, "course-sessions/" + session, tag, "{\"seats\": {\"capacity\": 2}}")
                .then()
                .statusCode(200)
                .body("seats.capacity", equalTo(2))
                .body("bookedCount", equalTo(2))
                .body("waitingCount", equalTo(1));

        get(bob.token(), "bookings/" + second).then().body("state", equalTo("BOOKED"));
        get(carol.token(), "bookings/" + third).then().body("waiting.position", equalTo(1));
    }

    @Test
    void the_audience_is_narrowed_once_nobody_outside_has_a_place_or_waits_for_one() {
        book(alice, session).then().statusCode(201);
        UUID waits = idOf(book(carol, session));
        Map<String, Object> narrower = Training.map("audienceId", branch.id());

        patch(administrator, "course-sessions/" + session, "*", narrower)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/booked-outside-audience"))
                .body("outside", equalTo(1));
        get(administrator, "course-sessions/" + session)
                .then()
                .body("audience.id", equalTo(committee.id().toString()));
        assertStates(Map.of(waits, "WAITLISTED"));

        cancel(carol.token(), waits).then().statusCode(200);
        patch(administrator, "course-sessions/" + session, "*", narrower)
                .then()
                .statusCode(200)
                .body("audience.id", equalTo(branch.id().toString()));
        assertCounts(1, 0);
    }

    @Test
    void the_audience_changes_in_spite_of_whoever_has_left_it_before() {
        UUID hers = idOf(book(alice, session));
        world.moved(alice, world.branch(world.committee()), Time.today(TestClock.CLOCK));

        patch(administrator, "course-sessions/" + session, "*", Training.map("audienceId", branch.id()))
                .then()
                .statusCode(200);

        assertStates(Map.of(hers, "BOOKED"));
    }

    @Test
    void a_seat_passes_over_whoever_may_not_come_any_more() {
        World.Member dora = world.member(branch);
        UUID seat = idOf(book(alice, session));
        UUID left = idOf(book(bob, session));
        UUID transferred = idOf(book(carol, session));
        UUID waiting = idOf(book(dora, session));
        LocalDate today = Time.today(TestClock.CLOCK);
        world.moved(bob, null, today);
        world.moved(carol, world.branch(world.committee()), today);

        cancel(alice.token(), seat).then().statusCode(200);

        assertStates(Map.of(left, "CANCELLED", transferred, "CANCELLED", waiting, "BOOKED"));
        assertThat(told(left)).contains("\"CANCELLED\"");
        assertThat(told(waiting)).contains("\"BOOKED\"");
        assertThat(audited(seat)).contains(left.toString(), transferred.toString(), waiting.toString());
        assertCounts(1, 0);
    }

    @Test
    void a_seat_for_which_only_those_wait_who_may_not_come_is_free_again() {
        UUID seat = idOf(book(alice, session));
        UUID left = idOf(book(bob, session));
        world.moved(bob, null, Time.today(TestClock.CLOCK));

        cancel(alice.token(), seat).then().statusCode(200);

        assertStates(Map.of(left, "CANCELLED"));
        assertCounts(0, 0);
    }

    @Test
    void more_seats_pass_over_whoever_may_not_come_any_more() {
        World.Member dora = world.member(branch);
        book(alice, session).then().statusCode(201);
        UUID left = idOf(book(bob, session));
        UUID second = idOf(book(carol, session));
        UUID third = idOf(book(dora, session));
        world.moved(bob, null, Time.today(TestClock.CLOCK));

        patch(administrator, "course-sessions/" + session, "*", "{\"seats\": {\"capacity\": 2}}")
                .then()
                .statusCode(200)
                .body("bookedCount", equalTo(2))
                .body("waitingCount", equalTo(1));

        assertStates(Map.of(left, "CANCELLED", second, "BOOKED", third, "WAITLISTED"));
        get(administrator, "bookings/" + left).then().body("cancelledBy", equalTo("STANDING"));
    }

    @Test
    void whoever_is_in_the_roster_no_more_gets_no_seat() {
        UUID seat = idOf(book(alice, session));
        UUID erased = idOf(book(bob, session));
        forgottenByTheRoster(bob);

        cancel(alice.token(), seat).then().statusCode(200);

        assertStates(Map.of(erased, "CANCELLED"));
        assertCounts(0, 0);
    }

    @Test
    void nobody_loses_her_turn_because_the_roster_is_behind() {
        UUID seat = idOf(book(alice, session));
        UUID waiting = idOf(book(bob, session));
        forgottenByTheRoster(bob);
        world.heardOfMembershipAt(TestClock.CLOCK.instant().minusSeconds(20));

        cancel(alice.token(), seat).then().statusCode(200);

        assertStates(Map.of(waiting, "BOOKED"));
        world.hearOfMembership();
    }

    private static void forgottenByTheRoster(World.Member member) {
        new Sql(TestPostgres.asApplication("training"))
                .update("delete from roster_member where member_id = ?", member.id());
    }

    private void assertStates(Map<UUID, String> expected) {
        expected.forEach((booking, state) ->
                get(administrator, "bookings/" + booking).then().body("state", equalTo(state)));
    }

    /** The last event about the booking. */
    private static String told(UUID booking) {
        return new Sql(TestPostgres.asOwner("training"))
                .first(
                        "select data::text from feed_event where subject_id = ? order by number desc limit 1",
                        row -> row.getString(1),
                        booking)
                .orElseThrow();
    }

    private static String audited(UUID booking) {
        return new Sql(TestPostgres.asOwner("training"))
                .first(
                        "select a::text from audit_entry a where action = 'booking:cancel' and subject_id::text = ?",
                        row -> row.getString(1),
                        booking.toString())
                .orElseThrow();
    }

    @Test
    void bookings_move_with_their_session_and_end_with_it() {
        UUID hers = idOf(book(alice, session));
        UUID waits = idOf(book(bob, session));
        Response before = get(administrator, "course-sessions/" + session);
        String later = TestClock.CLOCK.instant().plus(Duration.ofDays(30)).toString();
        String evenLater = TestClock.CLOCK.instant().plus(Duration.ofDays(31)).toString();

        patch(
                        administrator,
                        "course-sessions/" + session,
                        before.header("ETag"),
                        Training.map("startsAt", later, "endsAt", evenLater))
                .then()
                .statusCode(200);
        UUID freed = newSession(administrator, committee, 1);
        book(alice, freed).then().statusCode(201);
        assertThat(get(alice.token(), "bookings/" + hers).<String>path("session.startsAt"))
                .isEqualTo(get(administrator, "course-sessions/" + session).<String>path("startsAt"));

        post(administrator, "course-sessions/" + session + "/cancellation", Map.of("reason", "授课人生病"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("bookedCount", equalTo(0))
                .body("waitingCount", equalTo(0));

        for (UUID ended : List.of(hers, waits)) {
            get(administrator, "bookings/" + ended)
                    .then()
                    .body("state", equalTo("CANCELLED"))
                    .body("cancelledBy", equalTo("SESSION"));
        }
    }

    @Test
    void a_session_is_not_moved_to_where_its_members_are_booked_already() {
        UUID later = idOf(post(
                administrator,
                "course-sessions",
                with(
                        session(committee, course(), 5),
                        "startsAt",
                        TestClock.CLOCK.instant().plus(Duration.ofDays(30)),
                        "endsAt",
                        TestClock.CLOCK.instant().plus(Duration.ofDays(31)))));
        book(alice, session).then().statusCode(201);
        book(alice, later).then().statusCode(201);
        Response before = get(administrator, "course-sessions/" + session);

        patch(
                        administrator,
                        "course-sessions/" + session,
                        before.header("ETag"),
                        Training.map(
                                "startsAt",
                                TestClock.CLOCK.instant().plus(Duration.ofDays(30)),
                                "endsAt",
                                TestClock.CLOCK.instant().plus(Duration.ofDays(31))))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/overlapping-booking"));

        assertThat(get(administrator, "course-sessions/" + session).asString()).isEqualTo(before.asString());
    }

    private UUID course() {
        return idOf(post(administrator, "courses", Training.course(committee)));
    }

    private void assertCounts(int booked, int waiting) {
        get(administrator, "course-sessions/" + session)
                .then()
                .body("bookedCount", equalTo(booked))
                .body("waitingCount", equalTo(waiting));
    }
}
