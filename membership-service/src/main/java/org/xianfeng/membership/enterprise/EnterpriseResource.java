package org.xianfeng.membership.enterprise;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.membership.enterprise.ReadEnterprises.Found;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.scope.CurrentAccess;

/** Enterprises, how many people work there, and which organisation stands in which. */
@Path("/api/v1/enterprises")
@Tag(
        name = "Enterprises",
        description = "Enterprises, their headcount and the organisations they host | 企业、从业人数及所依托的党组织")
@Produces(MediaType.APPLICATION_JSON)
public class EnterpriseResource {

    private final NewEnterprises create;
    private final ChangeEnterprise change;
    private final ReadEnterprises read;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    EnterpriseResource(
            NewEnterprises create,
            ChangeEnterprise change,
            ReadEnterprises read,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.create = create;
        this.change = change;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Extension(name = "x-sort", value = "place, name")
    @Extension(name = "x-sort-usual", value = "place")
    @Operation(
            operationId = "listEnterprises",
            summary = "The enterprises that the caller's organisations keep, or in which they stand today"
                    + " | 查询权限范围内组织建档或依托的企业")
    public Page<EnterpriseView> list(@BeanParam @Valid EnterpriseQuery query, @BeanParam PageRequest page) {
        return read.list(query, access.scope("enterprise:read"), lists.open(page, EnterpriseRows.ORDERS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:create")
    @Refuses({"not-found", "organization-dissolved", "enterprise-registered", "external-code-taken", "date-in-future"})
    @Operation(
            operationId = "createEnterprise",
            summary = "Register an enterprise, a sole trader or an association | 登记企业、个体工商户或社会组织")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "201")
    public Response create(@Valid @NotNull EnterpriseRequest request) {
        return idempotency.once(
                () -> create.one(request),
                id -> Answer.created("/api/v1/enterprises/" + id, one(id).view()),
                answered -> one(answered.madeId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(operationId = "getEnterprise", summary = "One enterprise as it is today, or was on a day | 查看企业现状或某日状况")
    public RestResponse<EnterpriseView> get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 日期，缺省为今日") LocalDate asOf) {
        Found one = read.one(id, asOf, access.scope("enterprise:read"));
        return Versioned.ok(one.version(), one.view());
    }

    /** How many people work there from a day on, as precisely as it is known. */
    @Schema(name = "NewHeadcount")
    public record HeadcountRequest(
            @Schema(description = "The number as it was said | 所述人数")
                    @NotNull
                    @Positive
                    @Digits(integer = 9, fraction = 0)
                    BigDecimal people,
            @Schema(
                            description =
                                    "How the true number relates to it: MORE_THAN for more than 7,000 | 实际人数与所述人数的关系，如“7000 多”为 MORE_THAN")
                    @NotNull
                    Precision precision,
            @Schema(description = "The first day on which it holds, not after today | 生效的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/{id}/headcounts")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:update")
    @Refuses({"date-in-future", "change-not-after-last"})
    @Operation(
            operationId = "recordHeadcount",
            summary = "Record how many people work in an enterprise from a day on | 登记自某日起的职工人数")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "200")
    public Response employ(@PathParam("id") UUID id, @Valid @NotNull HeadcountRequest request) {
        return idempotency.changeOnce(
                () -> change.employs(
                        id, request.people(), request.precision(), request.from(), access.scope("enterprise:update")),
                () -> one(id).view());
    }

    /** Which organisation stands in the enterprise from a day on. */
    @Schema(name = "NewHostedOrganization")
    public record HostRequest(
            @NotNull UUID organizationId,
            @Schema(description = "The first day on which it stands there, not after today | 开始依托该企业的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/{id}/organizations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:update")
    @Refuses({"date-in-future", "already-so", "not-there-on-these-days"})
    @Operation(
            operationId = "hostOrganization",
            summary = "Record that an organisation stands in an enterprise from a day on | 登记组织所在单位")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "200")
    public Response host(@PathParam("id") UUID id, @Valid @NotNull HostRequest request) {
        return idempotency.changeOnce(
                () -> change.hosts(id, request.organizationId(), request.from(), access.scope("enterprise:update")),
                () -> one(id).view());
    }

    private Found one(UUID id) {
        return read.one(id, null, access.scope("enterprise:read"));
    }
}
