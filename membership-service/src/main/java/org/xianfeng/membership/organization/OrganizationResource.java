package org.xianfeng.membership.organization;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiPredicate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

import org.xianfeng.membership.organization.ReadOrganization.Found;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.scope.Withheld;
import org.xianfeng.support.text.Legible;

/** Party organisations: recorded, read, moved and renamed. */
@Path("/api/v1/organizations")
@Tag(name = "Organizations", description = "Party organisations, their tree and their figures | 党组织、组织架构与统计")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {

    private final FoundOrganization found;
    private final ChangeOrganization change;
    private final DissolveOrganization dissolve;
    private final ReadOrganization read;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    OrganizationResource(
            FoundOrganization found,
            ChangeOrganization change,
            DissolveOrganization dissolve,
            ReadOrganization read,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.found = found;
        this.change = change;
        this.dissolve = dissolve;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Extension(name = "x-sort", value = "path, name")
    @Extension(name = "x-sort-usual", value = "path")
    @Operation(
            operationId = "listOrganizations",
            summary = "The organisations of today within the caller's scope | 查询权限范围内的现有组织")
    public Page<OrganizationListItem> list(@BeanParam @Valid OrganizationQuery query, @BeanParam PageRequest page) {
        return read.current(query, access.scope("organization:read"), lists.open(page, OrganizationRows.ORDERS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"organization:create", "organization:create-root"})
    @Refuses({
        "date-in-future",
        "not-found",
        "kind-cannot-be-root",
        "parent-not-there-yet",
        "kind-cannot-contain",
        "external-code-taken",
        "not-there-on-these-days"
    })
    @Operation(
            operationId = "createOrganization",
            summary = "Record an organisation, at the top of a tree or below another | 登记组织（顶层或下级）")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    public Response create(@Valid @NotNull OrganizationRequest request) {
        if (request.parentId() == null) {
            access.require("organization:create-root");
        }
        return idempotency.once(
                () -> request.parentId() == null
                        ? found.atRoot(request.founding(), request.superior())
                        : found.below(request.parentId(), request.founding(), access.scope("organization:create")),
                id -> Answer.created("/api/v1/organizations/" + id, one(id).view()),
                answered -> one(answered.madeId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "getOrganization", summary = "One organisation as it is today | 查看组织现状")
    public RestResponse<OrganizationView> get(@PathParam("id") UUID id) {
        Found one = one(id);
        return Versioned.ok(one.version(), one.view());
    }

    @GET
    @Path("/{id}/tree")
    @PermissionsAllowed("organization:read")
    @Operation(
            operationId = "getOrganizationTree",
            summary = "An organisation and what stood below it on a day | 查看某日的组织树")
    public Page<TreeNodeView> tree(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 所问日期，缺省为今天") LocalDate asOf,
            @QueryParam("depth")
                    @Parameter(description = "How many steps below it are shown; 0 shows itself alone | 显示其下多少层，0 为仅本级")
                    @DefaultValue("10")
                    @Min(0)
                    @Max(20)
                    int depth,
            @BeanParam PageRequest page) {
        Withheld.from(access.entries()).askedBy("asOf", asOf);
        return read.tree(
                id,
                asOf,
                depth,
                access.scope("organization:read"),
                counted(),
                lists.open(page, OrganizationRows.TREE_ORDER));
    }

    /**
     * How many there are is told to whoever reads all the members there, or the figures, and not to an application. Of a
     * branch or a group all are members of its own.
     */
    private BiPredicate<String, OrganizationKind> counted() {
        Scope members = access.sight("member:read");
        Scope figures = access.sight("statistics:read");
        return (path, kind) ->
                !access.entries().isApplication() && (readsAllMembers(members, path, kind) || figures.covers(path));
    }

    private static boolean readsAllMembers(Scope members, String path, OrganizationKind kind) {
        return kind.isBranch() || kind.isGroup() ? members.covers(path) : members.coversAllBelow(path);
    }

    /** Where an organisation stands from a day on. */
    @Schema(name = "NewPlacement")
    public record PlacementRequest(
            @Schema(description = "What it stands below from then on | 自该日起的上级组织") @NotNull UUID parentId,
            @Schema(description = "The first day on which it stands there, not after today | 开始隶属的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/{id}/placements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:move")
    @Refuses({
        "date-in-future",
        "placement-would-be-cycle",
        "group-has-members",
        "organization-dissolved",
        "parent-not-there-yet",
        "kind-cannot-contain",
        "change-not-after-last",
        "not-there-on-these-days"
    })
    @Operation(
            operationId = "moveOrganization",
            summary = "Move an organisation with everything below it, from a day on | 自某日起整体调整隶属关系")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response move(@PathParam("id") UUID id, @Valid @NotNull PlacementRequest request) {
        return idempotency.changeOnce(
                () -> change.move(id, request.parentId(), request.from(), access.scope("organization:move")),
                () -> one(id).view());
    }

    /** What an organisation is called from a day on. */
    @Schema(name = "NewOrganizationName")
    public record NameRequest(
            @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String name,
            @Schema(description = "The first day on which it is called so, not after today | 启用新名称的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/{id}/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({"date-in-future", "organization-dissolved", "change-not-after-last"})
    @Operation(operationId = "renameOrganization", summary = "Give an organisation another name from a day on | 自某日起更名")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response rename(@PathParam("id") UUID id, @Valid @NotNull NameRequest request) {
        return idempotency.changeOnce(
                () -> change.rename(id, request.name(), request.from(), access.scope("organization:update")),
                () -> one(id).view());
    }

    /** What kind of organisation it is from a day on. */
    @Schema(name = "NewOrganizationKind", description = "Another kind, from a day on | 自某日起的组织类别")
    public record KindRequest(
            @NotNull OrganizationKind kind,
            @Schema(description = "The first day on which it is of this kind, not after today | 变更类别的首日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/{id}/kinds")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("organization:update")
    @Refuses({
        "date-in-future",
        "organization-dissolved",
        "already-so",
        "change-not-after-last",
        "kind-cannot-be-root",
        "kind-cannot-contain",
        "members-belong-to-it"
    })
    @Operation(
            operationId = "changeOrganizationKind",
            summary = "Let an organisation be of another kind from a day on, as what stands above and below it allows"
                    + " | 自某日起变更组织类别（须符合上下级设置规则）")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response become(@PathParam("id") UUID id, @Valid @NotNull KindRequest request) {
        return idempotency.changeOnce(
                () -> change.become(id, request.kind(), request.from(), access.scope("organization:update")),
                () -> one(id).view());
    }

    /** From when an organisation exists no longer, and what decided it. */
    @Schema(name = "Dissolution", description = "The end of an organisation | 组织撤销")
    public record DissolutionRequest(
            @Schema(description = "The first day on which it exists no longer | 不再存续的首日") @NotNull LocalDate until,
            @Schema(description = "The document that decided it | 决定撤销的文号")
                    @Size(max = 100)
                    @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                    String documentNo) {}

    @POST
    @Path("/{id}/dissolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"organization:dissolve", "organization:dissolve-root"})
    @Refuses({
        "date-in-future",
        "dissolved-by-superior",
        "organization-dissolved",
        "change-not-after-last",
        "organization-in-use"
    })
    @Operation(
            operationId = "dissolveOrganization",
            summary = "Dissolve an organisation to which nothing belongs any more, as its superior | 由上级撤销已无隶属事项的组织")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response dissolve(@PathParam("id") UUID id, @Valid @NotNull DissolutionRequest request) {
        return idempotency.changeOnce(
                () -> dissolve.dissolve(
                        id,
                        request.until(),
                        request.documentNo(),
                        access.scope("organization:dissolve"),
                        access.scope("organization:dissolve-root")),
                () -> one(id).view());
    }

    @GET
    @Path("/{id}/kinds")
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "listOrganizationKinds", summary = "Of which kind it was when | 历次组织类别")
    @APIResponse(responseCode = "200", description = "The kinds in order | 按时间先后")
    public Page<KindPeriodView> kinds(@PathParam("id") UUID id) {
        return new Page<>(read.kinds(id, access.scope("organization:read")), null, null, null);
    }

    private Found one(UUID id) {
        return read.one(id, access.scope("organization:read"));
    }
}
