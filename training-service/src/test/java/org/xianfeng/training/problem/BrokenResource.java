package org.xianfeng.training.problem;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An operation that only the tests know, and that has a bug. */
@Path("/api/v1/test-only")
public class BrokenResource {

    @GET
    @Path("/broken")
    @Operation(hidden = true)
    @PermissionsAllowed("course:read")
    public String broken() {
        throw new IllegalStateException("secret");
    }
}
