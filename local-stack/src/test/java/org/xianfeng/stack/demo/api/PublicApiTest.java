package org.xianfeng.stack.demo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.xianfeng.stack.Obstacle;

/** Against a small server that answers what it was told to. */
class PublicApiTest {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private LocalServer server;
    private Caller caller;
    private int tokensGiven;

    private record Answer(int status, String retryAfter, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = new LocalServer(this::answer);
        caller = new PublicApi(server.uri(), account -> account + "-" + ++tokensGiven, waits::add).as("somebody");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_used_up_her_quota_waits_as_long_as_she_is_told() {
        answers.add(problem(429, "7", "too-many-requests"));
        answers.add(new Answer(201, null, "{\"id\": \"a\"}"));

        assertThat(caller.post("/api/v1/things", Body.with("name", "x").json())
                        .path("id")
                        .asText())
                .isEqualTo("a");
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
        assertThat(asked).hasSize(2).allMatch(request -> request.equals("POST /api/v1/things {\"name\":\"x\"}"));
    }

    @Test
    void a_service_that_is_away_is_asked_again_and_a_roster_that_is_behind_too() {
        answers.add(problem(503, "2", "service-unavailable"));
        answers.add(problem(409, "1", "roster-behind"));
        answers.add(new Answer(200, null, "{}"));

        caller.get("/api/v1/things");

        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    @Test
    void a_service_that_stays_away_is_given_up() {
        for (int i = 0; i < PublicApi.MOST_TRIES; i++) {
            answers.add(problem(503, null, "service-unavailable"));
        }

        assertThatThrownBy(() -> caller.get("/api/v1/things"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("503 service-unavailable");
        assertThat(asked).hasSize(PublicApi.MOST_TRIES);
    }

    @Test
    void a_refusal_is_not_asked_again() {
        answers.add(problem(409, null, "external-code-taken"));

        assertThatThrownBy(() -> caller.post("/api/v1/things", Body.empty().json()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("external-code-taken");
                });
        assertThat(asked).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_token_that_has_ended_is_renewed_once() {
        answers.add(problem(401, null, "unauthenticated"));
        answers.add(new Answer(200, null, "{}"));
        answers.add(problem(401, null, "unauthenticated"));
        answers.add(problem(401, null, "unauthenticated"));

        caller.get("/api/v1/things");
        assertThatThrownBy(() -> caller.get("/api/v1/things")).isInstanceOf(Refusal.class);

        assertThat(tokens)
                .containsExactly("Bearer somebody-1", "Bearer somebody-2", "Bearer somebody-2", "Bearer somebody-3");
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end() {
        answers.add(new Answer(200, null, "{\"items\": [{\"id\": 1}, {\"id\": 2}], \"next\": \"a/b+c\"}"));
        answers.add(new Answer(200, null, "{\"items\": [{\"id\": 3}]}"));

        assertThat(caller.all("/api/v1/things?state=X", "id", "externalCode"))
                .extracting(item -> item.path("id").asInt())
                .containsExactly(1, 2, 3);
        assertThat(asked)
                .containsExactly(
                        "GET /api/v1/things?state=X&limit=200&fields=id,externalCode",
                        "GET /api/v1/things?state=X&limit=200&fields=id,externalCode&cursor=a%2Fb%2Bc");
    }

    @Test
    void whoever_has_just_been_given_access_knocks_until_it_is_known() {
        answers.add(problem(403, null, "forbidden"));
        answers.add(problem(403, null, "forbidden"));
        answers.add(new Answer(200, null, "{}"));

        caller.awaitWelcome("/api/v1/things");

        assertThat(asked).hasSize(3);
        assertThat(waits).hasSize(2);
    }

    @Test
    void where_nobody_listens_one_sentence_says_what_to_do() {
        server.close();

        assertThatThrownBy(() -> caller.get("/api/v1/things"))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("./stack up");
    }

    private static Answer problem(int status, String retryAfter, String code) {
        return new Answer(
                status, retryAfter, "{\"type\": \"/problems/%s\", \"detail\": \"So it is.\"}".formatted(code));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = answers.isEmpty() ? new Answer(500, null, "{}") : answers.remove();
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
