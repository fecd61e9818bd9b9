package org.xianfeng.membership.access;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** Access that no recorded fact gives: granted with a reason, ended on a day. */
@Path("/api/v1/grants")
@Tag(name = "Access", description = "Accounts, and what they are let into | 账号与授权")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    private final GrantAccess grant;
    private final EndGrant end;
    private final ReadGrants read;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    GrantResource(
            GrantAccess grant,
            EndGrant end,
            ReadGrants read,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.grant = grant;
        this.end = end;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("grant:read")
    @Extension(name = "x-sort", value = "organization")
    @Extension(name = "x-sort-usual", value = "organization")
    @Operation(
            operationId = "listGrants",
            summary = "Who was granted what within the caller's scope, by whom and why, ended grants among them"
                    + " | 查询权限范围内的授权、授权人及原因，含已终止的授权")
    public Page<GrantView> list(@BeanParam @Valid GrantQuery query, @BeanParam PageRequest page) {
        return read.list(query, access.scope("grant:read"), lists.open(page, ReadGrants.ORDERS));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("grant:read")
    @Operation(operationId = "getGrant", summary = "A grant: to whom, by whom, why and until when | 查看授权及其原因、授权人与期限")
    public GrantView get(@PathParam("id") UUID id) {
        return read.one(id, access.scope("grant:read"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("grant:create")
    @Refuses({"not-found", "organization-dissolved", "account-closed", "term-ends-before-it-begins", "grant-exists"})
    @Operation(operationId = "grantAccess", summary = "Give an account a role in an organisation | 授予账户在某组织的角色")
    @APIResponseSchema(value = GrantView.class, responseCode = "201", responseDescription = "Granted | 已授权")
    public Response grant(@Valid @NotNull GrantRequest request) {
        return idempotency.once(
                () -> grant.grant(request.granting(), access.scope("grant:create")),
                id -> Answer.created("/api/v1/grants/" + id, granted(id)),
                answered -> granted(answered.madeId()));
    }

    /** The last days of a grant. */
    @Schema(name = "GrantEnd")
    public record Ending(
            @Schema(description = "The first day that no longer counts, not before today | 不再计入的首日，不早于今日") @NotNull
                    LocalDate until) {}

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("grant:end")
    @Refuses({"ends-in-the-past", "grant-ends-before"})
    @Operation(
            operationId = "endGrant",
            summary = "End a grant, or let it end sooner; until is the first day that no longer counts | 终止或提前终止授权")
    @APIResponse(responseCode = "204", description = "Ended | 已终止")
    public Response end(@PathParam("id") UUID id, @Valid @NotNull Ending ending) {
        return idempotency.doOnce(
                () -> end.end(id, ending.until(), access.scope("grant:end")), () -> access.require("grant:end"));
    }

    private GrantView granted(UUID id) {
        return read.one(id, access.scope("grant:create"));
    }
}
