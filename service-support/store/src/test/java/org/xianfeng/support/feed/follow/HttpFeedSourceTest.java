package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.xianfeng.support.feed.CloudEvents;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedHeaders;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.UnknownPosition;

class HttpFeedSourceTest {

    static final UUID EPOCH = UUID.fromString("00000000-0000-4000-8000-00000000000e");
    static final UUID MARK = UUID.fromString("00000000-0000-4000-8000-00000000000f");
    static final FeedEvent EVENT = new FeedEvent(
            42,
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            "org.xianfeng.test.thing.state",
            "thing",
            UUID.fromString("00000000-0000-7000-8000-00000000000a"),
            7,
            Instant.parse("2026-11-22T04:00:00Z"),
            "{}");

    final List<String> asked = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    final TokenSource tokens = new TokenSource() {

        @Override
        public String token() {
            return "token-" + refusals.size();
        }

        @Override
        public void refused() {
            refusals.add("refused");
        }
    };

    HttpServer server;
    HttpFeedSource source;
    int status = 200;
    byte[] body = CloudEvents.write("/things", List.of(EVENT));

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/events", this::answer);
        server.start();
        source = new HttpFeedSource(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), tokens);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_page_is_read_with_the_position_the_mark_and_our_token() {
        FeedPage page = source.after(41, MARK, 10, Duration.ofSeconds(2));

        assertThat(asked).containsExactly("/internal/events?after=41&limit=10&wait=2&mark=" + MARK + " Bearer token-0");
        assertThat(page).isEqualTo(new FeedPage(EPOCH, 50, 42, MARK, List.of(EVENT)));
        assertThat(page.reachesHead()).isFalse();
    }

    @Test
    void the_beginning_has_no_mark() {
        source.after(0, null, 10, Duration.ZERO);

        assertThat(asked).containsExactly("/internal/events?after=0&limit=10&wait=0 Bearer token-0");
    }

    @Test
    void a_feed_that_does_not_know_the_position_says_gone() {
        status = 410;

        assertThatThrownBy(() -> source.after(41, MARK, 10, Duration.ZERO)).isInstanceOf(UnknownPosition.class);
    }

    @Test
    void a_refused_token_is_not_shown_again() {
        status = 401;
        assertThatThrownBy(() -> source.after(41, MARK, 10, Duration.ZERO)).isInstanceOf(FeedUnavailable.class);
        status = 200;

        source.after(41, MARK, 10, Duration.ZERO);

        assertThat(asked.get(1)).endsWith("token-1");
    }

    @Test
    void without_a_token_nothing_is_asked() {
        HttpFeedSource lost = new HttpFeedSource(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new TokenSource() {

                    @Override
                    public String token() {
                        throw new IllegalStateException("the issuer is away");
                    }

                    @Override
                    public void refused() {}
                });

        assertThatThrownBy(() -> lost.after(41, MARK, 10, Duration.ZERO))
                .isInstanceOf(FeedUnavailable.class)
                .hasMessageContaining("the issuer is away");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 500, 503})
    void any_other_answer_is_none(int other) {
        status = other;

        assertThatThrownBy(() -> source.after(41, MARK, 10, Duration.ZERO)).isInstanceOf(FeedUnavailable.class);
    }

    @Test
    void an_answer_that_is_no_page_is_none() {
        body = "<html>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> source.after(41, MARK, 10, Duration.ZERO)).isInstanceOf(FeedUnavailable.class);
    }

    @Test
    void no_answer_is_none() {
        server.stop(0);

        assertThatThrownBy(() -> source.after(41, MARK, 10, Duration.ZERO)).isInstanceOf(FeedUnavailable.class);
    }

    @Test
    void an_answer_that_stalls_in_its_body_is_none_and_its_connection_is_given_back() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (ServerSocket stalling = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread service = new Thread(() -> beginAndStall(stalling, closed));
            service.start();
            HttpFeedSource slow = new HttpFeedSource(
                    URI.create("http://127.0.0.1:" + stalling.getLocalPort()), tokens, Duration.ofMillis(300));

            assertThatThrownBy(() -> slow.after(41, MARK, 10, Duration.ZERO))
                    .isInstanceOf(FeedUnavailable.class)
                    .hasMessageContaining("no whole answer");

            assertThat(closed.await(15, TimeUnit.SECONDS)).isTrue();
            service.join();
        }
    }

    /** Says half of an answer, and sees whether the other side hangs up. */
    private static void beginAndStall(ServerSocket stalling, CountDownLatch closed) {
        try (Socket caller = stalling.accept()) {
            caller.setSoTimeout(20_000);
            caller.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[".getBytes(StandardCharsets.US_ASCII));
            byte[] request = new byte[8_192];
            while (caller.getInputStream().read(request) >= 0) {
                // the request itself
            }
            closed.countDown();
        } catch (SocketTimeoutException e) {
            // still open
        } catch (IOException e) {
            closed.countDown(); // reset is closed, too
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().set(FeedHeaders.EPOCH, EPOCH.toString());
            exchange.getResponseHeaders().set(FeedHeaders.HEAD, "50");
            exchange.getResponseHeaders().set(FeedHeaders.NEXT, "42");
            exchange.getResponseHeaders().set(FeedHeaders.MARK, MARK.toString());
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
