package org.xianfeng.membership.organization;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.membership.organization.GuidanceRelationView.Direction;
import org.xianfeng.membership.organization.ReadOrganization.Found;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.scope.CurrentAccess;

/** Who guides an organisation without being its superior, and whom it guides. */
@Path("/api/v1/organizations/{id}/guidance-relations")
@Tag(name = "Organizations")
@Produces(MediaType.APPLICATION_JSON)
public class GuidanceResource {

    private static final Violation EITHER = Violation.inBody(
            "/guide",
            "guide-or-guide-id",
            BilingualText.of("Give either guide or guideId.", "guide 与 guideId 须且仅须填写一项。"));

    private final GuideOrganization guide;
    private final ReadGuidance guidance;
    private final ReadOrganization read;
    private final Idempotency idempotency;
    private final CurrentAccess access;

    GuidanceResource(
            GuideOrganization guide,
            ReadGuidance guidance,
            ReadOrganization read,
            Idempotency idempotency,
            CurrentAccess access) {
        this.guide = guide;
        this.guidance = guidance;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** A body that guides the organisation from a day on, without being its superior. */
    @Schema(name = "NewGuidanceRelation", description = "A body that guides, from a day on | 自某日起的指导单位")
    public record GuidanceRequest(
            @Schema(description = "A body outside this system; else guideId | 系统外单位，否则填写 guideId") @Valid
                    ExternalSuperior guide,
            @Schema(description = "An organisation here; else guide | 系统内组织，否则填写 guide") UUID guideId,
            @Schema(description = "The first day on which it holds, not after today | 生效的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({"guides-itself", "date-in-future", "already-so", "not-there-on-these-days"})
    @Operation(
            operationId = "guideOrganization",
            summary = "Record that a body guides an organisation from a day on | 登记指导关系")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response guide(@PathParam("id") UUID id, @Valid @NotNull GuidanceRequest request) {
        return idempotency.changeOnce(() -> record(id, request), () -> one(id).view());
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(
            operationId = "listGuidanceRelations",
            summary = "Who guided an organisation on a day or ever, and whom it guided | 某日或历次的指导关系（受指导与指导他人）")
    @APIResponse(responseCode = "200", description = "The relations in their order | 按起始日期排列的指导关系")
    public Page<GuidanceRelationView> list(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 日期，缺省为今日") LocalDate asOf,
            @QueryParam("history")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Every relation ever recorded, instead of those of a day" + " | 列出历次指导关系，而非某一日的关系")
                    boolean history,
            @QueryParam("direction") @Parameter(description = "Only this one; both when absent | 只看一个方向，缺省为双向")
                    Direction direction) {
        return new Page<>(
                guidance.of(
                        id,
                        AskedPeriods.of(asOf, history),
                        Optional.ofNullable(direction),
                        access.scope("organization:read")),
                null,
                null,
                null);
    }

    @POST
    @Path("/{relationId}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({"date-in-future", "ended-already", "change-not-after-last"})
    @Operation(
            operationId = "endGuidanceRelation",
            summary = "Record that a body guides an organisation no more, from a day on | 登记指导关系终止")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id, @PathParam("relationId") UUID relationId, @Valid @NotNull EndRequest request) {
        return idempotency.changeOnce(
                () -> guide.end(id, relationId, request.until(), access.scope("organization:update")),
                () -> one(id).view());
    }

    private void record(UUID id, GuidanceRequest request) {
        if ((request.guide() == null) == (request.guideId() == null)) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(EITHER);
        }
        if (request.guideId() == null) {
            guide.byExternal(id, request.guide(), request.from(), access.scope("organization:update"));
        } else {
            guide.byOrganization(id, request.guideId(), request.from(), access.scope("organization:update"));
        }
    }

    private Found one(UUID id) {
        return read.one(id, access.scope("organization:read"));
    }
}
