package org.xianfeng.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.xianfeng.gateway.testing.Conversation;
import org.xianfeng.gateway.testing.StubService;
import org.xianfeng.gateway.testing.StubServices;
import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class ProxyTest {

    private static final String TOKEN = "Authorization: Bearer " + TestTokens.of("lin", "user");
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final int MIB = 1 << 20;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.services.membership")
    URI membership;

    private StubService service;
    private RawHttp gateway;

    @BeforeEach
    void start() {
        service = StubService.at(membership);
        gateway = RawHttp.on(port);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_request_reaches_its_service_as_it_was_sent_with_the_callers_token() {
        Answer answer =
                gateway.send("GET", "/api/v1/stubs/%E5%BC%A0?q=a%2Fb;c&limit=5", TOKEN, "Accept-Language: zh-CN");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/uri").asText()).isEqualTo("/api/v1/stubs/%E5%BC%A0?q=a%2Fb;c&limit=5");
        assertThat(sent(answer, "authorization")).isEqualTo(TOKEN.substring("Authorization: ".length()));
        assertThat(sent(answer, "accept-language")).isEqualTo("zh-CN");
        assertThat(sent(answer, "host")).isEqualTo(membership.getAuthority());
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void what_a_caller_says_as_if_she_were_a_proxy_is_replaced_by_what_the_gateway_knows() {
        Answer answer = gateway.send(
                "GET",
                "/api/v1/stubs/7",
                TOKEN,
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=10.0.0.1",
                "X-User-Id: somebody-else",
                "X-HTTP-Method-Override: DELETE");

        assertThat(sent(answer, "x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(sent(answer, "x-forwarded-proto")).isEqualTo("http");
        assertThat(sent(answer, "x-forwarded-host")).isEqualTo("localhost:" + port);
        assertThat(answer.json().at("/headers").has("x-forwarded-prefix")).isFalse();
        assertThat(answer.json().at("/headers").has("forwarded")).isFalse();
        assertThat(answer.json().at("/headers").has("x-user-id")).isFalse();
        assertThat(answer.json().at("/headers").has("x-http-method-override")).isFalse();
    }

    @Test
    void a_service_hears_of_the_address_that_the_trusted_proxy_saw() {
        try (Conversation proxy = new Conversation(StubServices.PROXY, port)) {
            String answer = proxy.head(
                            "GET /api/v1/stubs/7 HTTP/1.1",
                            "Host: x",
                            "Connection: close",
                            TOKEN,
                            "X-Forwarded-For: 10.0.0.1, 203.0.113.9")
                    .hearAll();

            assertThat(answer).contains("\"x-forwarded-for\":\"203.0.113.9\"").doesNotContain("10.0.0.1");
        }
    }

    @Test
    void headers_of_one_connection_go_no_further_in_either_direction() {
        Answer asked = gateway.send(
                "GET",
                "/api/v1/stubs/7",
                TOKEN,
                "Connection: keep-alive, X-Hop",
                "X-Hop: 1",
                "TE: trailers",
                "Upgrade: h2c");
        Answer answered = gateway.send("GET", "/api/v1/stubs/created", TOKEN);

        JsonNode headers = asked.json().at("/headers");
        assertThat(headers.has("x-hop")).isFalse();
        assertThat(headers.has("te")).isFalse();
        assertThat(headers.has("upgrade")).isFalse();
        assertThat(answered.headers()).doesNotContainKeys("Keep-Alive", "X-Internal", "Connection");
    }

    @Test
    void a_websocket_is_not_tunnelled() {
        Answer answer = gateway.send(
                "GET",
                "/api/v1/stubs/7",
                TOKEN,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/headers").has("upgrade")).isFalse();
    }

    @Test
    void request_id_and_trace_go_on_to_the_service() {
        Answer answer = gateway.send(
                "GET",
                "/api/v1/stubs/7",
                TOKEN,
                "X-Request-Id: abc-1",
                "traceparent: " + TRACEPARENT,
                "tracestate: a=b");

        assertThat(sent(answer, "x-request-id")).isEqualTo("abc-1");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(sent(answer, "traceparent")).isEqualTo(TRACEPARENT);
        assertThat(sent(answer, "tracestate")).isEqualTo("a=b");
    }

    @Test
    void where_there_is_no_well_formed_id_or_trace_the_gateway_makes_one() {
        Answer answer = gateway.send(
                "GET", "/api/v1/stubs/7", TOKEN, "X-Request-Id: {evil}", "traceparent: 00-0-0-0", "tracestate: a=b");

        assertThat(sent(answer, "x-request-id"))
                .isEqualTo(answer.header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(sent(answer, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(answer.json().at("/headers").has("tracestate")).isFalse();
    }

    @Test
    void the_services_private_address_does_not_show_in_its_links() {
        Answer answer = gateway.send("GET", "/api/v1/stubs/created", TOKEN);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/stubs/7");
        assertThat(answer.header("Link"))
                .isEqualTo("</api/v1/stubs?cursor=x>; rel=\"next\", </problems/x>; rel=\"help\"");
        assertThat(answer.header("X-Request-Id")).doesNotContain("the-services-own");
    }

    @Test
    void a_problem_of_the_service_passes_unchanged() {
        Answer answer = gateway.send("GET", "/api/v1/stubs/problem", TOKEN);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/booking-closed\",\"status\":409,\"capacity\":80}");
    }

    @Test
    void without_a_valid_token_only_what_the_document_calls_open_is_reached() {
        assertThat(gateway.send("GET", "/api/v1/stubs/open").status()).isEqualTo(200);
        service.forget();

        Problems.problem(gateway.send("GET", "/api/v1/stubs/7"), 401, "unauthenticated");
        Problems.problem(gateway.send("GET", "/api/v1/stubs"), 401, "unauthenticated");
        Problems.problem(
                gateway.send("GET", "/api/v1/stubs", "Authorization: Bearer nonsense"), 401, "unauthenticated");
        Problems.problem(
                gateway.send("GET", "/api/v1/stubs", "Authorization: Bearer " + foreignToken()),
                401,
                "unauthenticated");
        assertThat(service.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/nothing", "/internal/events", "/api/v1/stubs/", "/api/", "/api/v1/stubs/7/parts/8"})
    void a_path_that_the_document_does_not_name_is_not_there(String path) {
        Problems.problem(gateway.send("GET", path, TOKEN), 404, "unknown-path");
        assertThat(service.requests()).isZero();
    }

    @Test
    void a_method_that_the_document_does_not_name_is_refused_with_those_it_names() {
        Answer refused = gateway.send("PATCH", "/api/v1/stubs/7", TOKEN);
        Answer options = gateway.send("OPTIONS", "/api/v1/stubs/7");

        Problems.problem(refused, 405, "method-not-allowed");
        assertThat(refused.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
        assertThat(service.requests()).isZero();
    }

    @Test
    void head_is_answered_like_get_without_the_body() {
        Answer answer = gateway.send("HEAD", "/api/v1/stubs/7", TOKEN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    /** A client that is told of pieces waits for the first one, on a kept connection for ever. */
    @ParameterizedTest
    @CsvSource({"GET, unchanged, 304", "GET, gone, 204", "HEAD, unchanged, 304", "HEAD, 7, 200"})
    void an_answer_without_a_body_announces_none(String method, String path, int status) {
        try (Conversation caller = new Conversation(port)) {
            String first = caller.head(method + " /api/v1/stubs/" + path + " HTTP/1.1", "Host: x", TOKEN)
                    .hearHead();
            String second = caller.head("GET /api/v1/stubs/7 HTTP/1.1", "Host: x", "Connection: close", TOKEN)
                    .hearAll();

            assertThat(first).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("transfer-encoding");
            assertThat(second).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_service_that_is_down_is_named_with_a_time_to_come_back() {
        Answer answer = gateway.send("GET", "/api/v1/stubs/7/parts", TOKEN);

        Problems.problem(answer, 503, "service-unavailable");
        assertThat(answer.json().at("/service").asText()).isEqualTo("activity-service");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_service_that_breaks_off_before_it_answers_is_a_bad_gateway() {
        Answer answer = gateway.sendBody("PUT", "/api/v1/stubs/closes", "{}", TOKEN);

        Problems.problem(answer, 502, "service-failed");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void a_read_is_tried_once_more_when_the_connection_closed_under_it() {
        assertThat(gateway.send("GET", "/api/v1/stubs/closes-once", TOKEN).status())
                .isEqualTo(200);
        assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void a_read_is_tried_no_more_than_twice() {
        Problems.problem(gateway.send("GET", "/api/v1/stubs/closes", TOKEN), 502, "service-failed");
        assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void a_change_is_never_sent_a_second_time() {
        Problems.problem(gateway.send("DELETE", "/api/v1/stubs/closes-once", TOKEN), 502, "service-failed");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void a_service_that_does_not_answer_is_given_up_and_told_so() {
        Answer answer = gateway.send("GET", "/api/v1/stubs/silent", TOKEN);

        Problems.problem(answer, 504, "service-timed-out");
        assertThat(List.of(service.nextEvent(), service.nextEvent(), service.nextEvent()))
                .containsExactly("head", "end", "cancelled");
    }

    @Test
    void an_answer_that_breaks_off_in_the_middle_does_not_look_complete() {
        try (Conversation caller = new Conversation(port)) {
            String heard = caller.head("GET /api/v1/stubs/half HTTP/1.1", "Host: x", TOKEN)
                    .hearAll();

            assertThat(heard).contains("200 OK", "the first half, ").doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void an_answer_that_falls_silent_is_broken_off() {
        try (Conversation caller = new Conversation(port)) {
            String heard = caller.head("GET /api/v1/stubs/endless HTTP/1.1", "Host: x", TOKEN)
                    .hearAll();

            assertThat(heard).contains("one piece and no end").doesNotContain("\r\n0\r\n");
            assertThat(List.of(service.nextEvent(), service.nextEvent())).containsExactly("head", "cancelled");
        }
    }

    @Test
    void a_body_passes_piece_by_piece_before_it_is_complete() {
        try (Conversation caller = new Conversation(port)) {
            caller.head("POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, "Transfer-Encoding: chunked")
                    .chunk(5);
            assertThat(service.nextEvent()).isEqualTo("head");
            assertThat(service.nextEvent()).isEqualTo("piece 5");

            caller.chunk(7);
            assertThat(service.nextEvent()).isEqualTo("piece 7");

            caller.say("0\r\n\r\n");
            assertThat(service.nextEvent()).isEqualTo("end");
            assertThat(caller.hearHead()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_body_that_announces_too_much_is_refused_before_the_service_hears_of_it() {
        Answer answer = gateway.announce("POST", "/api/v1/stubs", MIB + 1, TOKEN);

        Problems.problem(answer, 413, "payload-too-large");
        assertThat(answer.json().at("/limit").asInt()).isEqualTo(MIB);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(service.requests()).isZero();
    }

    @Test
    void a_body_that_turns_out_too_long_is_refused_and_the_service_is_not_left_with_a_part_of_it() {
        Answer answer = gateway.sendChunked(
                "POST", "/api/v1/stubs", Collections.nCopies(2 * 16 + 1, new byte[MIB / 16]), TOKEN);

        Problems.problem(answer, 413, "payload-too-large");
        assertThat(service.requests()).isEqualTo(1);
        assertThat(lastEvent()).isEqualTo("cancelled");
    }

    @Test
    void a_body_of_exactly_the_limit_passes() {
        assertThat(gateway.sendBody("POST", "/api/v1/stubs", "x".repeat(MIB), TOKEN)
                        .json()
                        .at("/bytes")
                        .asInt())
                .isEqualTo(MIB);
        assertThat(gateway.sendChunked("POST", "/api/v1/stubs", List.of(new byte[MIB]), TOKEN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_upload_may_be_as_long_as_its_operation_says() {
        assertThat(gateway.sendBody("PUT", "/api/v1/stubs/7", "x".repeat(4 * MIB), TOKEN)
                        .json()
                        .at("/bytes")
                        .asInt())
                .isEqualTo(4 * MIB);
        Problems.problem(gateway.announce("PUT", "/api/v1/stubs/7", 4 * MIB + 1, TOKEN), 413, "payload-too-large");
    }

    @Test
    void a_body_that_stalls_is_given_up_and_the_service_told_so() {
        try (Conversation caller = new Conversation(port)) {
            caller.head("POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, "Content-Length: 10")
                    .say("12345");
            assertThat(service.nextEvent()).isEqualTo("head");
            assertThat(service.nextEvent()).isEqualTo("piece 5");

            assertGivenUp(caller.hearAll());
            assertThat(service.nextEvent()).isEqualTo("cancelled");
        }
    }

    @Test
    void a_body_that_trickles_is_given_up_although_it_never_stalls() {
        try (Conversation caller = new Conversation(port)) {
            caller.head("POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, "Transfer-Encoding: chunked");

            boolean givenUp = IntStream.range(0, MIB / 2)
                    .mapToObj(piece -> caller.chunk(1))
                    .anyMatch(sent -> service.nextEvent().equals("cancelled"));

            assertThat(givenUp).isTrue();
            assertGivenUp(caller.hearAll());
        }
    }

    private static void assertGivenUp(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .containsIgnoringCase("connection: close")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/request-timeout\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/stubs/silent HTTP/1.1", "GET /api/v1/stubs/endless HTTP/1.1"})
    void when_the_caller_hangs_up_the_service_may_stop_working(String request) {
        try (Conversation caller = new Conversation(port)) {
            caller.head(request, "Host: x", TOKEN);
            assertThat(service.nextEvent()).isEqualTo("head");
        }

        assertThat(lastEvent()).isEqualTo("cancelled");
    }

    @Test
    void when_the_caller_hangs_up_in_the_middle_of_her_body_the_service_hears_of_it() {
        try (Conversation caller = new Conversation(port)) {
            caller.head("POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, "Content-Length: 10")
                    .say("12345");
            assertThat(service.nextEvent()).isEqualTo("head");
            assertThat(service.nextEvent()).isEqualTo("piece 5");
        }

        assertThat(service.nextEvent()).isEqualTo("cancelled");
    }

    @Test
    void a_caller_who_asks_before_she_sends_her_body_is_told_to_go_on() {
        try (Conversation caller = new Conversation(port)) {
            caller.head("POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, "Content-Length: 4", "Expect: 100-continue");
            assertThat(caller.hearHead()).startsWith("HTTP/1.1 100");

            caller.say("body");
            assertThat(caller.hearHead()).startsWith("HTTP/1.1 200");
            assertThat(caller.hearUntil("}")).doesNotContain("expect");
        }
    }

    @Test
    void a_caller_who_asks_first_learns_of_a_refusal_without_sending_her_body() {
        try (Conversation anonymous = new Conversation(port);
                Conversation tooMuch = new Conversation(port)) {
            anonymous.head("POST /api/v1/stubs HTTP/1.1", "Host: x", "Content-Length: 4", "Expect: 100-continue");
            tooMuch.head(
                    "POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, "Content-Length: 2000000", "Expect: 100-continue");

            assertThat(anonymous.hearHead()).startsWith("HTTP/1.1 401");
            assertThat(tooMuch.hearHead()).startsWith("HTTP/1.1 413");
        }
        assertThat(service.requests()).isZero();
    }

    /** Each is framed so that two readers could disagree where it ends; hidden behind it waits a second request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 40",
                "Content-Length: 4, 40",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Content-Length : 4",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: Chunked",
                "X: a\rTransfer-Encoding: chunked"
            })
    void a_request_whose_end_is_ambiguous_is_refused_and_nothing_behind_it_is_read(String framing) {
        try (Conversation caller = new Conversation(port)) {
            caller.head("POST /api/v1/stubs HTTP/1.1", "Host: x", TOKEN, framing)
                    .say("0\r\n\r\nGET /api/v1/stubs/hidden HTTP/1.1\r\nHost: x\r\n" + TOKEN + "\r\n\r\n");

            assertThat(caller.hearAll()).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1 ");
        }
        assertThat(service.requests()).isZero();
    }

    @Test
    void headers_that_are_too_large_are_refused_before_they_go_anywhere() {
        Answer answer = gateway.send("GET", "/api/v1/stubs/7", TOKEN, "X-Long: " + "x".repeat(20_000));

        Problems.problem(answer, 431, "header-too-large");
        assertThat(service.requests()).isZero();
    }

    private String lastEvent() {
        String event = service.nextEvent();
        while (event.startsWith("head") || event.startsWith("piece") || event.equals("end")) {
            event = service.nextEvent();
        }
        return event;
    }

    private static String sent(Answer answer, String header) {
        return answer.json().at("/headers").path(header).asText();
    }

    private static String foreignToken() {
        return TestTokens.sign(TestTokens.claims("lin").audience("somebody-else"));
    }
}
