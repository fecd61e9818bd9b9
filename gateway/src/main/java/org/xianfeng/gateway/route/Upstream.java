package org.xianfeng.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.xianfeng.support.trace.RequestTrace;

/** A service behind the gateway: where it is, and what must not show of that. */
final class Upstream {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** Headers that the gateway says itself, whatever the service says. */
    private static final Set<String> OURS =
            Set.of(RequestTrace.REQUEST_ID, "RateLimit", "RateLimit-Policy", "X-Forwarded-For");

    private final String name;
    private final URI origin;
    private final HttpClient client;
    private final Duration connect;
    private final OwnAddress ownAddress;

    Upstream(String name, URI origin, HttpClient client, Duration connect) {
        this.name = name;
        this.origin = origin;
        this.client = client;
        this.connect = connect;
        this.ownAddress = new OwnAddress(origin);
    }

    HttpProxy proxy(Exchange exchange) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(exchange::connect)
                .addInterceptor(exchange);
    }

    String name() {
        return name + "-service";
    }

    /** A request that still lacks method, target and headers. */
    RequestOptions request() {
        boolean encrypted = "https".equalsIgnoreCase(origin.getScheme());
        int port = origin.getPort() >= 0 ? origin.getPort() : encrypted ? HTTPS_PORT : HTTP_PORT;
        return new RequestOptions()
                .setHost(origin.getHost())
                .setPort(port)
                .setSsl(encrypted)
                .setConnectTimeout(connect.toMillis());
    }

    /**
     * Prepares a service's headers for the caller; where both have a say, the service's word counts, except for ours. What the
     * answer varies by is what either says.
     */
    void tidy(MultiMap answered, MultiMap alreadySaid) {
        HopHeaders.removeFromAnswer(answered);
        OURS.forEach(answered::remove);
        rewrite(answered, "Location", ownAddress::relative);
        rewrite(answered, "Content-Location", ownAddress::relative);
        rewrite(answered, "Link", ownAddress::relativeLinks);
        alreadySaid.getAll("Vary").stream()
                .filter(ours -> !answered.contains("Vary", ours, true))
                .forEach(ours -> answered.add("Vary", ours));
        answered.names().forEach(alreadySaid::remove);
    }

    private static void rewrite(MultiMap headers, String name, UnaryOperator<String> rewriting) {
        if (headers.contains(name)) {
            headers.set(name, headers.getAll(name).stream().map(rewriting).toList());
        }
    }
}
