package org.xianfeng.membership.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

/**
 * Which role is answered what, for an object of its own tree and for one of another. Every operation of the document is in
 * it. For another tree 403 stays 403, and everything else is 404 unless the last cell says otherwise: an {@code empty}
 * list, a list whose {@code items} are 404 each, or the {@code same} because it shows nothing of the tree. Whoever
 * configures or audits the platform does so everywhere, so her column holds for both.
 */
@QuarkusTest
class AccessTableTest {

    private static final String TABLE =
            """
                                      ADMIN DATA STUDY READER LEADER GUIDANCE MEMBER APP PLATFORM AUDITOR
            listAccounts              200   403  403   403    403    403      403    403 200      403     empty
            openAccount               201   403  403   403    403    403      403    403 201      403
            getAccount                200   403  403   403    403    403      403    403 200      403
            closeAccount              200   403  403   403    403    403      403    403 200      403
            grantAccess               201   403  403   403    403    403      403    403 201      403
            listGrants                200   403  403   403    403    403      403    403 200      200     empty
            getGrant                  200   403  403   403    403    403      403    403 200      200
            endGrant                  204   403  403   403    403    403      403    403 204      403
            createEnterprises         200   200  403   403    403    403      403    403 403      403     items
            listEnterprises           200   200  403   200    403    200      403    403 403      403     empty
            createEnterprise          201   201  403   403    403    403      403    403 403      403
            getEnterprise             200   200  403   200    403    200      403    403 403      403
            recordHeadcount           200   200  403   403    403    403      403    403 403      403
            hostOrganization          200   200  403   403    403    403      403    403 403      403
            getEnterpriseHistory      200   200  403   200    403    200      403    403 403      403
            recordOperatingState      200   200  403   403    403    403      403    403 403      403
            occupyVenue               200   200  403   403    403    403      403    403 403      403
            leaveVenue                200   200  403   403    403    403      403    403 403      403
            endHostUnit               200   200  403   403    403    403      403    403 403      403
            createMembers             200   200  403   403    403    403      403    403 403      403     items
            listMembers               200   200  200   200    200    403      200    200 403      403     empty
            createMember              201   201  403   403    403    403      403    403 403      403
            getMember                 200   200  200   200    200    403      200    200 403      403
            getMemberHistory          200   200  403   200    403    403      403    403 403      403
            correctMember             200   403  403   403    403    403      403    403 403      403
            affiliateMember           200   403  403   403    403    403      403    403 403      403
            changeMembershipState     200   403  403   403    403    403      403    403 403      403
            confirmMember             200   403  403   403    403    403      403    403 403      403
            correctMembershipDates    200   403  403   403    403    403      403    403 403      403
            listMembershipCodeLists   200   200  200   200    200    200      200    200 200      403     same
            getMembershipCodeList     200   200  200   200    200    200      200    200 200      403     same
            listOrganizations         200   200  200   200    200    200      200    200 200      403     empty
            createOrganization        201   403  403   403    403    403      403    403 404      403
            getOrganization           200   200  200   200    200    200      200    200 200      403
            getOrganizationTree       200   200  200   200    200    200      200    200 200      403
            renameOrganization        200   403  403   403    403    403      403    403 403      403
            moveOrganization          200   403  403   403    403    403      403    403 403      403
            dissolveOrganization      200   403  403   403    403    403      403    403 404      403
            getOrganizationHistory    200   200  200   200    200    200      200    200 200      403
            listSuperiors             200   200  200   200    200    200      200    200 200      403
            changeSuperior            200   403  403   403    403    403      403    403 403      403
            listOrganizationKinds     200   200  200   200    200    200      200    200 200      403
            changeOrganizationKind    200   403  403   403    403    403      403    403 403      403
            listGuidanceRelations     200   200  200   200    200    200      200    200 200      403
            guideOrganization         200   403  403   403    403    403      403    403 403      403
            endGuidanceRelation       200   403  403   403    403    403      403    403 403      403
            listCoveredIndustries     200   200  200   200    200    200      200    200 200      403
            coverIndustry             200   403  403   403    403    403      403    403 403      403
            endIndustryCoverage       200   403  403   403    403    403      403    403 403      403
            getIndustryCoverage       200   200  403   200    403    200      403    403 403      403
            getOrganizationStatistics 200   200  403   200    403    200      403    403 403      403
            getRoster                 200   200  403   200    403    403      403    403 403      403
            listPersons               200   200  403   200    403    403      200    403 403      403     empty
            createPerson              201   201  403   403    403    403      403    403 403      403
            getPerson                 200   200  403   200    403    403      200    403 403      403
            correctPerson             200   200  403   403    403    403      403    403 403      403
            listPersonCorrections     200   200  403   200    403    403      200    403 403      403
            disclosePerson            200   403  403   403    403    403      403    403 403      403
            erasePerson               204   403  403   403    403    403      403    403 403      403
            appointToPosts            200   403  403   403    403    403      403    403 403      403     items
            listPostHoldings          200   200  200   200    200    200      200    200 403      403     empty
            appointToPost             201   403  403   403    403    403      403    403 403      403
            getPostHolding            200   200  200   200    200    200      200    200 403      403
            endPost                   200   403  403   403    403    403      403    403 403      403
            """;

    private static final List<String> ROLES =
            List.of(TABLE.lines().findFirst().orElseThrow().strip().split(" +"));

    private static final Set<String> EVERYWHERE = Set.of("PLATFORM", "AUDITOR");

    static final Map<String, Function<Things, Call>> CALLS = calls();

    @Inject
    Callers callers;

    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** Until something is changed by it: whoever is refused leaves it to the next. */
    private final Map<Attempt, Call> prepared = new HashMap<>();

    private Things own;
    private Things other;

    /** One line of the table. */
    private record Line(String operation, List<Integer> statuses, String elsewhere) {

        static Line of(String line) {
            List<String> cells = List.of(line.strip().split(" +"));
            return new Line(
                    cells.get(0),
                    cells.subList(1, ROLES.size() + 1).stream()
                            .map(Integer::valueOf)
                            .toList(),
                    cells.size() > ROLES.size() + 1 ? cells.get(ROLES.size() + 1) : "404");
        }
    }

    @BeforeEach
    void two_trees() {
        own = Things.of(callers);
        other = Things.of(callers);
        tokens.put("ADMIN", own.administrator());
        tokens.put("DATA", callers.with(AccessRole.DATA_ENTRY, own.committee()));
        tokens.put("STUDY", callers.with(AccessRole.STUDY, own.committee()));
        tokens.put("READER", callers.with(AccessRole.READER, own.committee()));
        tokens.put("LEADER", callers.with(AccessRole.GROUP_LEADER, own.branch()));
        tokens.put("GUIDANCE", callers.with(AccessRole.GUIDANCE, own.committee()));
        tokens.put("MEMBER", callers.whoIs(own.person()));
        tokens.put("APP", callers.application(own.committee(), "organizations:read", "members:read", "posts:read"));
        tokens.put("PLATFORM", Callers.PLATFORM_ADMIN);
        tokens.put("AUDITOR", TestTokens.of("auditor", "auditor"));
        assertThat(tokens.keySet()).containsExactlyElementsOf(ROLES);
    }

    @Test
    void every_role_is_answered_as_the_table_says() {
        List<String> deviations = new ArrayList<>();
        lines().forEach(line -> {
            for (int i = 0; i < ROLES.size(); i++) {
                String role = ROLES.get(i);
                int expected = line.statuses().get(i);
                Response mine = call(line.operation(), role, own);
                compare(deviations, line.operation() + " " + role + " own", expected, mine.statusCode());
                Response theirs = call(line.operation(), role, other);
                if (expected == 403
                        || EVERYWHERE.contains(role)
                        || line.elsewhere().equals("same")) {
                    compare(deviations, line.operation() + " " + role + " other", expected, theirs.statusCode());
                } else {
                    elsewhere(deviations, line, role, theirs);
                }
            }
        });
        assertThat(deviations).isEmpty();
    }

    @Test
    void without_access_to_anything_nothing_is_allowed_and_without_a_token_nothing_at_all() {
        List<String> deviations = new ArrayList<>();
        tokens.put("NOBODY", TestTokens.of("nobody", "user"));
        tokens.put(
                "FOREIGN_APP",
                TestTokens.ofApplication("portal-app", "organizations:read", "members:read", "posts:read"));
        tokens.put("RUBBISH", "rubbish");
        lines().forEach(line -> {
            compare(
                    deviations,
                    line.operation() + " nobody",
                    403,
                    call(line.operation(), "NOBODY", own).statusCode());
            compare(
                    deviations,
                    line.operation() + " app",
                    403,
                    call(line.operation(), "FOREIGN_APP", own).statusCode());
            compare(
                    deviations,
                    line.operation() + " rubbish",
                    401,
                    call(line.operation(), "RUBBISH", own).statusCode());
        });
        assertThat(deviations).isEmpty();
    }

    /** What the support library serves in every service is tested with it, unless this service serves it itself. */
    @Test
    void no_operation_is_missing_here() throws IOException {
        Set<String> documented = new TreeSet<>();
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("target", "openapi", "openapi.json").toFile())
                .path("paths");
        paths.properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/v1/membership/"))
                .forEach(path -> StreamSupport.stream(path.getValue().spliterator(), false)
                        .map(operation -> operation.path("operationId").asText(""))
                        .filter(id -> !id.isEmpty())
                        .forEach(documented::add));
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.xianfeng.membership")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .map(method ->
                                method.getAnnotationOfType(Operation.class).operationId())
                        .forEach(documented::add);

        assertThat(documented).hasSizeGreaterThan(40);
        assertThat(lines().map(Line::operation)).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Stream<Line> lines() {
        return TABLE.lines().skip(1).map(Line::of);
    }

    private static void elsewhere(List<String> deviations, Line line, String role, Response answer) {
        String who = line.operation() + " " + role + " other";
        switch (line.elsewhere()) {
            case "empty" -> {
                compare(deviations, who, 200, answer.statusCode());
                compare(
                        deviations,
                        who + " items",
                        0,
                        answer.<List<?>>path("items").size());
            }
            case "items" -> {
                compare(deviations, who, 200, answer.statusCode());
                compare(deviations, who + " item", 404, answer.<Integer>path("items[0].status"));
            }
            default -> compare(deviations, who, 404, answer.statusCode());
        }
    }

    private static void compare(List<String> deviations, String who, int expected, int found) {
        if (found != expected) {
            deviations.add(who + ": " + found + " instead of " + expected);
        }
    }

    private Response call(String operation, String role, Things on) {
        Call call = prepared.computeIfAbsent(
                new Attempt(operation, on), attempt -> CALLS.get(operation).apply(on));
        Response answer = call.send(tokens.get(role));
        if (!call.method().equals("GET") && answer.statusCode() < 300) {
            on.used();
            prepared.clear();
        }
        return answer;
    }

    /** Of whoever tries it. */
    private record Attempt(String operation, Things on) {}

    /** A request that has not been sent. */
    record Call(String method, String path, String body) {

        static Call get(String path) {
            return new Call("GET", path, null);
        }

        static Call post(String path, String body) {
            return new Call("POST", path, body);
        }

        static Call patch(String path, String body) {
            return new Call("PATCH", path, body);
        }

        Response send(String token) {
            RequestSpecification request = given().auth().oauth2(token);
            if (method.equals("PATCH")) {
                request.header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body(body.getBytes(StandardCharsets.UTF_8));
            } else if (body != null) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(method, "/api/v1" + path);
        }
    }

    /** Reading is tried on the fixed branch and its member, changing on things that are made anew once they are used up. */
    private static Map<String, Function<Things, Call>> calls() {
        Map<String, Function<Things, Call>> calls = new LinkedHashMap<>();
        calls.put("listAccounts", on -> Call.get("/accounts?person=" + on.person()));
        calls.put("openAccount", on -> Call.post("/accounts", on.newAccount()));
        calls.put("getAccount", on -> Call.get("/accounts/" + on.account()));
        calls.put(
                "closeAccount",
                on -> Call.post("/accounts/" + on.anotherAccount() + "/closure", "{\"reason\": \"离任\"}"));
        calls.put("grantAccess", on -> Call.post("/grants", on.newGrant()));
        calls.put("listGrants", on -> Call.get("/grants?organization=" + on.committee()));
        calls.put("getGrant", on -> Call.get("/grants/" + on.grant()));
        calls.put("endGrant", on -> Call.post("/grants/" + on.grant() + "/ending", "{\"until\": \"2999-01-01\"}"));
        calls.put("createEnterprises", on -> Call.post("/enterprise-batches", list(on.newEnterprise())));
        calls.put("listEnterprises", on -> Call.get("/enterprises?keeper=" + on.committee()));
        calls.put("createEnterprise", on -> Call.post("/enterprises", on.newEnterprise()));
        calls.put("getEnterprise", on -> Call.get("/enterprises/" + on.enterprise()));
        calls.put(
                "recordHeadcount",
                on -> Call.post(
                        "/enterprises/" + on.enterprise() + "/headcounts",
                        "{\"people\": 7, \"precision\": \"EXACT\", \"from\": \"2020-01-01\"}"));
        calls.put(
                "hostOrganization",
                on -> Call.post(
                        "/enterprises/" + on.enterprise() + "/organizations",
                        "{\"organizationId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(on.branch())));
        calls.put("getEnterpriseHistory", on -> Call.get("/enterprises/" + on.enterprise() + "/history"));
        calls.put(
                "recordOperatingState",
                on -> Call.post(
                        "/enterprises/" + on.enterprise() + "/operating-states",
                        "{\"operating\": false, \"from\": \"2020-01-01\"}"));
        calls.put(
                "occupyVenue",
                on -> Call.post(
                        "/enterprises/" + on.enterprise() + "/occupancies",
                        "{\"occupiesId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(on.venue())));
        calls.put(
                "leaveVenue",
                on -> Call.post(
                        "/enterprises/" + on.trader() + "/occupancies/" + on.period("occupancies") + "/ending",
                        "{\"until\": \"2021-01-01\"}"));
        calls.put(
                "endHostUnit",
                on -> Call.post(
                        "/enterprises/" + on.trader() + "/organizations/" + on.period("organizations") + "/ending",
                        "{\"until\": \"2021-01-01\"}"));
        calls.put("createMembers", on -> Call.post("/member-batches", list(on.newMember())));
        calls.put("listMembers", on -> Call.get("/members?q=" + on.memberName()));
        calls.put("createMember", on -> Call.post("/members", on.newMember()));
        calls.put("getMember", on -> Call.get("/members/" + on.member()));
        calls.put("getOrganizationHistory", on -> Call.get("/organizations/" + on.branch() + "/history"));
        calls.put("getMemberHistory", on -> Call.get("/members/" + on.member() + "/history"));
        calls.put("correctMember", on -> Call.patch("/members/" + on.anotherMember(), "{\"jobPost\": \"车工\"}"));
        calls.put(
                "affiliateMember",
                on -> Call.post(
                        "/members/" + on.anotherMember() + "/affiliations",
                        "{\"branchId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(on.branch())));
        calls.put(
                "changeMembershipState",
                on -> Call.post(
                        "/members/" + on.anotherMember() + "/states",
                        "{\"state\": \"REMOVED\", \"from\": \"2020-01-01\"}"));
        calls.put(
                "confirmMember",
                on -> Call.post(
                        "/members/" + on.anotherMember() + "/confirmation", "{\"fullMemberDate\": \"2017-07-01\"}"));
        calls.put(
                "correctMembershipDates",
                on -> Call.post(
                        "/members/" + on.anotherMember() + "/date-corrections", "{\"joinDate\": \"2016-06-01\"}"));
        calls.put("listMembershipCodeLists", on -> Call.get("/membership/code-lists"));
        calls.put("getMembershipCodeList", on -> Call.get("/membership/code-lists/posts"));
        calls.put("listOrganizations", on -> Call.get("/organizations?parent=" + on.committee()));
        calls.put("createOrganization", on -> Call.post("/organizations", on.newOrganization()));
        calls.put("getOrganization", on -> Call.get("/organizations/" + on.branch()));
        calls.put("getOrganizationTree", on -> Call.get("/organizations/" + on.branch() + "/tree"));
        calls.put(
                "renameOrganization",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/names", "{\"name\": \"改名（演示）\", \"from\": \"2020-01-01\"}"));
        calls.put(
                "moveOrganization",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/placements",
                        "{\"parentId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(on.committee())));
        calls.put(
                "dissolveOrganization",
                on -> Call.post("/organizations/" + on.unit() + "/dissolution", "{\"until\": \"2020-01-01\"}"));
        calls.put("listSuperiors", on -> Call.get("/organizations/" + on.branch() + "/superiors"));
        calls.put(
                "changeSuperior",
                on -> Call.post(
                        "/organizations/" + on.committee() + "/superiors",
                        "{\"superior\": {\"name\": \"区委 %s（演示）\", \"kind\": \"DISTRICT\"}, \"from\": \"2020-01-01\"}"
                                .formatted(UUID.randomUUID())));
        calls.put("listOrganizationKinds", on -> Call.get("/organizations/" + on.branch() + "/kinds"));
        calls.put(
                "changeOrganizationKind",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/kinds",
                        "{\"kind\": \"JOINT_BRANCH\", \"from\": \"2020-01-01\"}"));
        calls.put("listGuidanceRelations", on -> Call.get("/organizations/" + on.branch() + "/guidance-relations"));
        calls.put(
                "guideOrganization",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/guidance-relations",
                        "{\"guide\": {\"name\": \"区委（演示）\", \"kind\": \"DISTRICT\"}, \"from\": \"2020-01-01\"}"));
        calls.put("listCoveredIndustries", on -> Call.get("/organizations/" + on.branch() + "/industries"));
        calls.put(
                "coverIndustry",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/industries",
                        "{\"industry\": \"家具\", \"from\": \"2020-01-01\"}"));
        calls.put(
                "endGuidanceRelation",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/guidance-relations/" + on.guidance() + "/ending",
                        "{\"until\": \"2021-01-01\"}"));
        calls.put(
                "endIndustryCoverage",
                on -> Call.post(
                        "/organizations/" + on.unit() + "/industries/" + on.coverage() + "/ending",
                        "{\"until\": \"2021-01-01\"}"));
        calls.put("getIndustryCoverage", on -> Call.get("/organizations/" + on.branch() + "/industry-coverage"));
        calls.put("getOrganizationStatistics", on -> Call.get("/organizations/" + on.branch() + "/statistics"));
        calls.put("getRoster", on -> Call.get("/organizations/" + on.branch() + "/roster"));
        calls.put("listPersons", on -> Call.get("/persons?externalCode=" + on.memberCode()));
        calls.put("createPerson", on -> Call.post("/persons", on.newPerson()));
        calls.put("getPerson", on -> Call.get("/persons/" + on.person()));
        calls.put("correctPerson", on -> Call.patch("/persons/" + on.person(), "{\"education\": \"21\"}"));
        calls.put("listPersonCorrections", on -> Call.get("/persons/" + on.person() + "/corrections"));
        calls.put(
                "disclosePerson",
                on -> Call.post(
                        "/persons/" + on.person() + "/disclosures",
                        "{\"purpose\": \"CONTACT\", \"fields\": [\"PHONE\"]}"));
        calls.put(
                "erasePerson",
                on -> Call.post("/persons/" + on.anotherPerson() + "/erasure", "{\"ground\": \"REQUESTED\"}"));
        calls.put("appointToPosts", on -> Call.post("/post-holding-batches", list(on.newPostHolding())));
        calls.put("listPostHoldings", on -> Call.get("/post-holdings?organization=" + on.branch()));
        calls.put("appointToPost", on -> Call.post("/post-holdings", on.newPostHolding()));
        calls.put("getPostHolding", on -> Call.get("/post-holdings/" + on.holding()));
        calls.put(
                "endPost",
                on -> Call.post(
                        "/post-holdings/" + on.anotherHolding() + "/ending",
                        "{\"until\": \"2021-01-01\", \"reason\": \"REMOVAL\"}"));
        return calls;
    }

    private static String list(String item) {
        return "{\"items\": [" + item + "]}";
    }
}
