package org.xianfeng.gateway.route;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

import java.time.Duration;
import java.util.Set;

import org.xianfeng.gateway.GatewayProblem;
import org.xianfeng.gateway.GatewaySettings;
import org.xianfeng.gateway.GatewaySettings.Timeouts;
import org.xianfeng.gateway.edge.ClientAddress;
import org.xianfeng.gateway.route.WatchedBody.Pace;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.trace.RequestTrace;

/** One request on its way to its service and the answer on its way back, with the clocks that run meanwhile. */
final class Exchange implements ProxyInterceptor {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String TRACEPARENT = "traceparent";

    private final Vertx vertx;
    private final RoutingContext caller;
    private final Route route;
    private final Upstream upstream;
    private final Timeouts timeouts;
    private final WatchedBody body;

    private HttpClientRequest sent;
    private boolean repeated;
    private boolean timedOut;
    private Long totalTimer;
    private Long answerTimer;

    Exchange(Vertx vertx, RoutingContext caller, Route route, Upstream upstream, GatewaySettings settings) {
        this.vertx = vertx;
        this.caller = caller;
        this.route = route;
        this.upstream = upstream;
        this.timeouts = settings.timeouts();
        this.body = RequestBody.isSentBy(caller.request())
                ? new WatchedBody(
                        vertx,
                        caller.request(),
                        route.bodyLimit(),
                        Pace.atLeast(settings.bodyRate().asLongValue(), timeouts.body()))
                : null;
    }

    void begin() {
        totalTimer = vertx.setTimer(timeouts.total().toMillis(), fired -> giveUp());
        caller.addEndHandler(end -> stopClocks());
        upstream.proxy(this).handle(caller.request());
    }

    /** Asks for a connection to the service; only then is a hesitant caller told to send her body. */
    Future<HttpClientRequest> connect(ProxyContext proxy) {
        sent = null;
        return proxy.client().request(upstream.request()).onSuccess(this::connected);
    }

    private void connected(HttpClientRequest request) {
        sent = request;
        request.exceptionHandler(broken -> {}); // the failed answer tells it as well
        if (body == null) {
            awaitAnswer();
        } else if (expectsToBeAsked(caller.request())) {
            caller.response().writeContinue();
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        request.setURI(target());
        say(request.headers());
        request.setBody(body == null ? null : Body.body(body, request.getBody().length()));
        if (body != null) {
            body.whenComplete(this::awaitAnswer);
        }
        return proxy.sendRequest()
                .recover(failure -> mayBeRepeated(failure) ? repeat(proxy) : Future.failedFuture(failure))
                .recover(this::refuse);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        cancel(answerTimer);
        ProxyResponse response = proxy.response();
        Body answered = response.getBody();
        if (answered != null && hasNoBody(response) && answered.length() < 0) {
            answered.stream().resume(); // else the proxy would announce pieces of which none comes
            response.setBody(null);
        } else if (answered != null) {
            WatchedBody watched =
                    new WatchedBody(vertx, answered.stream(), Long.MAX_VALUE, Pace.notSilent(timeouts.answer()));
            response.setBody(Body.body(watched, answered.length()));
        }
        upstream.tidy(response.headers(), caller.response().headers());
        return proxy.sendResponse();
    }

    /** RFC 9110: what is answered to HEAD, and a 204 or 304 to whatever request, ends with its head. */
    private boolean hasNoBody(ProxyResponse response) {
        return caller.request().method() == HttpMethod.HEAD
                || response.getStatusCode() == HttpResponseStatus.NO_CONTENT.code()
                || response.getStatusCode() == HttpResponseStatus.NOT_MODIFIED.code();
    }

    /** Path and query as they were sent, without scheme and host of an absolute request target. */
    private String target() {
        String query = caller.request().query();
        return query == null ? caller.request().path() : caller.request().path() + "?" + query;
    }

    private void say(MultiMap headers) {
        HopHeaders.removeFromRequest(headers);
        HttpServerRequest request = caller.request();
        headers.set("X-Forwarded-For", ClientAddress.of(caller));
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        RequestTrace trace = caller.get(RequestTrace.class.getName());
        headers.set(RequestTrace.REQUEST_ID, trace.requestId());
        if (trace.traceparent() == null) {
            headers.set(TRACEPARENT, TraceContext.begin()).remove("tracestate");
        } else {
            headers.set(TRACEPARENT, trace.traceparent());
        }
    }

    /** A kept connection may close just as it is used again; reading a second time changes nothing. */
    private boolean mayBeRepeated(Throwable failure) {
        return !repeated
                && !timedOut
                && body == null
                && SAFE.contains(route.method())
                && failure instanceof HttpClosedException
                && !caller.response().closed();
    }

    private Future<ProxyResponse> repeat(ProxyContext proxy) {
        repeated = true;
        return proxy.sendRequest();
    }

    /** Answers with a problem; the proxy, which would answer with a bare 502, hears nothing more of this request. */
    private Future<ProxyResponse> refuse(Throwable failure) {
        stopClocks();
        if (!caller.response().closed() && !caller.response().ended()) {
            caller.fail(reason(failure));
        }
        return Promise.<ProxyResponse>promise().future();
    }

    private Refused reason(Throwable failure) {
        Throwable ofBody = body == null ? null : body.failure().orElse(null);
        if (ofBody instanceof WatchedBody.TooLong) {
            return RequestBody.tooLarge(route.bodyLimit());
        }
        if (ofBody instanceof WatchedBody.Stalled) {
            return RequestBody.stalled();
        }
        if (timedOut) {
            return GatewayProblem.SERVICE_TIMED_OUT.of(upstream.name()).retryAfter(TRY_AGAIN);
        }
        GatewayProblem problem = sent == null ? GatewayProblem.SERVICE_UNAVAILABLE : GatewayProblem.SERVICE_FAILED;
        return problem.of(upstream.name()).retryAfter(TRY_AGAIN);
    }

    private void awaitAnswer() {
        cancel(answerTimer);
        answerTimer = vertx.setTimer(timeouts.answer().toMillis(), fired -> giveUp());
    }

    private void giveUp() {
        timedOut = true;
        if (sent != null) {
            sent.reset();
        }
        if (caller.response().headWritten()) {
            caller.response().reset();
        }
    }

    private void stopClocks() {
        cancel(totalTimer);
        cancel(answerTimer);
        if (body != null) {
            body.stopWatching();
        }
    }

    private void cancel(Long timer) {
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    private static boolean expectsToBeAsked(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0
                && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }
}
