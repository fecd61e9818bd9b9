package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.xianfeng.gateway.testing.Conversation;
import org.xianfeng.gateway.testing.StubService;
import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class RequestsAtOnceTest {

    private static final int MANY_TIMES = 10_000;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.services.membership")
    URI membership;

    @ConfigProperty(name = "xianfeng.gateway.rate-limit.at-once")
    int most;

    private final List<Conversation> unfinished = new ArrayList<>();
    private StubService service;

    @BeforeEach
    void start() {
        service = StubService.at(membership);
    }

    @AfterEach
    void stop() {
        unfinished.forEach(Conversation::close);
        service.close();
    }

    @Test
    void a_caller_with_too_many_unfinished_requests_is_told_to_wait_and_nobody_else_is_kept_out() {
        String slow = UUID.randomUUID().toString();
        IntStream.range(0, most).forEach(request -> beginToSend(slow));

        Answer refused = as(slow);

        Problems.problem(refused, 429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(service.requests()).isEqualTo(most);
        assertThat(as(UUID.randomUUID().toString()).status()).isEqualTo(200);
    }

    @Test
    void a_request_that_was_broken_off_counts_no_more() {
        String slow = UUID.randomUUID().toString();
        IntStream.range(0, most).forEach(request -> beginToSend(slow));

        unfinished.get(0).close();

        boolean admitted = IntStream.range(0, MANY_TIMES).anyMatch(attempt -> as(slow).status() == 200);
        assertThat(admitted).isTrue();
    }

    @Test
    void as_many_requests_as_ever_may_follow_each_other() {
        String quick = UUID.randomUUID().toString();

        assertThat(IntStream.range(0, 3 * most).map(attempt -> as(quick).status()))
                .allMatch(status -> status == 200);
    }

    private void beginToSend(String subject) {
        Conversation conversation = new Conversation(port)
                .head("POST /api/v1/stubs HTTP/1.1", "Host: x", bearer(subject), "Content-Length: 10")
                .say("1");
        unfinished.add(conversation);
        assertThat(service.nextEvent()).isEqualTo("head");
        assertThat(service.nextEvent()).isEqualTo("piece 1");
    }

    private Answer as(String subject) {
        return RawHttp.on(port).send("GET", "/api/v1/stubs/7", bearer(subject));
    }

    private static String bearer(String subject) {
        return "Authorization: Bearer " + TestTokens.of(subject, "user");
    }
}
