package org.xianfeng.activity.activity;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.activity.attendance.AttendanceSheetRequest;
import org.xianfeng.activity.attendance.AttendanceSummary;
import org.xianfeng.activity.attendance.CountAttendance;
import org.xianfeng.activity.attendance.EntryView;
import org.xianfeng.activity.attendance.ReadSheet;
import org.xianfeng.activity.attendance.SheetLineView;
import org.xianfeng.support.audit.Watched;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.idempotency.IdempotencyInDocument;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.trace.RequestTrace;

/** Who came to an activity. */
@Path("/api/v1/activities/{id}")
@Tag(name = "Attendance", description = "Who was expected and who came | 应到与实到")
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceSheetResource {

    private final ReadActivities activities;
    private final ReadSheet read;
    private final CountAttendance count;
    private final RecordAttendance record;
    private final EraseGuest erase;
    private final CurrentAccess access;
    private final Lists lists;
    private final Idempotency idempotency;

    AttendanceSheetResource(
            ReadActivities activities,
            ReadSheet read,
            CountAttendance count,
            RecordAttendance record,
            EraseGuest erase,
            CurrentAccess access,
            Lists lists,
            Idempotency idempotency) {
        this.activities = activities;
        this.read = read;
        this.count = count;
        this.record = record;
        this.erase = erase;
        this.access = access;
        this.lists = lists;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/attendance-sheet")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"attendance:record", "study-attendance:record"})
    @Refuses(
            value = {
                "activity-cancelled",
                "activity-annulled",
                "activity-not-begun",
                "sheet-empty",
                "no-roster-of-its-own",
                "sheet-too-large",
                "late-entry-needs-reason",
                "roster-behind"
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
                "line-repeated",
                "correction-needs-reason"
            })
    @Operation(
            operationId = "recordAttendanceSheet",
            summary =
                    "Record a whole attendance sheet, or everybody present except some; add to it, or correct it | 整表登记出席，或登记除个别外全部出席；可追加和更正")
    @APIResponseSchema(
            value = AttendanceSheetView.class,
            responseCode = "200",
            responseDescription = "Each line is answered by itself | 逐行应答")
    public Response recordSheet(
            @PathParam("id") UUID id, @Valid @NotNull AttendanceSheetRequest request, HttpHeaders headers) {
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return idempotency.once(
                () -> record.record(
                        id,
                        request,
                        scope("attendance:record"),
                        access.entries().accountId()),
                answer -> Answer.ok(AttendanceSheetView.of(
                        answer, language, RequestTrace.current().requestId())),
                answered -> record.requireScope(id, scope("attendance:record")));
    }

    @GET
    @Path("/attendance-sheet")
    @PermissionsAllowed("attendance:read")
    @Refuses("host-not-confirmed")
    @Operation(operationId = "getAttendanceSheet", summary = "The attendance sheet, page by page | 分页查看出席表")
    @APIResponse(responseCode = "200", description = "A page of the sheet | 一页出席表")
    public Page<SheetLineView> sheet(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        LocalDate day = activities.dayOfSheet(id, access.scope("attendance:read"));
        return read.page(id, day, lists.open(page, ReadSheet.LINES));
    }

    @GET
    @Path("/attendance-summary")
    @PermissionsAllowed("activity:read")
    @Operation(
            operationId = "getAttendanceSummary",
            summary = "Who came, counted by capacity and organisation, and who spoke about what | 按身份和单位统计出席情况及发言主题")
    @APIResponse(responseCode = "200", description = "The counts | 统计结果")
    public AttendanceSummary summary(@PathParam("id") UUID id) {
        return count.summary(
                activities.occasion(id, access.scope("activity:read")),
                activities.showsSheet(id, access.sight("attendance:read")));
    }

    @GET
    @Path("/participants/{participantId}")
    @PermissionsAllowed("attendance:read")
    @Refuses("host-not-confirmed")
    @Operation(operationId = "getParticipant", summary = "One line of the attendance sheet | 查看出席表的一行")
    @APIResponse(responseCode = "200", description = "The line | 该行")
    public SheetLineView participant(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        LocalDate day = activities.dayOfSheet(id, access.scope("attendance:read"));
        return read.line(id, day, participantId);
    }

    @GET
    @Path("/participants/{participantId}/entries")
    @PermissionsAllowed("attendance:read")
    @Refuses("host-not-confirmed")
    @Operation(
            operationId = "listAttendanceEntries",
            summary =
                    "Everything that was recorded of one participant: the first line and each correction | 查看一名参加人员的全部登记：首次登记和历次更正")
    @APIResponse(responseCode = "200", description = "The entries, the first first | 各次登记（最早在前）")
    public Page<EntryView> entries(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        LocalDate day = activities.dayOfSheet(id, access.scope("attendance:read"));
        read.line(id, day, participantId);
        return new Page<>(read.entries(id, participantId), null, null, null);
    }

    @POST
    @Path("/participants/{participantId}/disclosure")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("guest:disclose")
    @Watched(subject = "participant", id = "participantId", within = "activity")
    @Operation(
            operationId = "discloseGuest",
            extensions = @Extension(name = IdempotencyInDocument.EACH_TIME, value = "true", parseValue = true),
            summary = "Show a guest's name for a stated purpose, which goes on the audit trail | 说明用途后查看来宾姓名（记入审计）")
    @APIResponse(responseCode = "200", description = "The name | 姓名")
    public DisclosedGuestView discloseGuest(
            @PathParam("id") UUID id,
            @PathParam("participantId") UUID participantId,
            @Valid @NotNull DisclosureRequest request) {
        ActivityScope scope = ActivityScope.always(access.scope("guest:disclose"));
        return new DisclosedGuestView(participantId, record.discloseGuest(id, participantId, request, scope));
    }

    @POST
    @Path("/participants/{participantId}/erasure")
    @PermissionsAllowed("guest:erase")
    @Watched(subject = "participant", id = "participantId", within = "activity")
    @Operation(
            operationId = "eraseGuest",
            summary = "Forget a guest's name for good; the counts stay true | 永久删除来宾姓名（统计不变）")
    @APIResponse(responseCode = "204", description = "Nobody can read the name again | 姓名已无法恢复")
    public Response eraseGuest(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        ActivityScope scope = ActivityScope.always(access.scope("guest:erase"));
        return idempotency.doOnce(() -> erase.erase(id, participantId, scope), () -> record.requireScope(id, scope));
    }

    private ActivityScope scope(String permission) {
        return kind -> access.scope(kind.permission(permission));
    }
}
