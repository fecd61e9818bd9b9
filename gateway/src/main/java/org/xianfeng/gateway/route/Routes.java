package org.xianfeng.gateway.route;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.gateway.GatewaySettings;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.SentName;

/**
 * Decides for each request who answers it. Default deny: what neither the document nor a page of the gateway
 * names does not exist, and what the document does not call open needs a valid token; the service checks again.
 */
@ApplicationScoped
class Routes {

    /** After authentication and the rate limit; before the resources, so that none of them is reached past the table. */
    private static final int PRIORITY = 10;

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final RouteTable table;
    private final Upstreams upstreams;

    Routes(Vertx vertx, GatewaySettings settings, RouteTable table, Upstreams upstreams) {
        this.vertx = vertx;
        this.settings = settings;
        this.table = table;
        this.upstreams = upstreams;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext caller) {
        String path = caller.request().path();
        if (RequestBody.isFramedOddly(caller.request())) {
            caller.addBodyEndHandler(answered -> caller.request().connection().close());
            caller.fail(Refused.because(CommonProblem.REQUEST_REJECTED).header("Connection", "close"));
            return;
        }
        RouteTable.Answer answer = table.find(caller.request().method(), path);
        if (answer instanceof RouteTable.Found found) {
            admit(caller, found.route());
        } else if (answer instanceof RouteTable.WrongMethod wrong) {
            refuseMethod(caller, wrong.allowed());
        } else {
            caller.fail(Refused.because(CommonProblem.UNKNOWN_PATH));
        }
    }

    private void admit(RoutingContext caller, Route route) {
        if (!route.open() && !isSignedIn(caller)) {
            caller.fail(new UnauthorizedException());
        } else if (RequestBody.isDeclaredLongerThan(route.bodyLimit(), caller.request())) {
            caller.fail(RequestBody.tooLarge(route.bodyLimit()));
        } else if (route.isAnsweredHere()) {
            caller.next();
        } else {
            new Exchange(vertx, caller, route, upstreams.of(route.service()), settings).begin();
        }
    }

    private static void refuseMethod(RoutingContext caller, Set<String> allowed) {
        String allow = String.join(", ", allowed);
        HttpMethod method = caller.request().method();
        if (method.equals(HttpMethod.OPTIONS)) {
            caller.response().setStatusCode(204).putHeader("Allow", allow).end();
        } else {
            caller.fail(Refused.because(CommonProblem.METHOD_NOT_ALLOWED)
                    .with("method", SentName.shown(method.name()))
                    .header("Allow", allow));
        }
    }

    private static boolean isSignedIn(RoutingContext caller) {
        return caller.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}
