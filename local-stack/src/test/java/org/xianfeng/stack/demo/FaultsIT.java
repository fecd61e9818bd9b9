package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.Stack;
import org.xianfeng.stack.demo.market.Market;

/** What is left of the demonstration data after each program was killed, and what goes on while one is away. */
@ExtendWith(RunningStack.class)
class FaultsIT {

    private static final String ADMIN = "market-admin";

    /** Kept by what the services do by themselves, not by what anybody recorded. */
    private static final List<String> HOUSEKEEPING = List.of("follower", "feed_mark", "idempotent_answer");

    @BeforeAll
    static void load() {
        World.demonstration();
        RunningStack.await("both have followed everything", FaultsIT::haveEverything);
    }

    @AfterEach
    void start_what_is_missing() {
        RunningStack.stack().up();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "membership-service", "activity-service", "training-service", "postgres"})
    void nothing_is_lost_when_a_program_is_killed(String program) throws Exception {
        Map<String, Long> rows = rows();
        String roster = digest("activity");

        kill(program);
        RunningStack.stack().up();
        RunningStack.await("both have followed everything", FaultsIT::haveEverything);

        assertThat(rows()).isEqualTo(rows);
        assertThat(digest("activity")).isEqualTo(roster).matches("[0-9a-f]{32}");
        assertThat(digest("training")).isEqualTo(roster);
        assertThat(World.get(ADMIN, "/members?limit=1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void both_services_know_what_the_membership_service_has_recorded(RosterPart part) throws SQLException {
        List<String> recorded = part.recorded();

        assertThat(recorded).hasSizeGreaterThan(part.atLeast());
        assertThat(part.copiedBy("activity")).isEqualTo(recorded);
        assertThat(part.copiedBy("training")).isEqualTo(recorded);
    }

    @Test
    void bookings_and_attendance_go_on_without_the_membership_service() {
        JsonNode member = memberWithoutBooking();
        JsonNode lecture = World.found(ADMIN, "/course-sessions", Market.LECTURE);
        String branch = member.at("/branch/id").asText();

        kill("membership-service");

        String bookings = "/api/v1/course-sessions/" + lecture.path("id").asText() + "/bookings";
        JsonNode booking = RunningStack.created(
                bookings, ADMIN, Map.of("memberId", member.path("id").asText()));
        assertThat(booking.path("state").asText()).isEqualTo("WAITLISTED");

        String activity = RunningStack.created("/api/v1/activities", ADMIN, heldMeeting(branch))
                .at("/activity/id")
                .asText();
        assertThat(World.all(ADMIN, "/activities/" + activity + "/attendance-sheet"))
                .extracting(line -> line.path("memberId").asText())
                .contains(member.path("id").asText());

        JsonNode overview = World.json(ADMIN, "/members/" + member.path("id").asText() + "/overview");
        assertThat(overview.at("/member/available").asBoolean()).isFalse();
        assertThat(overview.at("/member/reason").asText()).isEqualTo("service-unavailable");
        assertThat(overview.at("/member/value").isMissingNode()).isTrue();
        assertThat(overview.at("/attendance/available").asBoolean()).isTrue();
        assertThat(overview.at("/bookings/value/items")).hasSize(1);
        JsonNode ofTheBranch = World.json(ADMIN, "/organizations/" + branch + "/overview");
        for (String missing : List.of("organization", "statistics")) {
            assertThat(ofTheBranch.path(missing).toString())
                    .isEqualTo("{\"available\":false,\"reason\":\"service-unavailable\"}");
        }
        assertThat(ofTheBranch.at("/activities/value/items")).isNotEmpty();
        assertThat(ofTheBranch.at("/courseSessions/available").asBoolean()).isTrue();
        HttpResponse<String> list = World.get(ADMIN, "/members");
        assertThat(list.statusCode()).isEqualTo(503);
        assertThat(list.headers().firstValue("Retry-After")).isPresent();

        RunningStack.stack().up();
        cancelled(booking.path("id").asText());
        assertThat(World.json(ADMIN, "/members/" + member.path("id").asText() + "/overview")
                        .at("/member/available")
                        .asBoolean())
                .isTrue();
    }

    private static Map<String, Object> heldMeeting(String branch) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.DAYS);
        return Map.of(
                "externalCode",
                "FAULT-" + UUID.randomUUID(),
                "kind",
                "BRANCH_MEMBERS_MEETING",
                "title",
                "停机期间召开的党员大会（演示）",
                "mode",
                "ONSITE",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(1, ChronoUnit.HOURS).toString(),
                "hosts",
                List.of(Map.of("organizationId", branch)),
                "state",
                "HELD",
                "attendance",
                Map.of("allPresentOf", List.of(branch)));
    }

    private static void cancelled(String booking) {
        HttpResponse<String> answer =
                RunningStack.post("/api/v1/bookings/" + booking + "/cancellation", ADMIN, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode memberWithoutBooking() {
        String branch = World.organization(ADMIN, Market.HARDWARE_BRANCH);
        return World.all(ADMIN, "/organizations/" + branch + "/roster").stream()
                .filter(member -> World.all(
                                ADMIN, "/bookings?member=" + member.path("id").asText())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void kill(String program) {
        ProcessHandle process = RunningStack.stack().status().stream()
                .filter(state -> state.name().equals(program))
                .map(Stack.State::process)
                .findFirst()
                .orElseThrow()
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Rows of every table of the three databases that holds what somebody recorded, or that follows from it. */
    private static Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String database : List.of("membership", "activity", "training")) {
            try (Connection connection = RunningStack.database(database);
                    Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                        count.next();
                        rows.put(database + "." + table, count.getLong(1));
                    }
                }
            }
        }
        assertThat(rows.get("activity.participant")).isGreaterThan(10_000);
        return rows;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "select relname from pg_stat_user_tables where schemaname = 'public' order by relname")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        tables.removeAll(HOUSEKEEPING);
        return tables;
    }

    private static String digest(String database) throws SQLException {
        return value(database, "select roster_digest()");
    }

    /** Whether everything has a position and both have applied it. */
    private static boolean haveEverything() throws SQLException {
        String position = value("membership", "select last_position from feed");
        String followed = "select position from follower where source = 'membership'";
        return value("membership", "select count(*) from feed_event where position is null")
                        .equals("0")
                && position.equals(value("activity", followed))
                && position.equals(value("training", followed));
    }

    private static String value(String database, String query) throws SQLException {
        try (Connection connection = RunningStack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "none";
        }
    }
}
