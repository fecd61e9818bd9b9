package org.xianfeng.membership.organization;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.rest.Created;
import org.xianfeng.support.scope.CurrentAccess;

/** Party organisations: recorded, read, moved and renamed. */
@Path("/api/v1/organizations")
@Tag(name = "Organizations")
public class OrganizationResource {

    private final FoundOrganization found;
    private final ReadOrganization read;
    private final CurrentAccess access;

    OrganizationResource(FoundOrganization found, ReadOrganization read, CurrentAccess access) {
        this.found = found;
        this.read = read;
        this.access = access;
    }

    @POST
    @PermissionsAllowed({"organization:create", "organization:create-root"})
    @Operation(
            operationId = "createOrganization",
            summary = "Record an organisation, at the top of a tree or below another")
    @APIResponse(responseCode = "201", description = "Recorded")
    public Response create(@Valid @NotNull OrganizationRequest request) {
        UUID id;
        if (request.parentId() == null) {
            access.require("organization:create-root");
            id = found.atRoot(request.founding(), request.superior());
        } else {
            id = found.below(request.parentId(), request.founding(), access.scope("organization:create"));
        }
        return Created.at("/api/v1/organizations/" + id, read.view(id, access.scope("organization:read")));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "getOrganization", summary = "One organisation as it is today")
    public OrganizationView get(@PathParam("id") UUID id) {
        return read.view(id, access.scope("organization:read"));
    }
}
