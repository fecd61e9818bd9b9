package org.xianfeng.membership.problem;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Exists in tests only, to show what leaves the program when it has a bug. */
@Path(BrokenResource.PATH)
public class BrokenResource {

    static final String PATH = "/test/broken";

    @GET
    @Operation(hidden = true)
    @PermissionsAllowed("organization:read")
    public String fail() {
        throw new IllegalStateException("secret");
    }
}
