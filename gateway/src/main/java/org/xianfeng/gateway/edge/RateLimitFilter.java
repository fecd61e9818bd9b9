package org.xianfeng.gateway.edge;

import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.gateway.GatewaySettings;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Refuses a caller who sends more than her quota and tells every caller what is left of it (draft-ietf-httpapi-ratelimit-
 * headers-11). A request whose token is refused is counted for its address, without touching those who share it and have
 * valid tokens.
 */
@ApplicationScoped
class RateLimitFilter {

    /** Directly after authentication, which says who is calling. */
    static final int PRIORITY = 150;

    /** Before whoever answers failures. */
    private static final int BEFORE_OTHERS = 1;

    private final RateLimit limit;
    private final String policy;

    RateLimitFilter(RateLimit limit, GatewaySettings settings) {
        this.limit = limit;
        this.policy = "\"default\";q=" + settings.rateLimit().requests() + ";w="
                + settings.rateLimit().window().toSeconds();
    }

    void register(@Observes Filters filters) {
        filters.register(request -> count(request, Callers.of(request)), PRIORITY);
    }

    void registerForRefusedTokens(@Observes @Priority(BEFORE_OTHERS) Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(request -> {
            if (request.failure() instanceof AuthenticationException) {
                count(request, Callers.byAddress(request));
            } else {
                request.next();
            }
        });
    }

    private void count(RoutingContext request, String caller) {
        Allowance allowance = limit.take(caller);
        MultiMap headers = request.response().headers();
        headers.set("RateLimit-Policy", policy);
        headers.set("RateLimit", "\"default\";r=" + allowance.remaining() + ";t=" + seconds(allowance.reset()));
        if (allowance.admitted()) {
            request.next();
        } else {
            request.fail(Refused.because(CommonProblem.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofSeconds(seconds(allowance.retryAfter()))));
        }
    }

    /** Rounded up: who waits that long is let in. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
