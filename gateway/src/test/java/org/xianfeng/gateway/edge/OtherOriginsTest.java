package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import org.xianfeng.gateway.testing.StubService;
import org.xianfeng.gateway.testing.StubServices;
import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class OtherOriginsTest {

    private static final String PORTAL = "Origin: " + StubServices.PORTAL;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.services.membership")
    URI membership;

    private RawHttp gateway;

    @BeforeEach
    void connect() {
        gateway = RawHttp.on(port);
    }

    @Test
    void a_page_of_a_configured_origin_may_call_and_read_why_it_was_refused() {
        Answer refused = gateway.send("GET", "/api/v1/stubs", PORTAL);

        Problems.problem(refused, 401, "unauthenticated");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(StubServices.PORTAL);
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After", "RateLimit");
        assertThat(refused.header("Vary")).contains("Origin");
        assertThat(refused.headers()).doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void an_answer_of_a_service_varies_by_what_it_says_itself_and_by_the_origin() {
        StubService service = StubService.at(membership);
        Answer answer = gateway.send(
                "GET", "/api/v1/stubs/7", PORTAL, "Authorization: Bearer " + TestTokens.of("zhou", "user"));
        service.close();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(StubServices.PORTAL);
        assertThat(answer.header("Vary")).contains("Accept, Accept-Language", "Origin");
    }

    @Test
    void a_browser_that_asks_first_is_told_what_the_page_may_send() {
        Answer answer = gateway.send("OPTIONS", "/api/v1/stubs/7", PORTAL, "Access-Control-Request-Method: PUT");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization", "If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.test", "null", "http://portal.test", "https://portal.test.evil.test"})
    void a_page_of_any_other_origin_gets_no_permission(String origin) {
        Answer asked =
                gateway.send("OPTIONS", "/api/v1/stubs/7", "Origin: " + origin, "Access-Control-Request-Method: PUT");
        Answer read = gateway.send("GET", "/openapi", "Origin: " + origin);

        assertThat(asked.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(read.headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }
}
