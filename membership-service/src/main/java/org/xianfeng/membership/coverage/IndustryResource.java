package org.xianfeng.membership.coverage;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

import org.xianfeng.membership.organization.AskedPeriods;
import org.xianfeng.membership.organization.EndRequest;
import org.xianfeng.membership.organization.OrganizationView;
import org.xianfeng.membership.organization.ReadOrganization;
import org.xianfeng.membership.organization.ReadOrganization.Found;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.text.Legible;

/** Which industries organisations cover, and which of their market nobody covers. */
@Path("/api/v1/organizations/{id}")
@Tag(name = "Organizations")
@Produces(MediaType.APPLICATION_JSON)
public class IndustryResource {

    private final CoverIndustry cover;
    private final ReadIndustries industries;
    private final ReadOrganization read;
    private final Idempotency idempotency;
    private final CurrentAccess access;

    IndustryResource(
            CoverIndustry cover,
            ReadIndustries industries,
            ReadOrganization read,
            Idempotency idempotency,
            CurrentAccess access) {
        this.cover = cover;
        this.industries = industries;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** An industry that the organisation covers from a day on. */
    @Schema(name = "NewIndustryCoverage", description = "An industry covered from a day on | 自某日起覆盖的行业")
    public record IndustryRequest(
            @NotNull @Size(max = 60) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String industry,
            @Schema(description = "The first day on which it holds, not after today | 生效的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/industries")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({"date-in-future", "already-so", "not-there-on-these-days"})
    @Operation(
            operationId = "coverIndustry",
            summary = "Record that an organisation covers an industry from a day on | 登记组织覆盖的行业")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response cover(@PathParam("id") UUID id, @Valid @NotNull IndustryRequest request) {
        return idempotency.changeOnce(
                () -> cover.cover(id, request.industry(), request.from(), access.scope("organization:update")),
                () -> one(id).view());
    }

    @POST
    @Path("/industries/{coverageId}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({"date-in-future", "ended-already", "change-not-after-last"})
    @Operation(
            operationId = "endIndustryCoverage",
            summary = "Record that an organisation covers an industry no more, from a day on | 登记组织不再覆盖某行业")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id, @PathParam("coverageId") UUID coverageId, @Valid @NotNull EndRequest request) {
        return idempotency.changeOnce(
                () -> cover.end(id, coverageId, request.until(), access.scope("organization:update")),
                () -> one(id).view());
    }

    @GET
    @Path("/industries")
    @PermissionsAllowed("organization:read")
    @Operation(
            operationId = "listCoveredIndustries",
            summary = "The industries that an organisation and what stood below it covered on a day or ever"
                    + " | 某日或历次组织及下级覆盖的行业")
    @APIResponse(responseCode = "200", description = "Each industry with who covers it | 各行业及其覆盖组织")
    public Page<CoveredIndustryView> covered(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 日期，缺省为今日") LocalDate asOf,
            @QueryParam("history")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Every period ever recorded for the organisation and what stands below it today"
                                            + " | 列出组织及现有下级的历次覆盖记录，而非某一日的覆盖情况")
                    boolean history) {
        return new Page<>(
                industries.covered(id, AskedPeriods.of(asOf, history), access.scope("organization:read")),
                null,
                null,
                null);
    }

    @GET
    @Path("/industry-coverage")
    @PermissionsAllowed("statistics:read")
    @Operation(
            operationId = "getIndustryCoverage",
            summary = "Which industries of the organisation's market are covered, by whom, and which are not"
                    + " | 市场各行业覆盖情况及未覆盖行业")
    @APIResponse(responseCode = "200", description = "The numbers, and what each was counted from | 数字及其构成")
    public IndustryCoverageView coverage(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 日期，缺省为今日") LocalDate asOf) {
        return industries.ofMarket(id, asOf, access.scope("statistics:read"));
    }

    private Found one(UUID id) {
        return read.one(id, access.scope("organization:read"));
    }
}
