package org.xianfeng.membership.post;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.FactsThatFail;
import org.xianfeng.membership.world.Officers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;

/** One among many holders of a post for whom another rule cannot be followed. */
@QuarkusTest
class AccessNotWorkedOutTest {

    private static final int POLLS = 5_000;

    /** The first page is worked out in the request; what fails there fails the request. */
    private static final int HER_PLACE = DeriveForHolders.AT_ONCE + 20;

    private static final int A_PAGE_AND_A_FEW = DeriveForHolders.AT_ONCE + 40;
    private static final int TWO_PAGES_AND_A_FEW = 2 * DeriveForHolders.AT_ONCE + 20;

    @Inject
    Callers callers;

    @Inject
    FactsThatFail facts;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    private UUID above;
    private UUID her;

    @AfterEach
    void all_can_be_told_again() {
        facts.failForNobody();
        behind.update("drop trigger if exists refused on access_entry");
    }

    @Test
    void who_cannot_be_worked_out_keeps_nobody_waiting_and_has_nothing_from_her_posts_until_she_can()
            throws SQLException {
        many(TWO_PAGES_AND_A_FEW);
        facts.failFor(her);

        set("STUDY");

        UUID operation = operation();
        await(() -> !errors(operation).isEmpty());
        assertThat(rolesOfOthers()).containsExactly("MEMBER STUDY");
        assertThat(rolesOf(her)).isEqualTo("MEMBER");
        assertThat(told(her)).as("that she may read, and then that she may not").isEqualTo(2);
        get(Callers.PLATFORM_ADMIN, "/membership/operations/{id}", operation)
                .body("state", equalTo("QUEUED"))
                .body("errors.size()", equalTo(1))
                .body("errors[0].item", equalTo("/persons/" + her))
                .body("errors[0].detail", containsString("her posts give her nothing"));
        assertThat(readiness())
                .containsEntry("access-derivation.outstanding", 1)
                .containsEntry("access-derivation.failing", 1)
                .containsEntry("access-derivation.firstFailing", operation.toString())
                .containsKey("access-derivation.since");
        assertThat(metrics()).contains("xianfeng_operations_failing{kind=\"access-derivation\"} 1.0");

        facts.failForNobody();
        afterItsPause(operation);

        awaitEnd(operation);
        assertThat(rolesOf(her)).isEqualTo("MEMBER STUDY");
        assertThat(rolesOfOthers()).containsExactly("MEMBER STUDY");
        assertThat(told(her)).isEqualTo(3);
        get(Callers.PLATFORM_ADMIN, "/membership/operations/{id}", operation)
                .body("state", equalTo("SUCCEEDED"))
                .body("errors", nullValue());
        assertThat(readiness())
                .containsEntry("access-derivation.outstanding", 0)
                .containsEntry("access-derivation.failing", 0);
    }

    @Test
    void
            while_it_fails_again_she_is_not_told_of_again_and_what_is_recorded_when_it_can_be_done_does_not_wait_for_its_pause()
                    throws SQLException {
        many(A_PAGE_AND_A_FEW);
        facts.failFor(her);
        set("STUDY");
        UUID operation = operation();
        await(() -> !errors(operation).isEmpty());

        afterItsPause(operation);
        await(() -> attempts(operation) == 2 && isQueued(operation));

        assertThat(rolesOf(her)).isEqualTo("MEMBER");
        assertThat(told(her)).isEqualTo(2);

        facts.failForNobody();
        post(
                        Callers.PLATFORM_ADMIN,
                        "/grants",
                        """
                        {"accountId": "%s", "role": "GROUP_LEADER", "organizationId": "%s", "from": "2020-01-01",
                         "reason": "for a test"}
                        """
                                .formatted(accountOf(her), above))
                .statusCode(201);
        assertThat(rolesOf(her)).isEqualTo("GROUP_LEADER MEMBER STUDY");
        afterItsPause(operation);
        awaitEnd(operation);
    }

    @Test
    void what_can_neither_be_worked_out_nor_be_withheld_is_said_to_be_as_it_was() throws SQLException {
        many(A_PAGE_AND_A_FEW);
        behind.update("create or replace function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''for a test''; end'");
        behind.update("create trigger refused before delete on access_entry for each row when (old.account_id = '%s')"
                        .formatted(accountOf(her))
                + " execute function refuse()");

        set("NONE");

        UUID operation = operation();
        await(() -> !errors(operation).isEmpty());
        assertThat(rolesOfOthers()).containsExactly("MEMBER");
        assertThat(rolesOf(her)).isEqualTo("MEMBER READER");
        get(Callers.PLATFORM_ADMIN, "/membership/operations/{id}", operation)
                .body("errors[0].item", equalTo("/persons/" + her))
                .body("errors[0].detail", containsString("she has what she had before"));
        assertThat(readiness()).containsEntry("access-derivation.failing", 1);

        behind.update("drop trigger refused on access_entry");
        afterItsPause(operation);

        awaitEnd(operation);
        assertThat(rolesOf(her)).isEqualTo("MEMBER");
    }

    /** All of whom may read, her too. */
    private void many(int holders) throws SQLException {
        UUID committee = Api.committee();
        above = below(callers.administratorOf(committee), committee, "PARTY_COMMITTEE", "甲党委（演示）");
        try (Connection connection = TestPostgres.asOwner("membership").getConnection()) {
            Officers.fill(connection, above, holders, Officers.OF_A_BRANCH);
        }
        her = holders().get(HER_PLACE);
        set("READER");
        await(() -> rolesOfOthers().equals(List.of("MEMBER READER")));
        awaitEnd(operation());
        assertThat(rolesOf(her)).isEqualTo("MEMBER READER");
    }

    private void set(String role) {
        post(
                        Callers.PLATFORM_ADMIN,
                        "/membership/rule-settings/access.post.youth-commissioner/versions",
                        """
                        {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "%s", "validFrom": "2020-01-01",
                         "reason": "试点（演示）"}
                        """
                                .formatted(above, role))
                .statusCode(201);
    }

    /** In the order in which they are worked out. */
    private List<UUID> holders() {
        return behind.all(
                """
                select h.person_id from post_holding h join post_holding_current c on c.holding_id = h.id
                  join organization_current o on o.organization_id = h.organization_id
                 where o.parent_id = ? and h.post = 'YOUTH_COMMISSIONER' order by c.path, c.holding_id
                """,
                row -> row.getObject(1, UUID.class),
                above);
    }

    private List<String> rolesOfOthers() {
        return behind.all(
                """
                select distinct string_agg(e.role, ' ' order by e.role) from post_holding h
                  join organization_current o on o.organization_id = h.organization_id
                  join account a on a.person_id = h.person_id join access_entry e on e.account_id = a.id
                 where o.parent_id = ? and h.post = 'YOUTH_COMMISSIONER' and h.person_id <> ? group by a.id
                """,
                row -> row.getString(1),
                above,
                her);
    }

    private String rolesOf(UUID person) {
        return behind.first(
                        """
                        select string_agg(e.role, ' ' order by e.role)
                          from account a join access_entry e on e.account_id = a.id where a.person_id = ?
                        """,
                        row -> row.getString(1),
                        person)
                .orElseThrow();
    }

    private UUID accountOf(UUID person) {
        return behind.first("select id from account where person_id = ?", row -> row.getObject(1, UUID.class), person)
                .orElseThrow();
    }

    private long told(UUID person) {
        return behind.first(
                        "select count(*) from feed_event where subject_id = ?",
                        row -> row.getLong(1),
                        accountOf(person))
                .orElseThrow();
    }

    /** The one that was asked for last. */
    private UUID operation() {
        return behind.first(
                        "select id from operation where kind = ? order by requested_at desc, id desc limit 1",
                        row -> row.getObject(1, UUID.class),
                        DeriveFurther.KIND)
                .orElseThrow();
    }

    private List<String> errors(UUID operation) {
        return behind.all(
                "select errors from operation where id = ? and errors is not null", row -> row.getString(1), operation);
    }

    private int attempts(UUID operation) {
        return behind.first("select attempt from operation where id = ?", row -> row.getInt(1), operation)
                .orElseThrow();
    }

    private boolean isQueued(UUID operation) {
        return state(operation).equals("QUEUED");
    }

    private String state(UUID operation) {
        return behind.first("select state from operation where id = ?", row -> row.getString(1), operation)
                .orElseThrow();
    }

    private void afterItsPause(UUID operation) {
        behind.update("update operation set not_before = requested_at where id = ? and state = 'QUEUED'", operation);
    }

    private void awaitEnd(UUID operation) {
        await(() -> state(operation).equals("SUCCEEDED"));
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < POLLS && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private Map<String, Object> readiness() {
        JsonPath answer = given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new HashMap<>(answer.getMap("checks.find { it.name == 'owed-operations' }.data"));
    }

    private String metrics() {
        return given().port(managementPort)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
