package org.xianfeng.activity.activity;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Instant;
import java.util.Optional;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.patch.MergePatches;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.time.CalendarPeriod;
import org.xianfeng.support.trace.RequestTrace;

/** Activities: planned, recorded, found, changed, cancelled and annulled. */
@Path("/api/v1/activities")
@Tag(name = "Activities", description = "Meetings, study and other activities, planned and held | 会议、学习及其他活动的计划与记录")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

    private final ReadActivities read;
    private final RecordActivity record;
    private final ChangeActivity change;
    private final CurrentAccess access;
    private final Lists lists;
    private final MergePatches patches;
    private final Idempotency idempotency;

    ActivityResource(
            ReadActivities read,
            RecordActivity record,
            ChangeActivity change,
            CurrentAccess access,
            Lists lists,
            MergePatches patches,
            Idempotency idempotency) {
        this.read = read;
        this.record = record;
        this.change = change;
        this.access = access;
        this.lists = lists;
        this.patches = patches;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("activity:read")
    @Extension(name = "x-sort", value = "startsAt")
    @Extension(name = "x-sort-usual", value = "-startsAt")
    @Operation(
            operationId = "listActivities",
            summary = "Activities within your scope, newest first | 查询权限范围内的活动（最新在前）")
    @APIResponse(responseCode = "200", description = "A page of activities | 一页活动")
    public Page<ActivityView> list(
            @BeanParam PageRequest page,
            @QueryParam("host") @Parameter(description = "Held by this organisation | 由该组织主办") UUID host,
            @QueryParam("kind") ActivityKind kind,
            @QueryParam("state") ActivityState state,
            @QueryParam("period")
                    @Parameter(
                            description =
                                    "Begins in this year, quarter, month or day, in Asia/Shanghai: 2019, 2019-Q4, 2019-11, 2019-11-11 | 开始于该年、季、月或日（北京时间），如 2019、2019-Q4、2019-11、2019-11-11")
                    String period,
            @QueryParam("externalCode") String externalCode) {
        Optional<CalendarPeriod> asked =
                Optional.ofNullable(period).map(written -> CalendarPeriod.ofParameter("period", written));
        Instant from = asked.map(CalendarPeriod::start).orElse(null);
        Instant until = asked.map(CalendarPeriod::end).orElse(null);
        return read.page(
                new ActivityFilter(host, kind, state, from, until, externalCode),
                access.scope("activity:read"),
                lists.open(page, ReadActivities.ORDERS));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"activity:create", "study-activity:create"})
    @Refuses(
            value = {
                "no-host-of-ours",
                "not-found",
                "roster-behind",
                "host-not-there-that-day",
                "host-cannot-hold-kind",
                "activity-not-begun",
                "end-not-after-start",
                "start-has-passed",
                "not-held-yet",
                "late-entry-needs-reason",
                "host-named-twice",
                "external-code-taken",
                "sheet-empty",
                "no-roster-of-its-own",
                "sheet-too-large"
            },
            each = {
                "line-names-not-one",
                "guest-only-came",
                "online-not-offered",
                "exclusion-incomplete",
                "absence-reason-missing",
                "absence-reason-contradicts",
                "not-found",
                "roster-behind",
                "not-on-roster-that-day",
                "member-is-no-guest",
                "officer-belongs-elsewhere",
                "line-repeated"
            })
    @Operation(
            operationId = "createActivity",
            summary = "Plan an activity, or record one that was held with who came | 登记计划中的活动，或补录已开展的活动及出席情况")
    @APIResponseSchema(
            value = RecordedActivityView.class,
            responseCode = "201",
            responseDescription = "Recorded; each line of the sheet is answered by itself | 已登记；出席表逐行应答")
    public Response create(@Valid @NotNull NewActivity request, HttpHeaders headers) {
        access.require(request.kind().permission("activity:create"));
        return idempotency.once(
                () -> record.record(request, scope("activity:create"), scope("attendance:record"), account()),
                recorded -> Answer.created("/api/v1/activities/" + recorded.id(), view(recorded, headers)),
                answered -> read.one(answered.madeId(), access.scope("activity:read")));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("activity:read")
    @Operation(operationId = "getActivity", summary = "One activity, with what its attendance adds up to | 查看活动及出席统计")
    @APIResponse(responseCode = "200", description = "The activity | 该活动")
    public RestResponse<ActivityView> get(@PathParam("id") UUID id) {
        ReadActivities.Read found = read.one(id, access.scope("activity:read"));
        return Versioned.ok(found.version(), found.view());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed({"activity:update", "study-activity:update"})
    @Refuses({
        "activity-cancelled",
        "activity-annulled",
        "end-not-after-start",
        "activity-already-held",
        "start-has-passed",
        "host-not-there-that-day",
        "external-code-taken"
    })
    @Operation(
            operationId = "updateActivity",
            summary = "Change a plan, or the title or place of what was held | 修改计划，或更正已开展活动的标题、地点")
    @APIResponse(responseCode = "200", description = "The activity as it is now | 修改后的活动")
    public RestResponse<ActivityView> update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ActivityChange.class))) @NotNull
                    MergePatch patch) {
        change.change(
                id,
                activity -> ifMatch.require(activity.version()),
                details -> patches.apply(patch, ActivityChange.of(details)).of(details.kind()),
                scope("activity:update"),
                account());
        return get(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"activity:cancel", "study-activity:cancel"})
    @Refuses({"activity-cancelled", "activity-annulled", "activity-already-held"})
    @Operation(
            operationId = "cancelActivity",
            summary = "Cancel a planned activity; it stays on record with the reason | 取消计划中的活动（保留记录和原因）")
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "200",
            responseDescription = "The cancelled activity | 已取消的活动")
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull CancellationRequest request) {
        return idempotency.changeOnce(
                () -> change.cancel(id, request.reason(), scope("activity:cancel")), () -> now(id));
    }

    @POST
    @Path("/{id}/annulment")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"activity:annul", "study-activity:annul"})
    @Refuses({"activity-cancelled", "activity-annulled", "activity-not-held", "lead-host-annuls"})
    @Operation(
            operationId = "annulActivity",
            summary =
                    "Take back that an activity was held, recorded by mistake or twice; the record stays readable with the reason and counts no longer | 作废误登记或重复登记的已开展活动（记录和原因保留可查，不再计入）")
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "200",
            responseDescription = "The annulled record | 已作废的记录")
    public Response annul(@PathParam("id") UUID id, @Valid @NotNull AnnulmentRequest request) {
        return idempotency.changeOnce(
                () -> change.annul(id, request.reason(), scope("activity:annul"), account()), () -> now(id));
    }

    @POST
    @Path("/{id}/hosts/{organizationId}/confirmation")
    @PermissionsAllowed({"activity:update", "study-activity:update"})
    @Refuses({
        "activity-cancelled",
        "activity-annulled",
        "host-not-there-that-day",
        "host-cannot-hold-kind",
        "host-already-confirmed"
    })
    @Operation(
            operationId = "confirmActivityHost",
            summary =
                    "Say that an organisation of yours, named by somebody else, was one of the hosts | 确认本组织参与主办由他人登记的活动")
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "200",
            responseDescription = "The activity as it is now | 修改后的活动")
    public Response confirmHost(@PathParam("id") UUID id, @PathParam("organizationId") UUID organizationId) {
        return idempotency.changeOnce(
                () -> change.confirmHost(id, organizationId, scope("activity:update"), account()), () -> now(id));
    }

    @POST
    @Path("/{id}/hosts/{organizationId}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"activity:update", "study-activity:update"})
    @Refuses({
        "activity-cancelled",
        "activity-annulled",
        "activity-already-held",
        "lead-host-stays",
        "host-speaks-for-itself"
    })
    @Operation(
            operationId = "removeActivityHost",
            summary =
                    "Decline to be a host, or take back a host that was named by mistake; that it was named stays on record | 谢绝参与主办，或撤回误列的主办方（保留记录）")
    @APIResponse(responseCode = "204", description = "It is no host any more | 已不再列为主办方")
    public Response removeHost(
            @PathParam("id") UUID id,
            @PathParam("organizationId") UUID organizationId,
            @Valid @NotNull HostRemovalRequest request) {
        ActivityScope scope = scope("activity:update");
        return idempotency.doOnce(
                () -> change.removeHost(id, organizationId, request.reason(), scope, account()), () -> {});
    }

    private ActivityView now(UUID id) {
        return read.one(id, access.scope("activity:read")).view();
    }

    private RecordedActivityView view(RecordActivity.Recorded recorded, HttpHeaders headers) {
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new RecordedActivityView(
                read.one(recorded.id(), access.scope("activity:read")).view(),
                recorded.attendance()
                        .map(sheet -> AttendanceSheetView.of(
                                sheet, language, RequestTrace.current().requestId()))
                        .orElse(null));
    }

    private ActivityScope scope(String permission) {
        return kind -> access.scope(kind.permission(permission));
    }

    private UUID account() {
        return access.entries().accountId();
    }
}
