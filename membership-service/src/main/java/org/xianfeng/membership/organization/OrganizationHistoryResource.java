package org.xianfeng.membership.organization;

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

/** What an organisation was called, was and stood below, since when. */
@Path("/api/v1/organizations/{id}/history")
@Tag(name = "Organizations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationHistoryResource {

    private final ReadOrganization read;
    private final CurrentAccess access;

    OrganizationHistoryResource(ReadOrganization read, CurrentAccess access) {
        this.read = read;
        this.access = access;
    }

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(
            operationId = "getOrganizationHistory",
            summary = "What an organisation was called, of which kind it was and below what it stood, since when"
                    + " | 组织历次名称、类别和隶属关系及其起止日期")
    @APIResponse(responseCode = "200", description = "Each in the order of its first day | 各按起始日期排列")
    public OrganizationHistoryView history(@PathParam("id") UUID id) {
        return read.history(id, access.scope("organization:read"));
    }
}
