package org.xianfeng.membership.member;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.scope.CurrentAccess;

/** What was decided about a member, and where she belonged, since when. */
@Path("/api/v1/members/{id}/history")
@Tag(name = "Members", description = "Memberships, where they belong and rosters | 党籍、所在支部与名册")
@Produces(MediaType.APPLICATION_JSON)
public class MemberHistoryResource {

    private final ReadMembers read;
    private final CurrentAccess access;

    MemberHistoryResource(ReadMembers read, CurrentAccess access) {
        this.read = read;
        this.access = access;
    }

    @GET
    @PermissionsAllowed("roster:read")
    @Operation(
            operationId = "getMemberHistory",
            summary = "Which states a membership had and where the member belonged, since when and by which document"
                    + " | 党员历次党籍状态、所在支部及其起止日期和依据文件")
    @APIResponse(responseCode = "200", description = "Each in the order of its first day | 各按起始日期排列")
    public MemberHistoryView history(@PathParam("id") UUID id) {
        return read.history(id, access.scope("roster:read"));
    }
}
