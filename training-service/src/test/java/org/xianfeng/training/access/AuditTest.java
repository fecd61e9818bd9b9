package org.xianfeng.training.access;

import static org.xianfeng.training.world.Training.as;
import static org.xianfeng.training.world.Training.bookFor;
import static org.xianfeng.training.world.Training.cancel;
import static org.xianfeng.training.world.Training.course;
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

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AuditCases;
import org.xianfeng.training.world.World;

@QuarkusTest
class AuditTest extends AuditCases {

    private static final String TABLE =
            """
            createCourse             course:create
            updateCourse             course:update
            createLecturer           lecturer:create
            updateLecturer           lecturer:update
            eraseLecturerName        lecturer:erase
            createCourseSession      session:create
            updateCourseSession      session:update
            publishCourseSession     session:publish
            cancelCourseSession      session:cancel
            recordHeldCourseSession  session:create
            createBooking            booking:create
            takeOverBookingRequests  booking:create
            cancelBooking            booking:cancel
            """;

    private final World world = World.ofProgram();
    private final World.Unit committee = world.committee();
    private final World.Unit branch = world.branch(committee);
    private final String administrator = world.administrator(committee);
    private final String reader = world.caller(AccessRole.READER, committee);
    private final String stranger = world.administrator(world.committee());

    AuditTest() {
        super("training", TABLE);
    }

    @Override
    protected Function<String, Response> prepared(String operation) {
        return switch (operation) {
            case "createCourse" -> token -> post(token, "courses", course(committee));
            case "createLecturer" -> token -> post(token, "lecturers", lecturer(committee));
            case "recordHeldCourseSession" -> {
                Map<String, Object> held = OperationsTest.held(newCourse(), committee);
                yield token -> post(token, "held-course-sessions", held);
            }
            case "createCourseSession" -> {
                UUID course = newCourse();
                yield token -> post(token, "course-sessions", session(committee, course, 5));
            }
            case "publishCourseSession" -> {
                String draft = "course-sessions/"
                        + idOf(post(
                                administrator,
                                "course-sessions",
                                with(session(committee, newCourse(), 5), "draft", true)));
                yield token -> post(token, draft + "/publication");
            }
            case "updateCourse" -> {
                String course = "courses/" + newCourse();
                yield token -> patch(token, course, "*", map("title", "党史专题"));
            }
            case "updateLecturer", "eraseLecturerName" -> {
                String lecturer = "lecturers/" + idOf(post(administrator, "lecturers", lecturer(committee)));
                yield operation.equals("updateLecturer")
                        ? token -> patch(token, lecturer, "*", map("topics", List.of("党史")))
                        : token -> as(token).header("If-Match", "*").delete("/api/v1/" + lecturer + "/name");
            }
            default -> onSession(operation, newSession(administrator, committee, 5));
        };
    }

    private Function<String, Response> onSession(String operation, UUID session) {
        String path = "course-sessions/" + session;
        UUID member = world.member(branch).id();
        return switch (operation) {
            case "updateCourseSession" -> token -> patch(token, path, "*", map("place", "三楼会议室"));
            case "cancelCourseSession" -> token -> post(token, path + "/cancellation", map("reason", "讲师生病"));
            case "createBooking" -> token -> bookFor(token, session, member);
            case "takeOverBookingRequests" ->
                token -> post(token, path + "/booking-requests", map("requests", List.of(map("memberId", member))));
            case "cancelBooking" -> {
                UUID booking = idOf(bookFor(administrator, session, member));
                yield token -> cancel(token, booking);
            }
            default -> throw new AssertionError("Nothing is known of " + operation);
        };
    }

    private UUID newCourse() {
        return idOf(post(administrator, "courses", course(committee)));
    }

    @Override
    protected String administrator() {
        return administrator;
    }

    @Override
    protected String reader() {
        return reader;
    }

    @Override
    protected String stranger() {
        return stranger;
    }
}
