package org.xianfeng.membership.enterprise;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.membership.enterprise.ReadEnterprises.Found;
import org.xianfeng.membership.organization.EndRequest;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** When an enterprise operated, in whose venue it was, and until when an organisation stood in it. */
@Path("/api/v1/enterprises/{id}")
@Tag(name = "Enterprises")
@Produces(MediaType.APPLICATION_JSON)
public class EnterprisePeriodResource {

    private final ChangeEnterprise change;
    private final ReadEnterprises read;
    private final Idempotency idempotency;
    private final CurrentAccess access;

    EnterprisePeriodResource(
            ChangeEnterprise change, ReadEnterprises read, Idempotency idempotency, CurrentAccess access) {
        this.change = change;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
    }

    @GET
    @Path("/history")
    @PermissionsAllowed("enterprise:read")
    @Operation(
            operationId = "getEnterpriseHistory",
            summary = "How many worked there, whether it operated, in whose venue it was and who stood in it, and when"
                    + " | 企业历次从业人数、经营状态、入驻场所及所依托党组织")
    @APIResponse(responseCode = "200", description = "Each in the order of its first day | 各按起始日期排列")
    public EnterpriseHistoryView history(@PathParam("id") UUID id) {
        return read.history(id, access.scope("enterprise:read"));
    }

    /** Whether the enterprise operates from a day on. */
    @Schema(name = "NewOperatingState", description = "Whether it operates from a day on | 自某日起的经营状态")
    public record OperatingRequest(
            @Schema(description = "True if it operates, false if no longer | 正常经营为 true，停业为 false") @NotNull
                    Boolean operating,
            @Schema(description = "The first day on which it holds, not after today | 生效的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/operating-states")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:update")
    @Refuses({"date-in-future", "holds-already", "change-not-after-last"})
    @Operation(
            operationId = "recordOperatingState",
            summary = "Record that an enterprise operates from a day on, or does so no more | 登记企业自某日起恢复或停止经营")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "200")
    public Response operate(@PathParam("id") UUID id, @Valid @NotNull OperatingRequest request) {
        return idempotency.changeOnce(
                () -> change.operates(id, request.operating(), request.from(), access.scope("enterprise:update")),
                () -> one(id).view());
    }

    /** In whose venue the enterprise is from a day on. */
    @Schema(name = "NewOccupancy", description = "In whose venue it is from a day on | 自某日起入驻的市场或楼宇")
    public record OccupancyRequest(
            @Schema(description = "The enterprise that runs the venue | 运营企业") @NotNull UUID occupiesId,
            @Schema(description = "The first day on which it is there, not after today | 入驻首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/occupancies")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:update")
    @Refuses({"date-in-future", "occupies-itself", "holds-already", "change-not-after-last"})
    @Operation(
            operationId = "occupyVenue",
            summary = "Record that an enterprise is in a venue from a day on; it leaves the one before"
                    + " | 登记企业自某日起入驻市场或楼宇（同时迁出原场所）")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "200")
    public Response occupy(@PathParam("id") UUID id, @Valid @NotNull OccupancyRequest request) {
        return idempotency.changeOnce(
                () -> change.occupies(id, request.occupiesId(), request.from(), access.scope("enterprise:update")),
                () -> one(id).view());
    }

    @POST
    @Path("/occupancies/{occupancyId}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:update")
    @Refuses({"date-in-future", "ended-already", "change-not-after-last"})
    @Operation(
            operationId = "leaveVenue",
            summary = "Record that an enterprise has left a venue, for none or for one outside | 登记企业迁出市场或楼宇")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "200")
    public Response leave(
            @PathParam("id") UUID id, @PathParam("occupancyId") UUID occupancyId, @Valid @NotNull EndRequest request) {
        return idempotency.changeOnce(
                () -> change.leaves(id, occupancyId, request.until(), access.scope("enterprise:update")),
                () -> one(id).view());
    }

    @POST
    @Path("/organizations/{hostUnitId}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:update")
    @Refuses({"date-in-future", "ended-already", "change-not-after-last"})
    @Operation(
            operationId = "endHostUnit",
            summary = "Record that an organisation stands in an enterprise no more; the history has its id"
                    + " | 登记组织不再依托该单位（编号见历次记录）")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "200")
    public Response endHost(
            @PathParam("id") UUID id, @PathParam("hostUnitId") UUID hostUnitId, @Valid @NotNull EndRequest request) {
        return idempotency.changeOnce(
                () -> change.hostsNoMore(id, hostUnitId, request.until(), access.scope("enterprise:update")),
                () -> one(id).view());
    }

    private Found one(UUID id) {
        return read.one(id, null, access.scope("enterprise:read"));
    }
}
