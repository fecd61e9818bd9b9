package org.xianfeng.membership.member;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.membership.member.ReadMembers.Found;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** Members: recorded, read, affiliated elsewhere, ended. */
@Path("/api/v1/members")
@Tag(name = "Members", description = "Memberships, where they belong and rosters | 党籍、所在支部与名册")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    private final NewMembers admit;
    private final AffiliateMember affiliate;
    private final ChangeMembershipState change;
    private final CorrectMember correct;
    private final ReadMembers read;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    MemberResource(
            NewMembers admit,
            AffiliateMember affiliate,
            ChangeMembershipState change,
            CorrectMember correct,
            ReadMembers read,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.admit = admit;
        this.affiliate = affiliate;
        this.change = change;
        this.correct = correct;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("member:read")
    @Extension(name = "x-sort", value = "organization, name, joinDate")
    @Extension(name = "x-sort-usual", value = "organization")
    @Operation(
            operationId = "listMembers",
            summary =
                    "The members of today within the caller's scope; those who have left the roster by state, number or"
                            + " person | 查询权限范围内的现有党员；已出名册者须按状态、编号或人员查询")
    public Page<MemberView> list(@BeanParam @Valid MemberQuery query, @BeanParam PageRequest page) {
        query.requireTellableTo(access.entries());
        Keyset<MemberRow> orders = isApplication() ? MemberRows.ORDERS_FOR_APPLICATIONS : MemberRows.ORDERS;
        return shown(read.current(query, access.scope("member:read"), isApplication(), lists.open(page, orders)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("member:create")
    @Refuses({
        "not-found",
        "organization-dissolved",
        "date-in-future",
        "id-number-registered",
        "id-number-hits-exhausted",
        "not-a-branch",
        "relationships-stay-at-home",
        "not-a-group-of-the-branch",
        "member-too-young",
        "person-deceased",
        "probation-too-short",
        "affiliated-before-joining",
        "change-not-after-last",
        "already-member",
        "external-code-taken",
        "not-there-on-these-days"
    })
    @Operation(
            operationId = "createMember",
            summary = "Record that somebody is a member, and where she belongs; a new person in the same request"
                    + " | 登记党籍及所在支部，可同时登记人员")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response create(@Valid @NotNull MemberRequest request) {
        return admit.watched(
                request,
                () -> idempotency.once(
                        () -> admit.one(request),
                        made -> Answer.created(
                                "/api/v1/members/" + made.id(), one(made.id()).view()),
                        answered -> one(answered.madeId())));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("member:read")
    @Operation(operationId = "getMember", summary = "One member as she is today | 查看党员现状")
    public RestResponse<MemberView> get(@PathParam("id") UUID id) {
        Found found = one(id);
        return Versioned.ok(found.version(), shown(found.view()));
    }

    /** Where a member belongs from a day on. */
    @Schema(name = "NewAffiliation")
    public record AffiliationRequest(
            @Schema(description = "The branch she belongs to from then on | 自该日起所在党支部") @NotNull UUID branchId,
            @Schema(description = "A group of that branch; absent for none | 该支部的党小组；不编入则不填") UUID groupId,
            @Schema(description = "The first day on which she belongs there, not after today | 编入之日，不晚于今日") @NotNull
                    LocalDate from) {}

    @POST
    @Path("/{id}/affiliations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("member:update")
    @Refuses({
        "date-in-future",
        "membership-ended",
        "not-a-branch",
        "relationships-stay-at-home",
        "not-a-group-of-the-branch",
        "change-not-after-last",
        "not-there-on-these-days"
    })
    @Operation(
            operationId = "affiliateMember",
            summary = "Let a member belong to another branch or group from a day on | 自某日起变更所在支部或党小组")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response affiliate(@PathParam("id") UUID id, @Valid @NotNull AffiliationRequest request) {
        return idempotency.changeOnce(
                () -> affiliate.affiliate(
                        id, request.branchId(), request.groupId(), request.from(), access.scope("member:update")),
                () -> one(id).view());
    }

    @POST
    @Path("/{id}/states")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("member:update")
    @Refuses({
        "date-in-future",
        "membership-ended",
        "change-not-after-last",
        "already-full-member",
        "already-member",
        "person-deceased",
        "not-a-branch",
        "relationships-stay-at-home",
        "not-a-group-of-the-branch",
        "not-there-on-these-days"
    })
    @Operation(
            operationId = "changeMembershipState",
            summary = "Record that a membership has another state from a day on | 自某日起变更党籍状态",
            description = "From the very day on which the present state began, that state is corrected. An end that was"
                    + " recorded by mistake is taken back in this way: with the day of the end and the state"
                    + " NORMAL. The member then belongs on to the branch that she belonged to last; posts that"
                    + " ended with the membership do not come back by themselves, and what was corrected stays"
                    + " in history. | 变更日期与现状态起始日相同时，视为更正该状态。误登记的党籍终止可据此撤销：以终止之日为准，"
                    + "状态填“正常”。撤销后，其仍隶属于最后所在的支部；随党籍终止而免去的职务不自动恢复，更正前的内容保留在历史记录中。")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Valid @NotNull StateRequest request) {
        return idempotency.changeOnce(
                () -> change.change(
                        id, request.state(), request.documentNo(), request.from(), access.scope("member:update")),
                () -> one(id).view());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("member:update")
    @Refuses({"date-in-future", "membership-ended", "external-code-taken"})
    @Operation(operationId = "correctMember", summary = "Correct what is not dated about a membership | 更正党员登记信息")
    @APIResponse(responseCode = "200", description = "Corrected | 已更正")
    public RestResponse<MemberView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch match,
            @RequestBody(content = @Content(schema = @Schema(implementation = MemberChange.class))) @NotNull
                    MergePatch patch) {
        correct.correct(id, match, patch, access.scope("member:update"));
        return get(id);
    }

    private MemberView shown(MemberView member) {
        return isApplication()
                ? member.forApplication(
                        !access.scope("post-holding:read").ranges().isEmpty())
                : member;
    }

    private boolean isApplication() {
        return access.entries().isApplication();
    }

    private Page<MemberView> shown(Page<MemberView> page) {
        return page.showing(this::shown);
    }

    private Found one(UUID id) {
        return read.one(id, access.scope("member:read"), isApplication());
    }
}
