package org.xianfeng.training.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.xianfeng.training.world.Training.book;
import static org.xianfeng.training.world.Training.bookFor;
import static org.xianfeng.training.world.Training.cancel;
import static org.xianfeng.training.world.Training.course;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.newSession;
import static org.xianfeng.training.world.Training.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.World;

/** Membership-service was heard of last at noon. */
@QuarkusTest
class AccessStaleTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration JUST_UNDER_A_QUARTER = Duration.ofMinutes(14).plusSeconds(59);
    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final Duration JUST_UNDER_A_DAY = Duration.ofDays(1).minusSeconds(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    static final World world = World.ofProgram();
    final World.Unit committee = world.committee();
    final World.Unit branch = world.branch(committee);
    final String byGrant = world.caller(AccessRole.ADMINISTRATOR, committee);
    final String byPost = world.postHolder(AccessRole.ADMINISTRATOR, committee);
    final World.Member alice = world.member(branch);
    final World.Member bob = world.member(branch);

    private final Sql behind = new Sql(TestPostgres.asOwner("training"));

    private UUID session;

    @BeforeEach
    void heardOfAtNoon() {
        TestClock.CLOCK.stopAt(NOON);
        session = newSession(byPost, committee, 5);
        world.heardOfMembershipAt(NOON);
    }

    @AfterEach
    void heardOfAgain() {
        TestClock.CLOCK.run();
        world.hearOfMembership();
    }

    @Test
    void writes_by_grant_go_on_for_a_quarter_of_an_hour() {
        at(JUST_UNDER_A_QUARTER);
        post(byGrant, "courses", course(committee)).then().statusCode(201);
        bookFor(byGrant, session, alice.id()).then().statusCode(201);

        at(A_QUARTER);
        refusedAsStale(() -> post(byGrant, "courses", course(committee)));
        refusedAsStale(() -> bookFor(byGrant, session, bob.id()));
        get(byGrant, "course-sessions/" + session).then().statusCode(200);
    }

    @Test
    void a_members_own_bookings_go_on_for_a_day() {
        at(A_QUARTER);
        UUID booking = idOf(book(alice, session));

        at(JUST_UNDER_A_DAY);
        cancel(alice.token(), booking).then().statusCode(200);
        UUID another = idOf(book(bob, session));

        at(A_DAY);
        refusedAsStale(() -> book(alice, session));
        refusedAsStale(() -> cancel(bob.token(), another));
        get(bob.token(), "bookings/" + another).then().statusCode(200).body("state", equalTo("BOOKED"));
    }

    @Test
    void the_work_of_post_holders_goes_on_for_a_day() {
        at(JUST_UNDER_A_DAY);
        post(byPost, "courses", course(committee)).then().statusCode(201);

        at(A_DAY);
        refusedAsStale(() -> post(byPost, "courses", course(committee)));
        refusedAsStale(() -> bookFor(byPost, session, bob.id()));
    }

    private static void at(Duration afterNoon) {
        TestClock.CLOCK.stopAt(NOON.plus(afterNoon));
    }

    private void refusedAsStale(Supplier<Response> request) {
        String before = everything();

        request.get()
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("type", equalTo("/problems/access-stale"))
                .body("since", equalTo(NOON.toString()));

        assertThat(everything()).isEqualTo(before);
    }

    /** How much is recorded, and what was told of it. */
    private String everything() {
        return behind.first(
                        """
                        select concat_ws(' ', (select count(*) from course), (select count(*) from course_session),
                            (select count(*) from booking), (select count(*) from feed_event),
                            (select count(*) from audit_entry where outcome = 'DONE'))
                        """,
                        row -> row.getString(1))
                .orElseThrow();
    }
}
