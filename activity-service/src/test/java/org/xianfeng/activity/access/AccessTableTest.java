package org.xianfeng.activity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;
import static org.xianfeng.activity.world.Api.guest;
import static org.xianfeng.activity.world.Api.held;
import static org.xianfeng.activity.world.Api.present;
import static org.xianfeng.activity.world.Api.sheet;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.Answers;
import org.xianfeng.support.testing.TestTokens;

/** Which role is answered what, for an object of its own organisation and for one of another. Every operation is in it. */
@QuarkusTest
class AccessTableTest {

    /** For the own object; for another one 403 stays 403, everything else is 404, or an empty list where it says so. */
    private static final String TABLE =
            """
                                   ADMIN DATA STUDY READER LEADER GUIDANCE MEMBER APP PLATFORM AUDITOR
            listActivities         200   200  200   200    200    200      200    200 403      403     empty
            createActivity         201   201  201   403    201    403      403    403 403      403
            getActivity            200   200  200   200    200    200      200    200 403      403
            updateActivity         200   200  200   403    200    403      403    403 403      403
            cancelActivity         200   403  200   403    403    403      403    403 403      403
            annulActivity          200   403  200   403    403    403      403    403 403      403
            confirmActivityHost    200   200  200   403    200    403      403    403 403      403
            removeActivityHost     204   204  204   403    204    403      403    403 403      403
            recordAttendanceSheet  200   200  200   403    200    403      403    403 403      403
            getAttendanceSheet     200   200  200   200    200    403      404    403 403      403
            getAttendanceSummary   200   200  200   200    200    200      200    200 403      403
            getParticipant         200   200  200   200    200    403      404    403 403      403
            listAttendanceEntries  200   200  200   200    200    403      404    403 403      403
            listRosterReadings     200   200  200   200    200    403      404    403 403      403
            getRosterReading       200   200  200   200    200    403      404    403 403      403
            readRosterAnew         201   201  201   403    201    403      403    403 403      403
            discloseGuest          200   403  403   403    403    403      403    403 403      403
            eraseGuest             204   403  403   403    403    403      403    403 403      403
            listAttendance         200   200  200   200    200    403      200    403 403      403     empty
            listOutcomes           200   200  200   200    200    200      200    200 403      403
            getOutcome             200   200  200   200    200    200      200    200 403      403
            recordOutcome          201   201  201   403    201    403      403    403 403      403
            listActivityCodeLists  200   200  200   200    200    200      200    200 200      403     same
            getActivityCodeList    200   200  200   200    200    200      200    200 200      403     same
            """;

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private OrganizationRef own;
    private OrganizationRef other;
    private Roster.Member member;
    private Roster.Member foreigner;

    /** What the operations are tried on: something held, something planned, something that names the host. */
    record Things(
            OrganizationRef branch,
            Roster.Member member,
            UUID held,
            UUID planned,
            UUID joint,
            String guest,
            String reading,
            String outcome) {}

    @BeforeEach
    void world() {
        roster.fallBehind(false);
        own = roster.root("BRANCH");
        other = roster.root("BRANCH");
        member = roster.member(own);
        foreigner = roster.member(other);
        tokens.put("ADMIN", callers.with(AccessRole.ADMINISTRATOR, own));
        tokens.put("DATA", callers.with(AccessRole.DATA_ENTRY, own));
        tokens.put("STUDY", callers.with(AccessRole.STUDY, own));
        tokens.put("READER", callers.with(AccessRole.READER, own));
        tokens.put("LEADER", callers.with(AccessRole.GROUP_LEADER, own));
        tokens.put("GUIDANCE", callers.with(AccessRole.GUIDANCE, own));
        tokens.put("MEMBER", callers.member(member, own));
        tokens.put("APP", callers.application(own, "activities:read"));
        tokens.put("PLATFORM", TestTokens.of("platform", "platform-admin"));
        tokens.put("AUDITOR", TestTokens.of("auditor", "auditor"));
    }

    @Test
    void every_role_is_answered_as_the_table_says() {
        Things foreign = things(other, foreigner);
        Things mine = things(own, member); // made anew for the next whenever somebody may change something of it
        List<String> deviations = new ArrayList<>();
        for (Map.Entry<String, List<String>> line : lines().entrySet()) {
            String operation = line.getKey();
            List<String> cells = line.getValue();
            String elsewhere = cells.size() > tokens.size() ? cells.get(tokens.size()) : "404";
            int column = 0;
            for (Map.Entry<String, String> role : tokens.entrySet()) {
                int expected = Integer.parseInt(cells.get(column++));
                Api api = Api.as(role.getValue());
                ValidatableResponse answer = operations().get(operation).apply(new Call(api, mine));
                compare(deviations, operation, role.getKey() + " own", expected, answer);
                if (answer.extract().statusCode() < 300 && !operation.matches("(get|list).*")) {
                    mine = things(own, member);
                }
                ValidatableResponse onOther = operations().get(operation).apply(new Call(api, foreign));
                if (elsewhere.equals("empty") && expected == 200) {
                    compare(deviations, operation, role.getKey() + " other", 200, onOther);
                    if (!onOther.extract().<List<?>>path("items").isEmpty()) {
                        deviations.add(operation + " " + role.getKey() + " sees what is another's");
                    }
                } else {
                    int expectedOfOther = elsewhere.equals("same") || expected == 403 ? expected : 404;
                    compare(deviations, operation, role.getKey() + " other", expectedOfOther, onOther);
                }
            }
        }
        assertThat(deviations).isEmpty();
    }

    @Test
    void without_access_to_anything_nothing_is_allowed_and_without_a_token_nothing_at_all() {
        Things mine = things(own, member);
        Map<String, String> outsiders = Map.of(
                "NOBODY", TestTokens.of("nobody", "user"),
                "FOREIGN_APP", TestTokens.ofApplication("portal-app", "activities:read"),
                "APP_WITHOUT_ROLE", callers.application(own),
                "APP_OF_OTHERS", callers.application(own, "members:read"));
        List<String> deviations = new ArrayList<>();

        for (String operation : lines().keySet()) {
            Function<Call, ValidatableResponse> call = operations().get(operation);
            outsiders.forEach((who, token) ->
                    compare(deviations, operation, who, 403, call.apply(new Call(Api.as(token), mine))));
            compare(deviations, operation, "RUBBISH", 401, call.apply(new Call(Api.as("rubbish"), mine)));
        }

        assertThat(deviations).isEmpty();
    }

    @Test
    void every_operation_is_in_the_table() {
        List<String> operations = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.xianfeng.activity")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .map(AccessTableTest::operationId)
                        .toList();

        assertThat(lines().keySet()).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    record Call(Api api, Things on) {

        String activity(String rest) {
            return ACTIVITIES + "/" + on.held() + rest;
        }
    }

    static Map<String, Function<Call, ValidatableResponse>> operations() {
        Map<String, Function<Call, ValidatableResponse>> all = new TreeMap<>();
        all.put("listActivities", call -> call.api()
                .get(ACTIVITIES + "?host=" + call.on().branch().id()));
        all.put("createActivity", call -> call.api()
                .post(ACTIVITIES, planned(call.on().branch())));
        all.put("getActivity", call -> call.api().get(call.activity("")));
        all.put("updateActivity", call -> call.api()
                .patch(ACTIVITIES + "/" + call.on().planned(), "*", Map.of("title", "改")));
        all.put("cancelActivity", call -> call.api()
                .post(ACTIVITIES + "/" + call.on().planned() + "/cancellation", Map.of("reason", "改期")));
        all.put("annulActivity", call -> call.api().post(call.activity("/annulment"), Map.of("reason", "重复登记")));
        all.put("confirmActivityHost", call -> call.api()
                .post(ACTIVITIES + "/" + call.on().joint() + "/hosts/"
                        + call.on().branch().id() + "/confirmation"));
        all.put("removeActivityHost", call -> call.api()
                .post(
                        ACTIVITIES + "/" + call.on().joint() + "/hosts/"
                                + call.on().branch().id() + "/removal",
                        Map.of("reason", "未参与主办")));
        all.put("recordAttendanceSheet", call -> call.api()
                .post(call.activity("/attendance-sheet"), sheet(List.of(guest("李四", "GUEST")))));
        all.put("getAttendanceSheet", call -> call.api().get(call.activity("/attendance-sheet")));
        all.put("getAttendanceSummary", call -> call.api().get(call.activity("/attendance-summary")));
        all.put("getParticipant", call -> call.api()
                .get(call.activity("/participants/" + call.on().guest())));
        all.put("listAttendanceEntries", call -> call.api()
                .get(call.activity("/participants/" + call.on().guest() + "/entries")));
        all.put("listRosterReadings", call -> call.api().get(call.activity("/roster-readings")));
        all.put("getRosterReading", call -> call.api()
                .get(call.activity("/roster-readings/" + call.on().reading())));
        all.put("readRosterAnew", call -> call.api()
                .post(call.activity("/roster-readings"), Map.of("reason", "名册已补全")));
        all.put("discloseGuest", call -> call.api()
                .post(call.activity("/participants/" + call.on().guest() + "/disclosure"), Map.of("purpose", "寄送感谢信")));
        all.put("eraseGuest", call -> call.api()
                .post(call.activity("/participants/" + call.on().guest() + "/erasure")));
        all.put("listAttendance", call -> call.api()
                .get("/api/v1/attendance?member=" + call.on().member().id()));
        all.put("listOutcomes", call -> call.api().get(call.activity("/outcomes")));
        all.put("getOutcome", call -> call.api()
                .get(call.activity("/outcomes/" + call.on().outcome())));
        all.put("recordOutcome", call -> call.api().post(call.activity("/outcomes"), outcome()));
        all.put("listActivityCodeLists", call -> call.api().get("/api/v1/activity/code-lists"));
        all.put("getActivityCodeList", call -> call.api().get("/api/v1/activity/code-lists/activity-kinds"));
        return all;
    }

    private Things things(OrganizationRef branch, Roster.Member member) {
        return things(callers, roster, branch, member);
    }

    static Things things(Callers callers, Roster roster, OrganizationRef branch, Roster.Member member) {
        Api secretary = Api.as(callers.administratorOf(branch));
        OrganizationRef partner = roster.root("BRANCH");
        Map<String, Object> held = held("THEME_PARTY_DAY", branch);
        held.put("attendance", sheet(List.of(present(member), guest("赵六", "GUEST"))));
        UUID id = secretary.record(held);
        return new Things(
                branch,
                member,
                id,
                secretary.record(planned(branch)),
                Api.as(callers.administratorOf(partner)).record(planned(partner, branch)),
                secretary
                        .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                        .extract()
                        .path("items.find { it.memberId == null }.participantId"),
                Answers.text(secretary.get(ACTIVITIES + "/" + id + "/roster-readings"), "/items/0/id"),
                Answers.text(secretary.post(ACTIVITIES + "/" + id + "/outcomes", outcome()), "/id"));
    }

    private static Map<String, Object> planned(OrganizationRef... hosts) {
        return activity("THEME_PARTY_DAY", "2046-11-11T01:00:00Z", "2046-11-11T02:00:00Z", hosts);
    }

    private static Map<String, Object> outcome() {
        return Map.of("metric", "参加人数", "value", Map.of("value", 30, "unit", "person", "precision", "MORE_THAN"));
    }

    private static void compare(
            List<String> deviations, String operation, String who, int expected, ValidatableResponse answer) {
        int status = answer.extract().statusCode();
        if (status != expected) {
            deviations.add(operation + " " + who + ": " + status + " instead of " + expected);
        }
    }

    private static Map<String, List<String>> lines() {
        return TABLE.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.strip().split(" +")))
                .collect(Collectors.toMap(
                        cells -> cells.get(0),
                        cells -> cells.subList(1, cells.size()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static String operationId(JavaMethod method) {
        return method.getAnnotationOfType(Operation.class).operationId();
    }
}
