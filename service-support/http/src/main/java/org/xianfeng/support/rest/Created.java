package org.xianfeng.support.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer 201 with the place of what was made. */
public final class Created {

    private Created() {}

    /**
     * @param path below the root of the API, for example {@code /api/v1/persons/…}; it stays relative, since only the
     *     gateway knows under which address the caller reached it
     */
    public static Response at(String path, Object view) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .entity(view)
                .build();
    }
}
