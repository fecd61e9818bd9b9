package org.xianfeng.activity.activity;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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

import org.xianfeng.activity.attendance.ReadRosterReadings;
import org.xianfeng.activity.attendance.RosterReadingView;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** When the roster was read to know who was expected. */
@Path("/api/v1/activities/{id}/roster-readings")
@Tag(name = "Attendance", description = "Who was expected and who came | 应到与实到")
@Produces(MediaType.APPLICATION_JSON)
public class RosterReadingResource {

    private final ReadActivities activities;
    private final ReadRosterReadings read;
    private final ReadRosterAnew readAnew;
    private final CurrentAccess access;
    private final Lists lists;
    private final Idempotency idempotency;

    RosterReadingResource(
            ReadActivities activities,
            ReadRosterReadings read,
            ReadRosterAnew readAnew,
            CurrentAccess access,
            Lists lists,
            Idempotency idempotency) {
        this.activities = activities;
        this.read = read;
        this.readAnew = readAnew;
        this.access = access;
        this.lists = lists;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("attendance:read")
    @Refuses("host-not-confirmed")
    @Operation(
            operationId = "listRosterReadings",
            summary =
                    "When the roster was read for an activity, by whom and why, and how many were expected from then on | 查询历次名册读取记录（读取人、原因及应到人数）")
    @APIResponse(responseCode = "200", description = "A page of readings, the first first | 一页读取记录（最早在前）")
    public Page<RosterReadingView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        activities.dayOfSheet(id, access.scope("attendance:read"));
        return read.page(id, lists.open(page, ReadRosterReadings.ORDER));
    }

    @GET
    @Path("/{readingId}")
    @PermissionsAllowed("attendance:read")
    @Refuses("host-not-confirmed")
    @Operation(operationId = "getRosterReading", summary = "One reading of the roster | 查看一次名册读取记录")
    @APIResponse(responseCode = "200", description = "The reading | 该次读取记录")
    public RosterReadingView get(@PathParam("id") UUID id, @PathParam("readingId") UUID readingId) {
        activities.dayOfSheet(id, access.scope("attendance:read"));
        return read.one(id, readingId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"attendance:record", "study-attendance:record"})
    @Refuses({"activity-cancelled", "activity-annulled", "activity-not-held", "nobody-is-expected"})
    @Operation(
            operationId = "readRosterAnew",
            summary =
                    "Have the roster read anew where it was not complete when the activity was recorded; what was counted before stays on record | 名册当时不完整的，说明原因后重新读取并确定应到人数（原统计保留）")
    @APIResponseSchema(
            value = RosterReadingView.class,
            responseCode = "201",
            responseDescription = "Read; the counts follow it | 已重新读取，统计随之更新")
    public Response create(@PathParam("id") UUID id, @Valid @NotNull NewRosterReading request) {
        return idempotency.once(
                () -> readAnew.read(
                        id,
                        request.reason(),
                        kind -> access.scope(kind.permission("attendance:record")),
                        access.entries().accountId()),
                reading -> Answer.created("/api/v1/activities/" + id + "/roster-readings/" + reading, get(id, reading)),
                answered -> get(id, answered.madeId()));
    }
}
