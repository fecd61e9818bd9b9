package org.xianfeng.activity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;
import static org.xianfeng.activity.world.Api.held;
import static org.xianfeng.activity.world.Api.sheet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.TestPostgres;

/** Membership-service was heard of last at noon. */
@QuarkusTest
class AccessStaleTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration JUST_UNDER_A_QUARTER = Duration.ofMinutes(14).plusSeconds(59);
    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final Duration JUST_UNDER_A_DAY = Duration.ofDays(1).minusSeconds(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    AdjustableClock clock;

    private final Sql behind = new Sql(TestPostgres.asOwner("activity"));

    private OrganizationRef branch;
    private OrganizationRef other;
    private Api byPost;
    private Api byGrant;
    private Api byBoth;
    private UUID held;
    private String guest;

    @BeforeEach
    void heardOfAtNoon() {
        clock.stopAt(NOON);
        branch = roster.root("BRANCH");
        other = roster.root("BRANCH");
        byPost = Api.as(callers.postHolder(AccessRole.ADMINISTRATOR, branch));
        byGrant = Api.as(callers.with(AccessRole.ADMINISTRATOR, branch));
        byBoth = Api.as(callers.postHolderWithGrant(AccessRole.ADMINISTRATOR, branch, other));
        Map<String, Object> visited = held("THEME_PARTY_DAY", branch);
        visited.put("attendance", sheet(List.of(Api.guest("赵六", "GUEST"))));
        held = byPost.record(visited);
        guest = byPost.get(ACTIVITIES + "/" + held + "/attendance-sheet")
                .extract()
                .path("items[0].participantId");
        roster.heardOfMembershipAt(NOON);
    }

    @AfterEach
    void heardOfAgain() {
        clock.run();
        roster.fallBehind(false);
    }

    @Test
    void writes_by_grant_go_on_for_a_quarter_of_an_hour() {
        at(JUST_UNDER_A_QUARTER);
        plan(byGrant, branch).statusCode(201);

        at(A_QUARTER);
        refusedAsStale(() -> plan(byGrant, branch));
        refusedAsStale(() -> byGrant.post(ACTIVITIES + "/" + held + "/attendance-sheet", oneGuest()));
    }

    @Test
    void reading_goes_on() {
        at(A_DAY.multipliedBy(30));

        byGrant.get(ACTIVITIES + "/" + held).statusCode(200);
        byPost.get(ACTIVITIES + "/" + held + "/attendance-sheet").statusCode(200);
    }

    @Test
    void nobody_is_shown_clear_personal_data_after_a_quarter_of_an_hour() {
        at(JUST_UNDER_A_QUARTER);
        disclose(byPost).statusCode(200).body("name", equalTo("赵六"));

        at(A_QUARTER);
        refusedAsStale(() -> disclose(byPost).body("rule.name", equalTo("access.unconfirmed-grants-count-for")));
        refusedAsStale(() -> disclose(byGrant));
    }

    @Test
    void the_work_of_post_holders_goes_on_for_a_day() {
        at(A_QUARTER);
        plan(byPost, branch).statusCode(201);

        at(JUST_UNDER_A_DAY);
        plan(byPost, branch).statusCode(201);
        byPost.post(ACTIVITIES + "/" + held + "/attendance-sheet", oneGuest()).statusCode(200);

        at(A_DAY);
        refusedAsStale(() -> plan(byPost, branch)
                .body("rule.name", equalTo("access.unconfirmed-posts-count-for"))
                .body("rule.version", equalTo(0)));
        refusedAsStale(() -> byPost.post(ACTIVITIES + "/" + held + "/attendance-sheet", oneGuest()));
    }

    @Test
    void whoever_has_a_post_and_a_grant_goes_on_where_the_post_reaches() {
        at(A_QUARTER);

        plan(byBoth, branch).statusCode(201);
        refusedAsStale(() -> plan(byBoth, other));

        roster.heardOfMembershipAt(NOON.plus(A_QUARTER));
        plan(byBoth, other).statusCode(201);
    }

    @Test
    void how_long_is_a_rule_that_can_be_set() {
        Instant then = Instant.parse("2031-05-01T04:00:00Z");
        roster.heardOfMembershipAt(then);
        clock.stopAt(then.plus(A_QUARTER));
        refusedAsStale(() -> plan(byGrant, branch), then);

        forOneDay(LocalDate.of(2031, 5, 1), "access.unconfirmed-grants-count-for", 20);

        plan(byGrant, branch).statusCode(201);
        clock.stopAt(then.plus(Duration.ofMinutes(20)));
        refusedAsStale(
                () -> plan(byGrant, branch)
                        .body("rule.name", equalTo("access.unconfirmed-grants-count-for"))
                        .body("rule.version", equalTo(1)),
                then);
    }

    private void forOneDay(LocalDate day, String rule, int value) {
        behind.update(
                """
                insert into rule_setting (id, name, version, organization_path, valid_from, valid_until, value,
                    reason, recorded_at)
                values (?, ?, 1, '/', ?, ?, to_jsonb(?::int), '演练', ?)
                """,
                UUID.randomUUID(),
                rule,
                day,
                day.plusDays(1),
                value,
                NOON);
    }

    private void at(Duration afterNoon) {
        clock.stopAt(NOON.plus(afterNoon));
    }

    private void refusedAsStale(Supplier<ValidatableResponse> request) {
        refusedAsStale(request, NOON);
    }

    private void refusedAsStale(Supplier<ValidatableResponse> request, Instant since) {
        String before = everything();

        request.get()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("type", equalTo("/problems/access-stale"))
                .body("since", equalTo(since.toString()))
                .body("rule.name", startsWith("access.unconfirmed-"));

        assertThat(everything()).isEqualTo(before);
    }

    private ValidatableResponse plan(Api caller, OrganizationRef host) {
        return caller.post(
                ACTIVITIES, activity("THEME_PARTY_DAY", "2046-11-11T01:00:00Z", "2046-11-11T02:00:00Z", host));
    }

    private ValidatableResponse disclose(Api caller) {
        return caller.post(
                ACTIVITIES + "/" + held + "/participants/" + guest + "/disclosure", Map.of("purpose", "寄送感谢信"));
    }

    private static Map<String, Object> oneGuest() {
        return sheet(List.of(Api.guest("李四", "GUEST")));
    }

    /** How much is recorded, and what was told of it. */
    private String everything() {
        return behind.first(
                        """
                        select concat_ws(' ', (select count(*) from activity), (select count(*) from participant),
                            (select count(*) from attendance_entry), (select count(*) from feed_event),
                            (select count(*) from audit_entry where outcome = 'DONE'))
                        """,
                        row -> row.getString(1))
                .orElseThrow();
    }
}
