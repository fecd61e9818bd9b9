package org.xianfeng.support.idempotency;

import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer with its body written out, and whether it had been given before. */
public record Answered(int status, String location, Long version, String body, boolean replayed) {

    /** The header that tells a repetition from the first time. */
    static final String REPLAYED = "Idempotency-Replayed";

    /** The id of what was made, which is the end of its location. */
    public UUID madeId() {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /**
     * What the resource returns. The body is text, so that it goes out character by character as it was stored; the
     * version becomes a tag on its way out, as that of every answer does.
     */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (version != null) {
            response.header(HttpHeaders.ETAG, version);
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        if (replayed) {
            response.header(REPLAYED, "true");
        }
        return response.build();
    }
}
