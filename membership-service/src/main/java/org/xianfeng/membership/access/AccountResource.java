package org.xianfeng.membership.access;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.xianfeng.support.text.Legible;

/** Accounts, and why each may see what it sees. */
@Path("/api/v1/accounts")
@Tag(name = "Access", description = "Accounts, and what they are let into | 账号与授权")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final OpenAccount open;
    private final CloseAccount close;
    private final ReadAccount read;
    private final ListAccounts list;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    AccountResource(
            OpenAccount open,
            CloseAccount close,
            ReadAccount read,
            ListAccounts list,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.open = open;
        this.close = close;
        this.read = read;
        this.list = list;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(
            operationId = "listAccounts",
            summary = "The accounts of people within the caller's scope, and those that may see something in it"
                    + " | 查询权限范围内人员的账户及在该范围内有权限的账户")
    public Page<AccountListItem> list(@BeanParam @Valid AccountQuery query, @BeanParam PageRequest page) {
        return list.list(query, access.scope("account:read"), lists.open(page, ListAccounts.ORDERS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("account:create")
    @Refuses({"not-found", "account-needs-person", "account-reaches-further", "account-exists", "person-has-account"})
    @Operation(
            operationId = "openAccount",
            summary = "Let somebody who signs in at an issuer be known here | 为登录用户开立账户")
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "Opened | 已开通")
    public Response open(@Valid @NotNull AccountRequest request) {
        return idempotency.once(
                () -> open.open(
                        request.issuer(), request.subject(), request.personId(), access.scope("account:create")),
                id -> Answer.created("/api/v1/accounts/" + id, opened(id)),
                answered -> opened(answered.madeId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("account:read")
    @Operation(
            operationId = "getAccount",
            summary = "What an account may see, and because of which recorded facts | 查看账户的权限及其依据")
    public AccountView get(@PathParam("id") UUID id) {
        return read.view(id, access.scope("account:read"));
    }

    /** Why an account lets nobody in any more. */
    @Schema(name = "AccountClosure")
    public record Closure(
            @Schema(description = "Why: she left, the login was another's, a new login | 原因：离任、绑定错误、更换登录账号等")
                    @NotNull
                    @Size(max = 500)
                    @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                    String reason) {}

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("account:close")
    @Refuses({"account-closed", "account-reaches-further"})
    @Operation(
            operationId = "closeAccount",
            summary = "Let nobody in by this account any more; its login may be known as somebody else afterwards"
                    + " | 注销账户，此后该登录用户可另行绑定")
    @APIResponseSchema(value = AccountView.class, responseCode = "200", responseDescription = "Closed | 已注销")
    public Response close(@PathParam("id") UUID id, @Valid @NotNull Closure closure) {
        return idempotency.changeOnce(
                () -> close.close(id, closure.reason(), access.scope("account:close")),
                () -> read.closed(id, access.scope("account:close")));
    }

    private AccountView opened(UUID id) {
        return read.known(id, access.scope("account:create"));
    }
}
