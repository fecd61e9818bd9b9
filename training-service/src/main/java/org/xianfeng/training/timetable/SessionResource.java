package org.xianfeng.training.timetable;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.patch.MergePatches;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.text.Legible;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.session.SessionState;

/** Sessions: planned, shown to their audience, changed, called off. */
@Path("/api/v1/course-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Course sessions", description = "When and where courses are held | 班次")
public class SessionResource {

    private static final String PATH = "/api/v1/course-sessions/";

    private final PrepareSession prepare;
    private final ReadSession read;
    private final CurrentAccess access;
    private final Idempotency idempotency;
    private final Lists lists;
    private final MergePatches patches;

    SessionResource(
            PrepareSession prepare,
            ReadSession read,
            CurrentAccess access,
            Idempotency idempotency,
            Lists lists,
            MergePatches patches) {
        this.prepare = prepare;
        this.read = read;
        this.access = access;
        this.idempotency = idempotency;
        this.lists = lists;
        this.patches = patches;
    }

    /** Which sessions are asked for. */
    public static class Asked {

        @QueryParam("externalCode")
        String externalCode;

        @QueryParam("state")
        SessionState state;

        @QueryParam("organization")
        @Parameter(description = "The organisation that hosts it | 主办组织")
        UUID organizationId;

        @QueryParam("course")
        UUID courseId;

        @QueryParam("lecturer")
        UUID lecturerId;

        @QueryParam("startsFrom")
        @Parameter(description = "The first day on which it may start, in Asia/Shanghai | 开始日期不早于该日（北京时间）")
        LocalDate startsFrom;

        @QueryParam("startsUntil")
        @Parameter(
                description = "The first day on which it may no longer start, in Asia/Shanghai | 开始日期早于该日，不含该日（北京时间）")
        LocalDate startsUntil;

        ReadSession.Filter filter() {
            return new ReadSession.Filter(
                    externalCode, state, organizationId, courseId, lecturerId, begin(startsFrom), begin(startsUntil));
        }

        private static Instant begin(LocalDate day) {
            return day == null ? null : day.atStartOfDay(Time.ZONE).toInstant();
        }
    }

    /** Why a session is called off. */
    @Schema(name = "CourseSessionCancellation")
    public record Cancellation(
            @NotNull @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                    String reason) {}

    @GET
    @PermissionsAllowed("session:read")
    @Operation(operationId = "listCourseSessions", summary = "Sessions one hosts or is invited to | 本组织主办或可参加的班次")
    @Extension(name = "x-sort", value = "startsAt")
    @Extension(name = "x-sort-usual", value = "startsAt")
    public Page<SessionView> list(@BeanParam Asked asked, @BeanParam PageRequest request) {
        return read.list(asked.filter(), lists.open(request, ReadSession.ORDERS), sight());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("session:create")
    @Refuses({
        "not-found",
        "roster-behind",
        "organization-not-there-that-day",
        "audience-apart-from-host",
        "session-ends-before-it-starts",
        "booking-window-out-of-order",
        "session-already-started",
        "lecturer-engaged",
        "room-taken",
        "external-code-taken"
    })
    @Operation(operationId = "createCourseSession", summary = "Plan a session | 新建班次")
    @APIResponseSchema(
            value = SessionView.class,
            responseCode = "201",
            responseDescription = "Planned, and shown to its audience unless it is a draft | 已新建")
    public Response create(@Valid @NotNull SessionRequest request) {
        return idempotency.once(
                () -> prepare.plan(
                        request.host(), request.plan(), Boolean.TRUE.equals(request.draft()), ground("session:create")),
                id -> Answer.created(PATH + id, read.one(id, sight()).view()),
                earlier -> read.one(earlier.madeId(), sight()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("session:read")
    @Operation(operationId = "getCourseSession", summary = "One session with its seats and its queue | 查看班次")
    public RestResponse<SessionView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("session:update")
    @Refuses({
        "session-state-forbids",
        "session-already-started",
        "roster-behind",
        "organization-not-there-that-day",
        "audience-apart-from-host",
        "booked-outside-audience",
        "capacity-below-booked",
        "session-ends-before-it-starts",
        "booking-window-out-of-order",
        "lecturer-engaged",
        "room-taken",
        "overlapping-booking"
    })
    @Operation(
            operationId = "updateCourseSession",
            summary =
                    "Change the plan of a session; seats that come free go to whoever waits longest | 修改班次，空出的席位按候补顺序递补")
    public RestResponse<SessionView> update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = SessionChange.class))) @NotNull
                    MergePatch patch) {
        prepare.change(id, expected, current -> patches.apply(patch, current), ground("session:update"));
        return answer(id);
    }

    @POST
    @Path("/{id}/publication")
    @PermissionsAllowed("session:update")
    @Refuses({"session-state-forbids", "session-already-started", "organization-not-there-that-day"})
    @Operation(operationId = "publishCourseSession", summary = "Show a draft to its audience | 公布班次")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id) {
        return idempotency.changeOnce(
                () -> prepare.publish(id, access.scope("session:update")),
                () -> read.one(id, sight()).view());
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("session:cancel")
    @Refuses({"session-state-forbids", "session-already-started"})
    @Operation(operationId = "cancelCourseSession", summary = "Call a session off, and all its bookings | 取消班次及其全部预约")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation cancellation) {
        return idempotency.changeOnce(
                () -> prepare.cancel(id, cancellation.reason(), access.scope("session:cancel")),
                () -> read.one(id, sight()).view());
    }

    private RestResponse<SessionView> answer(UUID id) {
        ReadSession.Read session = read.one(id, sight());
        return Versioned.ok(session.version(), session.view());
    }

    private ReadSession.Reaching sight() {
        return new ReadSession.Reaching(access.scope("session:read"), access.sight("session:update"));
    }

    private SessionGround.Reaching ground(String permission) {
        return new SessionGround.Reaching(
                access.scope(permission), access.scope("course:read"), access.scope("lecturer:read"));
    }
}
