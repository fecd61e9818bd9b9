package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The table of failures that every program must answer alike, as problems in both languages; a program runs it against
 * its own operations by extending this in a {@code @QuarkusTest}.
 */
public abstract class ProblemCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_BODY = "Content-Type: application/json";
    private static final String COMPLETE = "\"iss\":\"%s\",\"exp\":%d,\"aud\":\"xianfeng-api\"";

    /** Below {@link #broken()}: what collides in the database however often it is tried. */
    public static final String COLLISION = "/collision";

    /** Below {@link #broken()}: what a deferred constraint refuses when the use case has ended already. */
    public static final String LATE_CONFLICT = "/late-conflict";

    /** An operation that takes a JSON object by POST, with what is needed to spoil it. */
    public record Creation(String path, String validBody, String requiredField) {}

    /** A path that answers GET and needs a permission, but neither PUT nor DELETE. */
    protected abstract String readable();

    /** An operation that creates something. */
    protected abstract Creation creation();

    /** A path of a test-only resource that throws an exception whose message is {@code secret}. */
    protected String broken() {
        throw new IllegalStateException("A program without such a resource fails by other means, see below");
    }

    /** Whether it can collide, and conflict at commit. */
    protected boolean hasDatabase() {
        return false;
    }

    /** What is answered when an operation fails in a way that nobody foresaw, and knows a {@code secret}. */
    protected RawHttp.Answer bug(String... headers) {
        return get(broken(), with(headers, bearer(permitted())));
    }

    /** What is answered when the operation and its repetition are victims of a deadlock. */
    protected RawHttp.Answer collision(String... headers) {
        return get(broken() + COLLISION, with(headers, bearer(permitted())));
    }

    /** What is answered when a deferred constraint fails at commit. */
    protected RawHttp.Answer lateConflict(String... headers) {
        return get(broken() + LATE_CONFLICT, with(headers, bearer(permitted())));
    }

    /** An access token that may call all of the above. */
    protected abstract String permitted();

    /** A valid access token that may call none of them. */
    protected abstract String unpermitted();

    /** Where the program listens; in a {@code @QuarkusTest} where RestAssured knows it. */
    protected int port() {
        return RestAssured.port;
    }

    /** Paths at which there is nothing, whoever asks. */
    protected List<String> nowhere() {
        return List.of("/no/such/path", "/");
    }

    private static String claims(String form) {
        return "{\"sub\":\"forged\","
                + form.formatted(TestTokens.ISSUER, Instant.now().getEpochSecond() + 300) + "}";
    }

    /** Tokens that are not accepted, each for another reason. */
    protected List<String> worthlessTokens() {
        return List.of(
                "rubbish",
                TestTokens.sign(TestTokens.claims("late").expiresIn(-3600)),
                TestTokens.sign(TestTokens.claims("elsewhere").audience("another-api")),
                TestTokens.sign(TestTokens.claims("foreign").issuer("https://foreign.test")),
                TestTokens.ofClaims(claims("\"iss\":\"%s\",\"exp\":%d")),
                TestTokens.ofClaims(claims("\"iss\":\"%s\",\"aud\":\"xianfeng-api\"")),
                TestTokens.unsigned(claims(COMPLETE)),
                TestTokens.signedWithThePublicKey(claims(COMPLETE)),
                permitted().substring(0, permitted().lastIndexOf('.') + 1) + "AAAA");
    }

    @Test
    void nobody_gets_in_without_a_token() {
        for (RawHttp.Answer answer : refused(401, "unauthenticated", more -> get(readable(), more))) {
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"xianfeng\"");
        }
    }

    @Test
    void a_token_that_does_not_hold_is_named_as_the_reason() {
        for (String token : worthlessTokens()) {
            for (RawHttp.Answer answer :
                    refused(401, "unauthenticated", more -> get(readable(), with(more, bearer(token))))) {
                assertThat(answer.header("WWW-Authenticate")).contains("realm=", "error=\"invalid_token\"");
            }
        }
    }

    @Test
    void a_missing_permission_is_403_and_names_those_of_which_one_would_do() {
        for (RawHttp.Answer answer :
                refused(403, "insufficient-permission", more -> get(readable(), with(more, bearer(unpermitted()))))) {
            assertThat(answer.json().path("permissions"))
                    .isNotEmpty()
                    .allSatisfy(permission -> assertThat(permission.asText()).matches("[a-z-]+:[a-z-]+"));
        }
    }

    @Test
    void a_missing_field_is_named_by_its_pointer() {
        String body = spoilt(valid -> {
            valid.remove(creation().requiredField());
            return valid;
        });

        for (RawHttp.Answer answer : refused(400, "invalid-request", more -> post(body, more))) {
            assertThat(answer.json().path("violations")).anySatisfy(violation -> assertThat(
                            violation.path("pointer").asText())
                    .isEqualTo("/" + creation().requiredField()));
        }
    }

    @Test
    void a_body_that_is_not_json_is_refused_with_line_and_column() {
        for (RawHttp.Answer answer :
                refused(400, "malformed-json", more -> post("{\n  \"a\": nonsense-xyzzy}", more))) {
            assertThat(answer.json().path("line").asInt()).isEqualTo(2);
            assertThat(answer.json().path("column").asInt()).isPositive();
            assertThat(answer.body()).doesNotContain("xyzzy");
        }
    }

    @Test
    void what_follows_the_document_is_not_ignored() {
        refused(400, "malformed-json", more -> post(creation().validBody() + " }", more));
    }

    @Test
    void a_value_of_the_wrong_type_is_named_by_its_pointer_and_not_repeated() {
        String body = spoilt(valid -> {
            valid.putObject(creation().requiredField()).put("xyzzy", 1);
            return valid;
        });

        for (RawHttp.Answer answer : refused(400, "invalid-request", more -> post(body, more))) {
            JsonNode violation = answer.json().path("violations").path(0);
            assertThat(violation.path("pointer").asText())
                    .startsWith("/" + creation().requiredField());
            assertThat(violation.path("code").asText()).isEqualTo("wrong-type");
            assertThat(answer.body()).doesNotContain("xyzzy");
        }
    }

    @Test
    void an_unknown_property_is_refused_and_the_known_ones_are_named() {
        String body = spoilt(valid -> valid.put("noSuchProperty", 1));

        for (RawHttp.Answer answer : refused(400, "unknown-property", more -> post(body, more))) {
            assertThat(answer.json().path("violations").path(0).path("pointer").asText())
                    .isEqualTo("/noSuchProperty");
            assertThat(answer.json().path("known"))
                    .extracting(JsonNode::asText)
                    .contains(creation().requiredField());
        }
    }

    @Test
    void a_missing_body_is_refused() {
        refused(400, "invalid-request", more -> post("", more));
    }

    @Test
    void nesting_without_end_is_refused() {
        refused(400, "json-too-complex", more -> post("{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}", more));
    }

    @Test
    void another_media_type_is_415_and_says_which_is_taken() {
        for (RawHttp.Answer answer : refused(415, "unsupported-media-type", more -> http().sendBody(
                        "POST",
                        creation().path(),
                        "<a/>",
                        with(more, bearer(permitted()), "Content-Type: text/xml")))) {
            assertThat(answer.header("Accept-Post")).contains("application/json");
        }
    }

    /** Refused by the head alone, whatever is in the body and whether its length is announced. */
    @Test
    void an_encoded_body_is_415_before_it_is_read() {
        for (RawHttp.Answer answer : refused(
                415,
                "unsupported-content-encoding",
                more -> post(creation().validBody(), with(more, "Content-Encoding: gzip")))) {
            assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        }
        refused(415, "unsupported-content-encoding", more -> http().sendChunked(
                        "POST",
                        creation().path(),
                        blanks(16_384),
                        with(more, bearer(permitted()), JSON_BODY, "Content-Encoding: identity, br")));
        refused(415, "unsupported-content-encoding", more -> http().announce(
                        "POST",
                        creation().path(),
                        1000,
                        with(
                                more,
                                bearer(permitted()),
                                JSON_BODY,
                                "Content-Encoding: identity",
                                "Content-Encoding: deflate")));
        refused(400, "malformed-json", more -> post("{", with(more, "Content-Encoding: Identity")));
        assertThat(get(readable(), bearer(permitted()), "Content-Encoding: gzip")
                        .status())
                .as("there is nothing to read")
                .isEqualTo(get(readable(), bearer(permitted())).status());
    }

    @Test
    void another_method_is_405_and_says_which_are_offered() {
        for (RawHttp.Answer answer : refused(405, "method-not-allowed", more -> http().send(
                        "DELETE", readable(), with(more, bearer(permitted()))))) {
            assertThat(answer.header("Allow")).contains("GET").doesNotContain("DELETE");
            assertThat(answer.json().path("method").asText()).isEqualTo("DELETE");
        }
    }

    @Test
    void a_representation_that_does_not_exist_is_406() {
        refused(406, "not-acceptable", more -> get(readable(), with(more, bearer(permitted()), "Accept: image/png")));
    }

    @Test
    void a_path_that_does_not_exist_is_404_whoever_asks() {
        for (String path : nowhere()) {
            refused(404, "unknown-path", more -> get(path, with(more, bearer(permitted()), "Accept: text/html")));
            refused(404, "unknown-path", more -> get(path, more));
        }
    }

    @Test
    void head_is_refused_without_a_body() {
        RawHttp.Answer answer = http().send("HEAD", readable());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_body_that_is_too_large_is_413_whether_announced_or_not() {
        refused(413, "payload-too-large", more -> http().announce(
                        "POST", creation().path(), 64L << 20, with(more, bearer(permitted()), JSON_BODY)));
        refused(413, "payload-too-large", more -> http().announce(
                        "POST", creation().path(), (1L << 20) + 1, with(more, bearer(permitted()), JSON_BODY)));
        refused(413, "payload-too-large", more -> http().sendChunked(
                        "POST", creation().path(), blanks(3 << 20), with(more, bearer(permitted()), JSON_BODY)));
    }

    @Test
    void headers_that_are_too_large_are_431() {
        refused(431, "header-too-large", more -> get(readable(), with(more, "X-Much: " + "a".repeat(40_000))));
    }

    @Test
    void an_address_that_is_too_long_is_414() {
        refused(414, "uri-too-long", more -> get(readable() + "?q=" + "a".repeat(40_000), more));
    }

    @Test
    void a_bug_is_500_with_a_reference_and_nothing_else() {
        for (RawHttp.Answer answer : refused(500, "unexpected", this::bug)) {
            assertThat(answer.body()).doesNotContain("secret");
        }
    }

    @Test
    void a_deadlock_that_comes_again_is_503_and_says_when_to_retry() {
        Assumptions.assumeTrue(hasDatabase(), "This program has no database");
        for (RawHttp.Answer answer : refused(503, "unavailable", this::collision)) {
            assertThat(answer.header("Retry-After")).isNotBlank();
        }
    }

    @Test
    void what_is_refused_at_commit_is_a_conflict_like_any_other() {
        Assumptions.assumeTrue(hasDatabase(), "This program has no database");
        refused(409, "conflict", this::lateConflict);
    }

    @Test
    void a_well_formed_request_id_is_kept_and_another_is_replaced() {
        assertThat(get("/no/such/path", "X-Request-Id: portal.2026-11_7").header("X-Request-Id"))
                .isEqualTo("portal.2026-11_7");
        for (String bad : List.of("with space", "a".repeat(65), "<script>", "-x")) {
            assertThat(get("/no/such/path", "X-Request-Id: " + bad).header("X-Request-Id"))
                    .isNotEqualTo(bad)
                    .hasSize(36);
        }
    }

    /** Sends the same request in both languages and checks all that must hold for any problem. */
    protected List<RawHttp.Answer> refused(int status, String code, Function<String[], RawHttp.Answer> request) {
        RawHttp.Answer english = request.apply(new String[] {"Accept-Language: en"});
        RawHttp.Answer chinese = request.apply(new String[] {"Accept-Language: zh-CN"});
        assertThat(Problems.problem(english, status, code).path("detail").asText())
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(Problems.problem(chinese, status, code).path("detail").asText())
                .containsPattern("\\p{IsHan}");
        assertThat(chinese.json().path("title").asText()).containsPattern("\\p{IsHan}");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        return List.of(english, chinese);
    }

    /** What is answered to {@link #creation()} with this body. */
    protected RawHttp.Answer post(String body, String... headers) {
        return http().sendBody("POST", creation().path(), body, with(headers, bearer(permitted()), JSON_BODY));
    }

    private RawHttp.Answer get(String target, String... headers) {
        return http().send("GET", target, headers);
    }

    private String spoilt(Function<ObjectNode, ObjectNode> change) {
        try {
            return change.apply((ObjectNode) JSON.readTree(creation().validBody()))
                    .toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("The valid body is not JSON", e);
        }
    }

    private static List<byte[]> blanks(int bytes) {
        byte[] chunk = " ".repeat(16_384).getBytes(StandardCharsets.US_ASCII);
        return Collections.nCopies(bytes / chunk.length, chunk);
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }

    private RawHttp http() {
        return RawHttp.on(port());
    }
}
