package org.xianfeng.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.gateway.GatewaySettings;

/**
 * Lets pages of the configured origins call the API from a browser, and of no other. They call with a token that they hold
 * themselves; cookies are nobody's business here, so credentials are never allowed.
 */
@ApplicationScoped
class OtherOrigins {

    /** Before authentication, so that a page can read why its token was refused. */
    private static final int PRIORITY = 300;

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = "Accept, Accept-Language, Authorization, Content-Type, If-Match,"
            + " If-None-Match, Idempotency-Key, X-Request-Id, traceparent";
    private static final String ANSWER_HEADERS = "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy,"
            + " X-Request-Id, Idempotency-Replayed, Deprecation, Sunset";

    private final Set<String> allowed;

    OtherOrigins(GatewaySettings settings) {
        this.allowed = settings.origins().orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        if (!allowed.isEmpty()) {
            filters.register(this::admit, PRIORITY);
        }
    }

    private void admit(RoutingContext caller) {
        HttpServerRequest request = caller.request();
        MultiMap headers = caller.response().headers();
        headers.add("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !allowed.contains(origin)) {
            caller.next();
            return;
        }
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Access-Control-Expose-Headers", ANSWER_HEADERS);
        if (request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method")) {
            headers.set("Access-Control-Allow-Methods", METHODS);
            headers.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
            headers.set("Access-Control-Max-Age", "600");
            caller.response().setStatusCode(204).end();
        } else {
            caller.next();
        }
    }
}
