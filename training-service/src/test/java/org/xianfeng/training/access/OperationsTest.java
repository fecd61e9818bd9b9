package org.xianfeng.training.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.training.world.Training.as;
import static org.xianfeng.training.world.Training.bookFor;
import static org.xianfeng.training.world.Training.cancel;
import static org.xianfeng.training.world.Training.course;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.lecturer;
import static org.xianfeng.training.world.Training.map;
import static org.xianfeng.training.world.Training.post;
import static org.xianfeng.training.world.Training.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.training.world.TestClock;
import org.xianfeng.training.world.World;

/**
 * Every operation, called by every role on something of its own tree and of another one. Where the answer would change
 * something, the thing is chosen so that a rule refuses (409): the permission is what is looked at here.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

    /** In the order of the columns. */
    static final List<AccessRole> ROLES = List.of(
            AccessRole.ADMINISTRATOR,
            AccessRole.DATA_ENTRY,
            AccessRole.STUDY,
            AccessRole.READER,
            AccessRole.GROUP_LEADER,
            AccessRole.GUIDANCE,
            AccessRole.MEMBER,
            AccessRole.APPLICATION);

    /** Method, path and body; the status for each role in the same tree; and for those of another tree who may at all. */
    static final String TABLE =
            """
            GET    courses                                      -          200 200 200 200 403 200 200 403  200
            GET    courses/{course}                             -          200 200 200 200 403 200 200 403  404
            POST   courses                                      course     201 201 201 403 403 403 403 403  404
            PATCH  courses/{course}                             {}         200 200 200 403 403 403 403 403  404
            GET    lecturers                                    -          200 200 200 200 403 403 403 403  200
            GET    lecturers/{lecturer}                         -          200 200 200 200 403 403 403 403  404
            POST   lecturers                                    lecturer   201 201 201 403 403 403 403 403  404
            PATCH  lecturers/{lecturer}                         {}         200 200 200 403 403 403 403 403  404
            DELETE lecturers/{lecturer}/name                    -          409 403 409 403 403 403 403 403  404
            GET    course-sessions                              -          200 200 200 200 403 200 200 403  200
            GET    course-sessions/{session}                    -          200 200 200 200 403 200 200 403  404
            POST   course-sessions                              session    201 201 201 403 403 403 403 403  404
            PATCH  course-sessions/{session}                    {}         200 200 200 403 403 403 403 403  404
            POST   course-sessions/{session}/publication        -          409 409 409 403 403 403 403 403  404
            POST   course-sessions/{held}/cancellation          reason     409 403 409 403 403 403 403 403  404
            POST   held-course-sessions                         held       201 201 201 403 403 403 403 403  404
            GET    course-sessions/{session}/bookings           -          200 200 200 200 403 403 200 403  404
            POST   course-sessions/{session}/bookings           member     409 409 403 403 403 403 404 403  404
            POST   course-sessions/{session}/booking-requests   requests   200 200 403 403 403 403 200 403  404
            GET    bookings                                     -          200 200 200 200 403 403 200 403  200
            GET    my-bookings                                  -          409 409 409 409 403 403 200 403  409
            GET    bookings/{booking}                           -          200 200 200 200 403 403 404 403  404
            POST   bookings/{cancelled}/cancellation            -          409 409 403 403 403 403 404 403  404
            """;

    static final World world = World.ofProgram();

    final World.Unit committee = world.committee();
    final World.Unit branch = world.branch(committee);
    final World.Unit elsewhere = world.committee();
    final Map<AccessRole, String> here = tokens(committee, branch);
    final Map<AccessRole, String> there = tokens(elsewhere, world.branch(elsewhere));
    final World.Member alice = world.member(branch);

    Map<String, UUID> ids;
    Map<String, Object> bodies;

    /** One row of the table. */
    record Operation(String method, String path, String body, List<Integer> statuses, int elsewhere) {

        static Operation of(String line) {
            String[] cells = line.strip().split("\\s+");
            return new Operation(
                    cells[0],
                    cells[1],
                    cells[2],
                    Arrays.stream(cells, 3, 11).map(Integer::valueOf).toList(),
                    Integer.parseInt(cells[11]));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() {
        return TABLE.lines().map(Operation::of);
    }

    @BeforeEach
    void somethingToCall() {
        if (ids != null) {
            return; // the port is known before each test only, but once is enough
        }
        String administrator = here.get(AccessRole.ADMINISTRATOR);
        UUID course = idOf(post(administrator, "courses", course(committee)));
        UUID session = idOf(post(administrator, "course-sessions", session(committee, course, 5)));
        UUID booking = idOf(bookFor(administrator, session, alice.id()));
        World.Member bob = world.member(branch);
        UUID cancelled = idOf(bookFor(administrator, session, bob.id()));
        cancel(administrator, cancelled).then().statusCode(200);
        Map<String, Object> held = held(course, committee);
        ids = Map.of(
                "course", course,
                "lecturer", idOf(post(administrator, "lecturers", lecturer(committee, alice))),
                "session", session,
                "held",
                        UUID.fromString(post(administrator, "held-course-sessions", held)
                                .path("session.id")),
                "booking", booking,
                "cancelled", cancelled);
        bodies = Map.of(
                "course", course(committee),
                "lecturer", lecturer(committee),
                "session", session(committee, course, 5),
                "held", held,
                "reason", Map.of("reason", "x"),
                "member", Map.of("memberId", alice.id().toString()),
                "requests",
                        Map.of("requests", List.of(Map.of("memberId", alice.id().toString()))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void in_the_same_tree(Operation operation) {
        for (int i = 0; i < ROLES.size(); i++) {
            assertThat(call(operation, here.get(ROLES.get(i))).statusCode())
                    .as(ROLES.get(i) + " " + operation)
                    .isEqualTo(operation.statuses().get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void in_another_tree_nothing_is_found(Operation operation) {
        for (int i = 0; i < ROLES.size(); i++) {
            boolean may = operation.statuses().get(i) != 403;
            boolean ownOnly = operation.path().equals("my-bookings") && ROLES.get(i) == AccessRole.MEMBER;
            Response answer = call(operation, there.get(ROLES.get(i)));
            assertThat(answer.statusCode())
                    .as(ROLES.get(i) + " " + operation)
                    .isEqualTo(ownOnly ? 200 : may ? operation.elsewhere() : 403);
            assertThat(ids.values()).noneMatch(id -> answer.asString().contains(id.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_access_to_anything_nothing_is_allowed(Operation operation) {
        for (String token : List.of(
                TestTokens.of("nobody", "user"),
                TestTokens.of("platform", "platform-admin"),
                TestTokens.of("auditor", "auditor"),
                TestTokens.ofApplication("portal-app", "members:read"))) {
            assertThat(call(operation, token).statusCode())
                    .as(operation.toString())
                    .isEqualTo(403);
        }
        assertThat(call(operation, "rubbish").statusCode()).isEqualTo(401);
    }

    @Test
    void no_operation_is_missing_here() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("target", "openapi", "openapi.json").toFile())
                .path("paths");
        Set<String> documented = new TreeSet<>();
        paths.properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/v1/training/"))
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    documented.add(method.toUpperCase(Locale.ROOT) + " " + template(path.getKey()));
                }));

        Set<String> listed = operations()
                .map(operation -> operation.method() + " " + template("/api/v1/" + operation.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(documented);
    }

    private static String template(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    private Response call(Operation operation, String token) {
        String path = operation.path();
        for (Map.Entry<String, UUID> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        RequestSpecification request = as(token);
        if (!operation.method().equals("GET") && !operation.method().equals("POST")) {
            request.header("If-Match", "*");
        }
        if (operation.body().equals("{}")) {
            request.contentType("application/merge-patch+json").body("{}");
        } else if (!operation.body().equals("-")) {
            request.contentType(ContentType.JSON).body(bodies.get(operation.body()));
        }
        return request.request(operation.method(), "/api/v1/" + path);
    }

    /** A session of the course that this host held two days ago, and to which nobody was expected. */
    static Map<String, Object> held(UUID course, World.Unit host) {
        Instant start = TestClock.CLOCK.instant().minus(Duration.ofDays(2));
        return map(
                "courseId",
                course,
                "organizationId",
                host.id(),
                "place",
                "礼堂",
                "startsAt",
                start,
                "endsAt",
                start.plusSeconds(3600),
                "reason",
                "补录",
                "attendance",
                List.of());
    }

    private static Map<AccessRole, String> tokens(World.Unit unit, World.Unit branch) {
        Map<AccessRole, String> tokens = new EnumMap<>(AccessRole.class);
        for (AccessRole role : ROLES) {
            tokens.put(role, role == AccessRole.MEMBER ? world.member(branch).token() : world.caller(role, unit));
        }
        return tokens;
    }
}
