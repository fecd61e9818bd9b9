package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xianfeng.gateway.testing.Conversation;

/**
 * What cannot be read as HTTP meets the HTTP server itself, which lets nobody else answer. The API document says so; here it
 * is seen that such an answer says nothing but its status, and that nothing is read after it.
 */
@QuarkusTest
class UnreadableRequestTest {

    private static final String NEXT = "GET /openapi HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final int KIB = 1024;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource({
        "NONSENSE, Host: x",
        "GET /openapi HTTP/x, Host: x",
        "POST /api/v1/stubs HTTP/1.1, Content-Length: x",
        "POST /api/v1/stubs HTTP/1.1, Content-Length: 99999999999999999999",
        "POST /api/v1/stubs HTTP/1.1, Content-Length: -1"
    })
    void a_head_that_cannot_be_read_ends_the_connection_with_400(String line, String header) {
        assertThat(answerTo(line + "\r\n" + header + "\r\n\r\n")).startsWith("400 ");
    }

    @Test
    void headers_beyond_what_the_server_reads_end_the_connection_with_431() {
        assertThat(answerTo("GET /openapi HTTP/1.1\r\nHost: x\r\nX-Much: " + "a".repeat(129 * KIB) + "\r\n\r\n"))
                .startsWith("431 ");
    }

    @Test
    void an_address_beyond_what_the_server_reads_ends_the_connection_with_414() {
        assertThat(answerTo("GET /" + "a".repeat(129 * KIB) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("414 ");
    }

    /** Everything that is said before the connection ends, which is a status without a body. */
    private String answerTo(String unreadable) {
        try (Conversation caller = new Conversation(port)) {
            String answer = caller.say(unreadable + NEXT).hearAll();
            assertThat(answer).startsWith("HTTP/1.").endsWith("\r\n\r\n").containsOnlyOnce("HTTP/1.");
            return answer.substring(answer.indexOf(' ') + 1);
        }
    }
}
