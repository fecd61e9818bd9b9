package org.xianfeng.membership.member;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.scope.CurrentAccess;

/** The roster of an organisation on any day. */
@Path("/api/v1/organizations/{id}/roster")
@Tag(name = "Members", description = "Memberships, where they belong and rosters | 党籍、所在支部与名册")
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {

    private final ReadMembers read;
    private final CurrentAccess access;
    private final Lists lists;

    RosterResource(ReadMembers read, CurrentAccess access, Lists lists) {
        this.read = read;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("roster:read")
    @Extension(name = "x-sort", value = "organization, name")
    @Extension(name = "x-sort-usual", value = "organization")
    @Operation(
            operationId = "getRoster",
            summary = "Who belonged to an organisation and to what stood below it on a day | 查看某日的党员名册",
            description =
                    "Name, branch, group, stage, state and posts of that day. What is kept of a member today (person,"
                            + " number, job, contact) is shown only where she still belongs within the caller's scope"
                            + " | 显示该日的姓名、所在支部与党小组、党员类别、党籍状态和职务；现有登记信息（人员、编号、工作岗位、联系情况）"
                            + "仅在其现仍属权限范围内时显示")
    public Page<MemberView> roster(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 所问日期，缺省为今天") LocalDate asOf,
            @BeanParam PageRequest page) {
        return read.roster(id, asOf, access.scope("roster:read"), lists.open(page, MemberRows.ROSTER_ORDERS));
    }
}
