package org.xianfeng.training.held;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.training.booking.AnsweredItem;
import org.xianfeng.training.timetable.ReadSession;
import org.xianfeng.training.timetable.SessionGround;
import org.xianfeng.training.timetable.SessionView;

/** Sessions that were held before they were recorded. */
@Path("/api/v1/held-course-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Course sessions", description = "When and where courses are held | 班次")
public class HeldSessionResource {

    private final RecordHeldSession record;
    private final ReadSession read;
    private final CurrentAccess access;
    private final Idempotency idempotency;

    HeldSessionResource(RecordHeldSession record, ReadSession read, CurrentAccess access, Idempotency idempotency) {
        this.record = record;
        this.read = read;
        this.access = access;
        this.idempotency = idempotency;
    }

    /** The session, and how each attendee was recorded. */
    @Schema(name = "HeldCourseSessionRecorded")
    public record Recorded(
            @NotNull SessionView session,
            @Schema(
                            description =
                                    "How each of the attendance was recorded, in the order of the request | 各应到人员的登记结果，按请求中的顺序")
                    @NotNull
                    List<AnsweredItem> attendance) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("session:create")
    @Refuses(
            value = {
                "not-found",
                "roster-behind",
                "organization-not-there-that-day",
                "session-ends-before-it-starts",
                "session-not-over-yet",
                "lecturer-engaged",
                "external-code-taken"
            },
            each = {"not-found", "roster-behind", "no-branch-on-that-day", "already-booked", "overlapping-booking"})
    @Operation(
            operationId = "recordHeldCourseSession",
            summary = "Record a session after it was held, with who came, in one call | 补录已举办的班次及出席情况")
    @APIResponseSchema(
            value = Recorded.class,
            responseCode = "201",
            responseDescription = "Recorded; each attendee is answered by herself | 已补录，逐人答复")
    public Response create(
            @Valid @NotNull HeldSessionRequest request,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language) {
        SessionGround.Reaching ground = new SessionGround.Reaching(
                access.scope("session:create"), access.scope("course:read"), access.scope("lecturer:read"));
        ReadSession.Reaching sight =
                new ReadSession.Reaching(access.scope("session:read"), access.sight("session:update"));
        return idempotency.once(
                () -> record.record(request, ground),
                recorded -> Answer.created(
                        "/api/v1/course-sessions/" + recorded.sessionId(),
                        new Recorded(
                                read.one(recorded.sessionId(), sight).view(),
                                AnsweredItem.of(recorded.attendance(), Language.preferredBy(language)))),
                earlier -> read.one(earlier.madeId(), sight));
    }
}
