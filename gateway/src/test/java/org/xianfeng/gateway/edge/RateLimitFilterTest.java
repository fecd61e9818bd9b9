package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.xianfeng.gateway.testing.Conversation;
import org.xianfeng.gateway.testing.StubServices;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class RateLimitFilterTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.rate-limit.requests")
    int quota;

    @Test
    void every_answer_tells_what_is_left() {
        Answer first = as(UUID.randomUUID().toString(), "/api/v1/nothing");
        Answer refused = RawHttp.on(port).send("GET", "/api/v1/stubs", "Authorization: Bearer nonsense");

        assertThat(first.status()).isEqualTo(404);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=" + quota + ";w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"default\";r=" + (quota - 1) + ";t=1");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("RateLimit")).matches("\"default\";r=\\d+;t=\\d+");
    }

    @Test
    void a_caller_beyond_her_quota_is_told_when_to_come_back_and_nobody_else_is_kept_out() {
        String eager = UUID.randomUUID().toString();

        Answer refused = IntStream.range(0, 20 * quota)
                .mapToObj(attempt -> as(eager, "/api/v1/nothing"))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.json().at("/type").asText()).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("RateLimit")).startsWith("\"default\";r=0;");
        assertThat(as(UUID.randomUUID().toString(), "/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void behind_a_trusted_proxy_each_address_has_a_quota_of_its_own() {
        String refused = untilRefused(StubServices.PROXY, attempt -> "X-Forwarded-For: 10.1.1.1, 203.0.113.9");

        assertThat(refused).contains("/problems/too-many-requests");
        assertThat(from(StubServices.PROXY, "X-Forwarded-For: 203.0.113.9, 203.0.113.10"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void an_address_that_somebody_else_claims_is_not_believed() {
        String refused =
                untilRefused("127.0.0.3", attempt -> "X-Forwarded-For: 198.51." + attempt / 250 + "." + attempt % 250);

        assertThat(refused).contains("/problems/too-many-requests");
    }

    @Test
    void a_claim_before_what_the_trusted_proxy_saw_is_not_believed() {
        String refused = untilRefused(
                StubServices.PROXY,
                attempt -> "X-Forwarded-For: 198.51." + attempt / 250 + "." + attempt % 250 + ", 203.0.113.11");

        assertThat(refused).contains("/problems/too-many-requests");
    }

    private String untilRefused(String address, IntFunction<String> header) {
        return IntStream.range(0, 20 * quota)
                .mapToObj(attempt -> from(address, header.apply(attempt)))
                .filter(answer -> answer.startsWith("HTTP/1.1 429"))
                .findFirst()
                .orElseThrow();
    }

    private String from(String address, String header) {
        try (Conversation caller = new Conversation(address, port)) {
            return caller.head("GET /api/v1/nothing HTTP/1.1", "Host: x", "Connection: close", header)
                    .hearAll();
        }
    }

    private Answer as(String subject, String path) {
        return RawHttp.on(port).send("GET", path, "Authorization: Bearer " + TestTokens.of(subject, "user"));
    }
}
