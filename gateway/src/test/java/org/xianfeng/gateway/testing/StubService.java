package org.xianfeng.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real HTTP server in the place of a service. How it behaves is the last segment of the path; what it sees of a request
 * it tells as events, in order: {@code head}, {@code piece N} for N bytes of the body, {@code end} or {@code cancelled}.
 */
public final class StubService implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int NEVER = 0;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Given> answers = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final HttpServer server;

    private StubService(URI origin) {
        server = await(vertx.createHttpServer(
                        new HttpServerOptions().setHost(origin.getHost()).setPort(origin.getPort()))
                .requestHandler(this::answer)
                .listen());
    }

    public static StubService at(URI origin) {
        return new StubService(origin);
    }

    /** From now on this is the answer to this path and query, instead of a behaviour. */
    public StubService answering(String target, int status, String json) {
        answers.put(target, new Given(status, json));
        return this;
    }

    /** From now on nothing is answered to this path and query. */
    public StubService silentAbout(String target) {
        return answering(target, NEVER, "");
    }

    private record Given(int status, String json) {}

    /** How many requests have arrived since the last {@link #forget}. */
    public int requests() {
        return requests.get();
    }

    public void forget() {
        requests.set(0);
        events.clear();
    }

    /** The next thing that the service saw. */
    public String nextEvent() {
        try {
            String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("The service saw nothing more");
            }
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            await(server.close());
            await(vertx.close());
        }
    }

    private void answer(HttpServerRequest request) {
        int count = requests.incrementAndGet();
        events.add("head");
        request.handler(piece -> events.add("piece " + piece.length()));
        request.exceptionHandler(broken -> events.add("cancelled"));
        request.response().exceptionHandler(broken -> events.add("cancelled"));
        Given given = answers.get(request.uri());
        if (given != null && given.status() == NEVER) {
            return;
        }
        if (given != null) {
            events.add("token " + request.getHeader("Authorization"));
            request.response()
                    .setStatusCode(given.status())
                    .putHeader("Content-Type", given.status() < 400 ? "application/json" : "application/problem+json")
                    .end(given.json());
            return;
        }
        String behaviour = request.path().substring(request.path().lastIndexOf('/') + 1);
        switch (behaviour) {
            case "silent" -> request.endHandler(end -> events.add("end"));
            case "half" ->
                request.endHandler(end -> {
                    request.response().setChunked(true).write("the first half, ");
                    vertx.setTimer(1, soon -> request.connection().close());
                });
            case "endless" ->
                request.endHandler(end -> request.response().setChunked(true).write("one piece and no end"));
            case "closes" -> request.endHandler(end -> request.connection().close());
            case "closes-once" ->
                request.endHandler(end -> {
                    if (count == 1) {
                        request.connection().close();
                    } else {
                        describe(request);
                    }
                });
            case "unchanged" ->
                request.endHandler(end -> request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"3-x\"")
                        .end());
            case "gone" ->
                request.endHandler(end -> request.response().setStatusCode(204).end());
            case "problem" ->
                request.endHandler(end -> request.response()
                        .setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/booking-closed\",\"status\":409,\"capacity\":80}"));
            case "created" ->
                request.endHandler(end -> {
                    String own = "http://" + request.authority();
                    request.response()
                            .setStatusCode(201)
                            .putHeader("Location", own + "/api/v1/stubs/7")
                            .putHeader(
                                    "Link",
                                    "<" + own + "/api/v1/stubs?cursor=x>; rel=\"next\", </problems/x>; rel=\"help\"")
                            .putHeader("X-Request-Id", "the-services-own")
                            .putHeader("RateLimit", "\"service\";r=1;t=1")
                            .putHeader("Keep-Alive", "timeout=5")
                            .putHeader("Connection", "X-Internal")
                            .putHeader("X-Internal", "of one connection")
                            .end();
                });
            default ->
                request.endHandler(end -> {
                    events.add("end");
                    describe(request);
                });
        }
    }

    /** Answers with what arrived. */
    private static void describe(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Vary", "Accept, Accept-Language")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("bytes", request.bytesRead())
                        .toBuffer());
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
