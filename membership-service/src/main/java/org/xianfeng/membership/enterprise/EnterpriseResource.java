package org.xianfeng.membership.enterprise;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.xianfeng.membership.enterprise.ReadEnterprises.Found;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.scope.CurrentAccess;

/** Enterprises, how many people work there, and which organisation stands in which. */
@Path("/api/v1/enterprises")
@Tag(name = "Enterprises")
public class EnterpriseResource {

    private final RegisterEnterprise register;
    private final ReadEnterprises read;
    private final CurrentAccess access;
    private final Lists lists;

    EnterpriseResource(RegisterEnterprise register, ReadEnterprises read, CurrentAccess access, Lists lists) {
        this.register = register;
        this.read = read;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(operationId = "listEnterprises", summary = "The enterprises within the caller's scope")
    public Page<EnterpriseView> list(@BeanParam @Valid EnterpriseQuery query, @BeanParam PageRequest page) {
        return read.list(query, access.scope("enterprise:read"), lists.open(page, ReadEnterprises.ORDERS));
    }

    @POST
    @PermissionsAllowed("enterprise:create")
    @Operation(operationId = "createEnterprise", summary = "Register an enterprise, a sole trader or an association")
    public RestResponse<EnterpriseView> create(@Valid @NotNull EnterpriseRequest request) {
        UUID id = register.register(request.registration(), access.scope("enterprise:create"));
        Found made = read.one(id, access.scope("enterprise:read"));
        return Versioned.created("/api/v1/enterprises/" + id, made.version(), made.view());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(operationId = "getEnterprise", summary = "One enterprise as it is today")
    public RestResponse<EnterpriseView> get(@PathParam("id") UUID id) {
        Found one = read.one(id, access.scope("enterprise:read"));
        return Versioned.ok(one.version(), one.view());
    }

    /** How many people work there from a day on, as precisely as it is known. */
    @Schema(name = "NewHeadcount")
    public record HeadcountRequest(
            @NotNull @Positive @Digits(integer = 9, fraction = 0) BigDecimal people,
            @NotNull Precision precision,
            @NotNull LocalDate from) {}

    @POST
    @Path("/{id}/headcounts")
    @PermissionsAllowed("enterprise:update")
    @Operation(operationId = "recordHeadcount", summary = "Record how many people work in an enterprise from a day on")
    public RestResponse<EnterpriseView> employ(@PathParam("id") UUID id, @Valid @NotNull HeadcountRequest request) {
        register.employs(id, request.people(), request.precision(), request.from(), access.scope("enterprise:update"));
        return get(id);
    }

    /** Which organisation stands in the enterprise from a day on. */
    @Schema(name = "NewHostedOrganization")
    public record HostRequest(@NotNull UUID organizationId, @NotNull LocalDate from) {}

    @POST
    @Path("/{id}/organizations")
    @PermissionsAllowed("enterprise:update")
    @Operation(
            operationId = "hostOrganization",
            summary = "Record that an organisation stands in an enterprise from a day on")
    public RestResponse<EnterpriseView> host(@PathParam("id") UUID id, @Valid @NotNull HostRequest request) {
        register.hosts(id, request.organizationId(), request.from(), access.scope("enterprise:update"));
        return get(id);
    }
}
