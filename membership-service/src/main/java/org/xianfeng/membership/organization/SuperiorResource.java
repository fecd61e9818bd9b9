package org.xianfeng.membership.organization;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
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

import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** Which superior outside this system the top of a tree has, and had. */
@Path("/api/v1/organizations/{id}/superiors")
@Tag(name = "Organizations")
@Produces(MediaType.APPLICATION_JSON)
public class SuperiorResource {

    private final ChangeOrganization change;
    private final ReadOrganization read;
    private final Idempotency idempotency;
    private final CurrentAccess access;

    SuperiorResource(ChangeOrganization change, ReadOrganization read, Idempotency idempotency, CurrentAccess access) {
        this.change = change;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The superior outside this system from a day on. */
    @Schema(name = "NewSuperior", description = "Another superior outside, from a day on | 自某日起的系统外上级")
    public record SuperiorRequest(
            @NotNull @Valid ExternalSuperior superior,
            @Schema(description = "The first day on which it holds, not after today | 生效的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({"date-in-future", "organization-dissolved", "stands-below-another", "already-so", "change-not-after-last"
    })
    @Operation(
            operationId = "changeSuperior",
            summary = "Record that the top of a tree has another superior outside this system from a day on"
                    + " | 登记顶层组织自某日起的系统外上级")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response answerTo(@PathParam("id") UUID id, @Valid @NotNull SuperiorRequest request) {
        return idempotency.changeOnce(
                () -> change.answerTo(id, request.superior(), request.from(), access.scope("organization:update")),
                () -> read.one(id, access.scope("organization:read")).view());
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(
            operationId = "listSuperiors",
            summary = "Which superior outside this system an organisation had on a day, or ever | 某日或历次的系统外上级")
    @APIResponse(responseCode = "200", description = "The superiors in order | 按时间先后排列")
    public Page<SuperiorPeriodView> list(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 日期，缺省为今日") LocalDate asOf,
            @QueryParam("history")
                    @DefaultValue("false")
                    @Parameter(description = "Every superior ever recorded, instead of that of a day | 列出历次上级，而非某一日的上级")
                    boolean history) {
        return new Page<>(
                read.superiors(id, AskedPeriods.of(asOf, history), access.scope("organization:read")),
                null,
                null,
                null);
    }
}
