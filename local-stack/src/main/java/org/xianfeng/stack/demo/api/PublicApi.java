package org.xianfeng.stack.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

import org.xianfeng.stack.Obstacle;

/**
 * The gateway as any application uses it. It waits as long as it is told to (429), and for a service that is not there yet
 * or whose roster is behind (503, 409), but not for ever.
 */
public final class PublicApi {

    /** 409s that pass by themselves. */
    private static final Set<String> PASSING = Set.of("roster-behind", "request-in-progress");

    /** How often a request is sent while the answer is that a service is not ready. */
    static final int MOST_TRIES = 60;

    /** How often while the answer is that the quota is used up; each time it says after how long there is one more. */
    static final int MOST_TRIES_OVER_QUOTA = 600;

    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;
    private final Function<String, String> tokens;
    private final Pause pause;

    /**
     * @param tokens a fresh access token of the account of this name
     */
    public PublicApi(URI gateway, Function<String, String> tokens, Pause pause) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.pause = pause;
    }

    /** Calls in the name of this account. */
    public Caller as(String account) {
        return new Caller(this, new Token(() -> tokens.apply(account)), pause);
    }

    JsonNode send(String method, String path, JsonNode body, Token token) {
        int waits = 0;
        int waitsForQuota = 0;
        boolean renewed = false;
        while (true) {
            HttpResponse<String> answer = exchange(method, path, body, token);
            int status = answer.statusCode();
            if (status < 300) {
                return read(answer.body());
            }
            String code = code(answer);
            if (status == 401 && !renewed) {
                renewed = true;
                token.renew();
            } else if (status == 429 && ++waitsForQuota < MOST_TRIES_OVER_QUOTA) {
                pause.of(wait(answer));
            } else if (passes(status, code) && ++waits < MOST_TRIES) {
                pause.of(wait(answer));
            } else {
                throw new Refusal(method + " " + path, status, code, detail(answer));
            }
        }
    }

    private static boolean passes(int status, String code) {
        return status == 503 || (status == 409 && PASSING.contains(code));
    }

    private HttpResponse<String> exchange(String method, String path, JsonNode body, Token token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token.value());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body.toString()));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Obstacle(
                    "%s does not answer (%s): run ./stack up, then ./stack demo again to go on."
                            .formatted(gateway, e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted while loading the demonstration data; run ./stack demo again to go on.", e);
        }
    }

    private static Duration wait(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(USUAL_WAIT);
    }

    private String code(HttpResponse<String> answer) {
        String type = read(answer.body()).path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private String detail(HttpResponse<String> answer) {
        JsonNode problem = read(answer.body());
        return problem.has("violations")
                ? problem.path("detail").asText() + " " + problem.path("violations")
                : problem.path("detail").asText(answer.body());
    }

    private JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
