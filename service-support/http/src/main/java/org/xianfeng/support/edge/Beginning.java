package org.xianfeng.support.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.xianfeng.support.trace.RequestTrace;

/** What every request gets first: an id, the headers of every answer, and an end for bodies that nobody reads. */
final class Beginning {

    private static final long LINGER_MILLIS = 1000;

    private Beginning() {}

    /** The ids of this request, made the first time somebody asks; a path that cannot even be parsed skips the filters. */
    static RequestTrace of(RoutingContext context) {
        RequestTrace known = context.get(RequestTrace.class.getName());
        if (known != null) {
            return known;
        }
        HttpServerRequest request = context.request();
        RequestTrace trace =
                RequestTrace.from(request.getHeader(RequestTrace.REQUEST_ID), request.getHeader("traceparent"));
        trace.remember();
        context.put(RequestTrace.class.getName(), trace);
        context.addHeadersEndHandler(
                written -> AnswerHeaders.complete(context.response().headers(), trace));
        context.addEndHandler(answered -> discardRest(context));
        return trace;
    }

    /**
     * A body that nobody wants is read and dropped, or the client would wait for room before it reads the answer; where
     * the answer says that the connection ends, it ends a moment later.
     */
    private static void discardRest(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(dropped -> {});
        request.resume();
        if ("close".equals(context.response().headers().get("Connection"))) {
            context.vertx().setTimer(LINGER_MILLIS, late -> request.connection().close());
        }
    }
}
