package org.xianfeng.training.lecturer;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import org.xianfeng.support.audit.Watched;
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

/** The pools of lecturers. */
@Path("/api/v1/lecturers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lecturers", description = "The pools of lecturers | 师资库")
public class LecturerResource {

    private final KeepLecturer keep;
    private final EraseLecturer erase;
    private final ReadLecturer read;
    private final CurrentAccess access;
    private final Idempotency idempotency;
    private final Lists lists;
    private final MergePatches patches;

    LecturerResource(
            KeepLecturer keep,
            EraseLecturer erase,
            ReadLecturer read,
            CurrentAccess access,
            Idempotency idempotency,
            Lists lists,
            MergePatches patches) {
        this.keep = keep;
        this.erase = erase;
        this.read = read;
        this.access = access;
        this.idempotency = idempotency;
        this.lists = lists;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("lecturer:read")
    @Operation(
            operationId = "listLecturers",
            summary = "Lecturers of one's own pools and of the organisations above | 本级及上级组织的师资库")
    public Page<LecturerView> list(@QueryParam("externalCode") String externalCode, @BeanParam PageRequest request) {
        return read.list(externalCode, lists.open(request, LecturerRepository.ORDERS), sight());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("lecturer:create")
    @Refuses({
        "not-found",
        "roster-behind",
        "organization-not-there-that-day",
        "no-branch-on-that-day",
        "external-code-taken"
    })
    @Operation(operationId = "createLecturer", summary = "Add a lecturer to a pool | 新增授课人")
    @APIResponseSchema(value = LecturerView.class, responseCode = "201", responseDescription = "Added | 已新增")
    public Response create(@Valid @NotNull LecturerRequest request) {
        return idempotency.once(
                () -> keep.add(request, access.scope("lecturer:create")),
                id -> Answer.created(
                        "/api/v1/lecturers/" + id, read.one(id, sight()).view()),
                earlier -> read.one(earlier.madeId(), sight()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("lecturer:read")
    @Operation(operationId = "getLecturer", summary = "One lecturer | 查看授课人")
    public RestResponse<LecturerView> get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("lecturer:update")
    @Refuses({"lecturer-erased", "lecturer-is-a-member"})
    @Operation(operationId = "updateLecturer", summary = "Change what is said of a lecturer | 修改授课人信息")
    public RestResponse<LecturerView> update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = LecturerRequest.Description.class)))
                    @NotNull
                    MergePatch patch) {
        keep.change(id, expected, current -> patches.apply(patch, current), access.scope("lecturer:update"));
        return answer(id);
    }

    @DELETE
    @Path("/{id}/name")
    @PermissionsAllowed("lecturer:erase")
    @Watched(subject = "lecturer")
    @Refuses("lecturer-is-a-member")
    @Operation(
            operationId = "eraseLecturerName",
            summary = "Erase the name of an external lecturer for good | 永久删除外聘授课人的姓名")
    @APIResponse(responseCode = "204", description = "Nobody can read it any more | 已删除")
    public void erase(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected) {
        erase.erase(id, expected, access.scope("lecturer:erase"));
    }

    private RestResponse<LecturerView> answer(UUID id) {
        ReadLecturer.Read lecturer = read.one(id, sight());
        return Versioned.ok(lecturer.version(), lecturer.view());
    }

    private Scope sight() {
        return access.scope("lecturer:read");
    }
}
