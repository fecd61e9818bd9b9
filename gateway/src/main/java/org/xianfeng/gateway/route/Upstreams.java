package org.xianfeng.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.gateway.GatewaySettings;

/** The services behind the gateway. A route to one whose address is unknown stops the gateway from starting. */
@ApplicationScoped
public class Upstreams {

    /** Shorter than any service keeps a silent connection, so that a connection is rarely used just as it closes. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<String, Upstream> byName;

    Upstreams(Vertx vertx, GatewaySettings settings, RouteTable table) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.timeouts().connect().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxWaitQueueSize(settings.waiting())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(settings.connections()));
        this.byName = settings.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> new Upstream(
                                entry.getKey(),
                                entry.getValue(),
                                client,
                                settings.timeouts().connect())));
        table.routes().stream()
                .filter(route -> !route.isAnsweredHere() && !byName.containsKey(route.service()))
                .findFirst()
                .ifPresent(route -> {
                    throw new IllegalStateException("xianfeng.gateway.services." + route.service() + " is not set, but "
                            + route.method() + " " + route.path().text() + " belongs to it");
                });
    }

    Upstream of(String service) {
        return byName.get(service);
    }

    /** What a service answered to a question of the gateway's own. */
    public record Reply(int status, Buffer body) {}

    /**
     * Reads something of a service in the caller's name. A question whose whole answer is not there in time is taken back:
     * its connection is closed, and does not stay taken for as long as the service hangs.
     */
    public Future<Reply> read(String service, String target, Map<String, String> headers, Duration limit) {
        RequestOptions options = of(service)
                .request()
                .setURI(target)
                .setHeaders(HttpHeaders.headers().addAll(headers));
        return client.request(options).compose(request -> {
            long timer = vertx.setTimer(limit.toMillis(), late -> request.reset());
            return request.send()
                    .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)))
                    .onComplete(answered -> vertx.cancelTimer(timer));
        });
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
