package org.xianfeng.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.xianfeng.gateway.GatewaySettings;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Refuses a caller who has too many requests going on already: each holds a connection to a service, and one caller who
 * sends and reads slowly must not hold all of them. Counted in this process, like the quota.
 */
@ApplicationScoped
class RequestsAtOnce {

    /** After the quota, which also counts what is refused here. */
    private static final int PRIORITY = RateLimitFilter.PRIORITY - 1;

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final int most;

    @Inject
    RequestsAtOnce(GatewaySettings settings) {
        this(settings.rateLimit().atOnce());
    }

    RequestsAtOnce(int most) {
        this.most = most;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (request.response().closed()) {
            // Whoever went away while we looked at her token is told nothing, and no handler would count her down
            // again.
            return;
        }
        String caller = Callers.of(request);
        if (begins(caller)) {
            request.addEndHandler(answeredOrGone -> ends(caller));
            request.next();
        } else {
            request.fail(Refused.because(CommonProblem.TOO_MANY_REQUESTS).retryAfter(TRY_AGAIN));
        }
    }

    /** Counts one more request of the caller's, if she may have one more. */
    boolean begins(String caller) {
        boolean[] begun = new boolean[1];
        underWay.compute(caller, (same, count) -> {
            int present = count == null ? 0 : count;
            begun[0] = present < most;
            return begun[0] ? Integer.valueOf(present + 1) : count;
        });
        return begun[0];
    }

    void ends(String caller) {
        underWay.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }
}
