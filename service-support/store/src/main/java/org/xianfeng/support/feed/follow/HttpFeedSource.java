package org.xianfeng.support.feed.follow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.xianfeng.support.feed.CloudEvents;
import org.xianfeng.support.feed.FeedHeaders;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.UnknownPosition;

/** Reads another service's {@code /internal/events}. */
public final class HttpFeedSource implements FeedSource {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** How much longer than the wait an answer may take. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final URI events;
    private final TokenSource tokens;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** Reads from the service at this address, for example {@code http://127.0.0.1:8081}. */
    public HttpFeedSource(URI service, TokenSource tokens) {
        this(service, tokens, ANSWER);
    }

    HttpFeedSource(URI service, TokenSource tokens, Duration patience) {
        this.events = service.resolve("/internal/events");
        this.tokens = tokens;
        this.patience = patience;
    }

    @Override
    public FeedPage after(long position, UUID mark, int limit, Duration wait) {
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(address(position, mark, limit, wait))
                        .header("Authorization", "Bearer " + token())
                        .header("Accept", CloudEvents.BATCH + ", application/problem+json")
                        .build(),
                wait.plus(patience));
        return switch (answer.statusCode()) {
            case 200 -> page(answer);
            case 410 -> throw new UnknownPosition(position);
            case 401 -> {
                tokens.refused();
                throw new FeedUnavailable(events + " refused our token");
            }
            default -> throw new FeedUnavailable(events + " answered " + answer.statusCode());
        };
    }

    private String token() {
        try {
            return tokens.token();
        } catch (RuntimeException e) {
            throw new FeedUnavailable("There is no token for " + events + ": " + e.getMessage(), e);
        }
    }

    private URI address(long position, UUID mark, int limit, Duration wait) {
        return URI.create("%s?after=%d&limit=%d&wait=%d%s"
                .formatted(events, position, limit, wait.toSeconds(), mark == null ? "" : "&mark=" + mark));
    }

    /** The limit is for the whole answer: the client's own ends with the headers, and a body may stall after them. */
    private HttpResponse<byte[]> send(HttpRequest request, Duration limit) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FeedUnavailable(events + " gave no answer: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new FeedUnavailable(events + " gave no whole answer in " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable("Interrupted while reading " + events, e);
        } finally {
            answer.cancel(true); // closes the connection of an answer that is not there yet
        }
    }

    private FeedPage page(HttpResponse<byte[]> answer) {
        try {
            return new FeedPage(
                    UUID.fromString(header(answer, FeedHeaders.EPOCH)),
                    Long.parseLong(header(answer, FeedHeaders.HEAD)),
                    Long.parseLong(header(answer, FeedHeaders.NEXT)),
                    answer.headers()
                            .firstValue(FeedHeaders.MARK)
                            .map(UUID::fromString)
                            .orElse(null),
                    CloudEvents.read(answer.body()));
        } catch (IOException | IllegalArgumentException e) {
            throw new FeedUnavailable(events + " gave an answer that is no page of a feed", e);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) throws IOException {
        return answer.headers().firstValue(name).orElseThrow(() -> new IOException("No header " + name));
    }
}
