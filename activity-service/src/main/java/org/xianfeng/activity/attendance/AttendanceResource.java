package org.xianfeng.activity.attendance;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.scope.CurrentAccess;

/** Where somebody took part. A list of its own, because {@code /members} belongs to membership-service. */
@Path("/api/v1/attendance")
@Tag(name = "Attendance", description = "Who was expected and who came | 应到与实到")
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    private final ReadMemberAttendance read;
    private final CurrentAccess access;
    private final Lists lists;

    AttendanceResource(ReadMemberAttendance read, CurrentAccess access, Lists lists) {
        this.read = read;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("attendance:read")
    @Extension(name = "x-sort", value = "startsAt")
    @Extension(name = "x-sort-usual", value = "-startsAt")
    @Operation(
            operationId = "listAttendance",
            summary = "The attendance of one member, newest first | 查询一名党员的出席记录（最新在前）")
    @APIResponse(
            responseCode = "200",
            description = "A page of what she attended, as far as you may see it | 权限范围内的一页出席记录")
    public Page<MemberAttendanceView> list(@BeanParam PageRequest page, @QueryParam("member") @NotNull UUID member) {
        return read.page(member, access.scope("attendance:read"), lists.open(page, ReadMemberAttendance.ORDERS));
    }
}
