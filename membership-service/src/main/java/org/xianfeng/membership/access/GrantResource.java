package org.xianfeng.membership.access;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** Access that no recorded fact gives: granted with a reason, ended on a day. */
@Path("/api/v1/grants")
@Tag(name = "Access", description = "Accounts, and what they are let into | 账号与授权")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    private final GrantAccess grant;
    private final EndGrant end;
    private final Idempotency idempotency;
    private final CurrentAccess access;

    GrantResource(GrantAccess grant, EndGrant end, Idempotency idempotency, CurrentAccess access) {
        this.grant = grant;
        this.end = end;
        this.idempotency = idempotency;
        this.access = access;
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
                granted -> Answer.created("/api/v1/grants/" + granted.id(), granted),
                answered -> grant.requireWithin(answered.madeId(), access.scope("grant:create")));
    }

    /** The last days of a grant. */
    @Schema(name = "GrantEnd")
    public record Ending(@NotNull LocalDate until) {}

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("grant:end")
    @Refuses({"ends-in-the-past", "grant-ends-before"})
    @Operation(operationId = "endGrant", summary = "End a grant; until is the first day that no longer counts | 终止授权")
    @APIResponse(responseCode = "204", description = "Ended | 已终止")
    public Response end(@PathParam("id") UUID id, @Valid @NotNull Ending ending) {
        return idempotency.doOnce(
                () -> end.end(id, ending.until(), access.scope("grant:end")), () -> access.require("grant:end"));
    }
}
