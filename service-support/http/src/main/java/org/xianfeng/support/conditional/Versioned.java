package org.xianfeng.support.conditional;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * Answers with an object and its version, which becomes the first half of the {@code ETag}. The version counts the whole
 * aggregate: changing a child counts.
 */
public final class Versioned {

    /** The version of a composed view, which has none: its tag is the hash alone. */
    static final String NONE = "hash-only";

    private Versioned() {}

    /** 200. */
    public static <T> RestResponse<T> ok(long version, T view) {
        return tagged(ResponseBuilder.ok(view), String.valueOf(version));
    }

    /** 200 with a tag made of the body alone, for views composed of several objects. */
    public static <T> RestResponse<T> composed(T view) {
        return tagged(ResponseBuilder.ok(view), NONE);
    }

    private static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, String version) {
        return answer.header(HttpHeaders.ETAG, version).build();
    }
}
