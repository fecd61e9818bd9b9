package org.xianfeng.training.course;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.xianfeng.support.scope.Scope;

/** The catalogues of courses. */
@Path("/api/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses", description = "The catalogues of courses | 课程库")
public class CourseResource {

    private final KeepCourse keep;
    private final CurrentAccess access;
    private final Idempotency idempotency;
    private final Lists lists;
    private final MergePatches patches;

    CourseResource(KeepCourse keep, CurrentAccess access, Idempotency idempotency, Lists lists, MergePatches patches) {
        this.keep = keep;
        this.access = access;
        this.idempotency = idempotency;
        this.lists = lists;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("course:read")
    @Operation(
            operationId = "listCourses",
            summary = "Courses of one's own catalogues and of the organisations above | 本级及上级组织的课程库")
    public Page<CourseView> list(
            @QueryParam("externalCode") String externalCode,
            @QueryParam("kind") CourseKind kind,
            @BeanParam PageRequest request) {
        return keep.list(
                new CourseRepository.Filter(externalCode, kind), lists.open(request, CourseRepository.ORDERS), sight());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("course:create")
    @Refuses({"not-found", "roster-behind", "organization-not-there-that-day", "external-code-taken"})
    @Operation(operationId = "createCourse", summary = "Add a course to a catalogue | 新增课程")
    @APIResponseSchema(value = CourseView.class, responseCode = "201", responseDescription = "Added | 已新增")
    public Response create(@Valid @NotNull CourseRequest request) {
        return idempotency.once(
                () -> keep.add(request, access.scope("course:create")),
                id -> Answer.created(
                        "/api/v1/courses/" + id, keep.one(id, sight()).view()),
                earlier -> keep.one(earlier.madeId(), sight()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("course:read")
    @Operation(operationId = "getCourse", summary = "One course | 查看课程")
    public RestResponse<CourseView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("course:update")
    @Operation(operationId = "updateCourse", summary = "Change what is said of a course | 修改课程信息")
    public RestResponse<CourseView> update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = CourseRequest.Description.class)))
                    @NotNull
                    MergePatch patch) {
        keep.change(id, expected, current -> patches.apply(patch, current), access.scope("course:update"));
        return answer(id);
    }

    private RestResponse<CourseView> answer(UUID id) {
        KeepCourse.Read course = keep.one(id, sight());
        return Versioned.ok(course.version(), course.view());
    }

    private Scope sight() {
        return access.scope("course:read");
    }
}
