package org.xianfeng.support.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.TestTokens;

/** How every operation reads its request and shapes its answer, over the wire. */
@QuarkusTest
class SampleRequestsTest {

    private static final String SAMPLES = "/api/v1/samples";
    private static final String ONE = SAMPLES + "/" + new UUID(0, 1);

    private static final String NUMBER = "329999196203150010";
    private static final String PHONE = "13800138000";

    @Nested
    class Parameters {

        @Test
        void an_unknown_one_is_refused_and_the_known_ones_are_named() {
            JsonNode problem = Problems.problem(get(SAMPLES + "?stat=ACTIVE"), 400, "unknown-parameter");

            assertThat(problem.path("known"))
                    .extracting(JsonNode::asText)
                    .containsExactly("count", "cursor", "fields", "kind", "limit", "since", "sort", "town");
            assertThat(problem.at("/violations/0/parameter").asText()).isEqualTo("stat");
        }

        @Test
        void one_whose_name_could_be_a_number_is_refused_without_repeating_it() {
            RawHttp.Answer answer = get(SAMPLES + "?" + NUMBER + "=" + PHONE);

            JsonNode problem = Problems.problem(answer, 400, "unknown-parameter");
            assertThat(problem.at("/violations/0/parameter").asText()).isEqualTo("*");
            assertThat(answer.body()).doesNotContain(NUMBER, PHONE);
        }

        @ParameterizedTest
        @CsvSource({
            "?since=2026-02-30, since, wrong-type",
            "?since=yesterday, since, wrong-type",
            "?since=2026-01-01&since=2026-01-02, since, repeated",
            "?town=, town, blank",
            "?town=%20, town, blank",
            "?limit=ten, limit, wrong-type",
            "?limit=0, limit, out-of-range",
            "?limit=201, limit, out-of-range",
            "?since=%2B12026-01-01, since, wrong-type",
            "?town=a%00b, town, control-character",
            "?town=a%E2%80%AEb, town, control-character",
            "?kind=ONE&kind=THREE, kind, wrong-type",
            "?count=yes, count, wrong-type",
            "?sort=seats, sort, unknown-field",
            "?sort=name%2Cname, sort, unknown-field",
            "/not-a-uuid, id, wrong-type",
            "/1-1-1-1-1, id, wrong-type"
        })
        void one_that_cannot_be_read_is_an_invalid_request_and_never_404(String target, String name, String code) {
            JsonNode violation = Problems.problem(get(SAMPLES + target), 400, "invalid-request")
                    .at("/violations/0");

            assertThat(violation.path("parameter").asText()).isEqualTo(name);
            assertThat(violation.path("code").asText()).isEqualTo(code);
        }

        @Test
        void a_list_of_values_may_repeat() {
            assertThat(get(SAMPLES + "?kind=ONE&kind=TWO").status()).isEqualTo(200);
        }
    }

    @Nested
    class Paging {

        @Test
        void the_pages_together_are_the_list() {
            List<String> names = new ArrayList<>();
            String next = SAMPLES + "?limit=1";
            int pages = 0;
            while (next != null && pages++ < 10) {
                RawHttp.Answer page = get(next);
                page.json()
                        .path("items")
                        .forEach(item -> names.add(item.path("id").asText()));
                String link = page.header("Link");
                assertThat(link == null).isEqualTo(!page.json().has("next"));
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }

            assertThat(names)
                    .containsExactly(Stream.of(1, 2, 3)
                            .map(i -> new UUID(0, i).toString())
                            .toArray(String[]::new));
        }

        @Test
        void the_total_is_there_when_it_is_asked_for() {
            assertThat(get(SAMPLES).json().has("total")).isFalse();
            assertThat(get(SAMPLES + "?count=true").json().path("total").asInt())
                    .isEqualTo(3);
        }

        @Test
        void a_cursor_serves_nothing_but_the_list_it_was_given_for() {
            String cursor = get(SAMPLES + "?limit=1&town=Xibaipo&kind=ONE&kind=TWO")
                    .json()
                    .path("next")
                    .asText();
            assertThat(cursor).isEmpty();
            String ours = get(SAMPLES + "?limit=1").json().path("next").asText();

            assertThat(get(SAMPLES + "?limit=2&count=true&fields=id&cursor=" + ours)
                            .status())
                    .isEqualTo(200);
            for (String other : List.of(
                    SAMPLES + "?town=Xibaipo&cursor=" + ours,
                    SAMPLES + "?sort=-name&cursor=" + ours,
                    SAMPLES + "?cursor=" + ours.substring(1),
                    SAMPLES + "?cursor=" + ours + "A",
                    SAMPLES + "?cursor=AAAA",
                    SAMPLES + "?cursor=***")) {
                Problems.problem(get(other), 400, "invalid-cursor");
            }
            Problems.problem(http().send("GET", SAMPLES + "?cursor=" + ours, bearer("alice-2")), 400, "invalid-cursor");
        }

        @Test
        void a_cursor_outlives_the_token_it_was_given_to() {
            String cursor = get(SAMPLES + "?limit=1").json().path("next").asText();
            String newToken = TestTokens.sign(TestTokens.claims("alice").claim("jti", "another"));

            RawHttp.Answer answer =
                    http().send("GET", SAMPLES + "?cursor=" + cursor, "Authorization: Bearer " + newToken);

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Nested
    class SparseAnswers {

        @Test
        void an_object_has_only_the_fields_that_were_asked_for() {
            assertThat(get(ONE + "?fields=name,place.town,lines.text").body())
                    .isEqualTo("{\"name\":\"one\",\"place\":{\"town\":\"Yan'an\"},\"lines\":[{\"text\":\"first\"}]}");
        }

        @Test
        void so_has_each_item_of_a_list_while_the_page_stays_whole() {
            JsonNode page = get(SAMPLES + "?limit=2&fields=id").json();

            assertThat(page.path("items").path(1).toString()).isEqualTo("{\"id\":\"" + new UUID(0, 2) + "\"}");
            assertThat(page.path("next").asText()).isNotEmpty();
        }

        @Test
        void a_field_that_is_absent_here_may_be_asked_for() {
            assertThat(get(ONE + "?fields=name,seats").body()).isEqualTo("{\"name\":\"one\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nme", "place.street", "lines.kind.x", "id,", "place..town", "items"})
        void one_that_does_not_exist_is_refused(String fields) {
            for (String target : List.of(SAMPLES, ONE)) {
                JsonNode problem = Problems.problem(get(target + "?fields=" + fields), 400, "invalid-request");

                assertThat(problem.at("/violations/0/parameter").asText()).isEqualTo("fields");
            }
            Problems.problem(get(SAMPLES + "?town=Nowhere&fields=" + fields), 400, "invalid-request");
        }
    }

    @Nested
    class Conditions {

        @Test
        void the_tag_holds_version_and_hash_and_saves_the_body() {
            RawHttp.Answer first = get(ONE);
            String tag = first.header("ETag");
            assertThat(tag).matches("\"7-[0-9a-f]{16}\"");

            RawHttp.Answer again = get(ONE, "If-None-Match: \"1-0000000000000000\", " + tag);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.header("Vary")).contains("Authorization");
        }

        @Test
        void another_representation_has_another_tag_of_the_same_version() {
            String whole = get(ONE).header("ETag");
            RawHttp.Answer sparse = get(ONE + "?fields=id", "If-None-Match: " + whole);

            assertThat(sparse.status()).isEqualTo(200);
            assertThat(sparse.header("ETag")).startsWith("\"7-").isNotEqualTo(whole);
            assertThat(patch("{}", "If-Match: " + sparse.header("ETag")).status())
                    .isEqualTo(200);
        }

        @Test
        void a_change_without_a_version_is_428_and_of_another_version_412() {
            Problems.problem(patch("{}"), 428, "precondition-required");
            for (String stale :
                    List.of("\"6-0000000000000000\"", "\"7\"", "W/\"7-0000000000000000\"", "7", "nonsense")) {
                Problems.problem(patch("{}", "If-Match: " + stale), 412, "precondition-failed");
            }
            assertThat(patch("{}", "If-Match: \"6-0000000000000000\", \"7-0000000000000000\"")
                            .status())
                    .isEqualTo(200);
            assertThat(patch("{}", "If-Match: *").status()).isEqualTo(200);
        }

        @Test
        void what_was_made_tells_its_place_and_tag() {
            RawHttp.Answer made = http().sendBody(
                            "POST",
                            SAMPLES,
                            "{\"name\":\"new\",\"seats\":1}",
                            bearer("alice"),
                            "Content-Type: application/json");

            assertThat(made.status()).isEqualTo(201);
            assertThat(made.header("Location")).isEqualTo(SAMPLES + "/" + new UUID(0, 9));
            assertThat(made.header("ETag")).startsWith("\"0-");
        }
    }

    @Nested
    class Patches {

        private static final String NOW = "If-Match: *";

        @Test
        void what_is_named_replaces_null_removes_and_the_rest_stays() {
            assertThat(patch("{\"name\":\"neu\",\"on\":null}", NOW).body())
                    .isEqualTo("{\"name\":\"neu\",\"seats\":2,\"lines\":[{\"text\":\"first\",\"kind\":\"ONE\"}]}");
        }

        @Test
        void null_is_refused_where_a_value_is_required() {
            JsonNode problem = Problems.problem(patch("{\"seats\":null}", NOW), 400, "invalid-request");

            assertThat(problem.at("/violations/0/pointer").asText()).isEqualTo("/seats");
            assertThat(problem.at("/violations/0/code").asText()).isEqualTo("required");
        }

        @Test
        void the_result_is_checked_like_a_whole_request() {
            Problems.problem(patch("{\"seat\":1}", NOW), 400, "unknown-property");
            assertThat(Problems.problem(patch("{\"lines\":[{\"text\":\"\"}]}", NOW), 400, "invalid-request")
                            .at("/violations/0/pointer")
                            .asText())
                    .isEqualTo("/lines/0/text");
            assertThat(Problems.problem(patch("{\"on\":\"soon\"}", NOW), 400, "invalid-request")
                            .at("/violations/0/pointer")
                            .asText())
                    .isEqualTo("/on");
        }

        @Test
        void a_patch_is_an_object() {
            Problems.problem(patch("[]", NOW), 400, "invalid-request");
            Problems.problem(patch("\"x\"", NOW), 400, "invalid-request");
            JsonNode twice = Problems.problem(patch("{\"name\":\"a\",\"name\":\"b\"}", NOW), 400, "invalid-request");
            assertThat(twice.at("/violations/0/code").asText()).isEqualTo("given-twice");
            assertThat(twice.at("/violations/0/pointer").asText()).isEqualTo("/name");
        }

        @Test
        void any_other_media_type_is_refused() {
            RawHttp.Answer answer =
                    http().sendBody("PATCH", ONE, "{}", bearer("alice"), NOW, "Content-Type: application/json");

            Problems.problem(answer, 415, "unsupported-media-type");
            assertThat(answer.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
        }
    }

    /** Nothing is made of a value that is not in its form; an empty text is not the same as none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','seats':'5'}                                    | /seats        | wrong-type",
                "{'name':'a','seats':''}                                     | /seats        | wrong-type",
                "{'name':'a','seats':1.5}                                    | /seats        | wrong-type",
                "{'name':'a','seats':true}                                   | /seats        | wrong-type",
                "{'name':'a','seats':99999999999}                            | /seats        | out-of-range",
                "{'name':'a','seats':5,'weight':'1'}                         | /weight       | wrong-type",
                "{'name':'a','seats':5,'weight':1e400}                       | /weight       | out-of-range",
                "{'name':'a','seats':5,'weight':1e900000000}                 | /weight       | out-of-range",
                "{'name':'a','seats':5,'weight':1e-900000000}                | /weight       | out-of-range",
                "{'name':'a','seats':5,'weight':9999999999999}               | /weight       | digits",
                "{'name':'a','seats':5,'weight':0.0000001}                   | /weight       | digits",
                "{'name':123,'seats':5}                                      | /name         | wrong-type",
                "{'name':true,'seats':5}                                     | /name         | wrong-type",
                "{'name':'a','seats':5,'on':''}                              | /on           | wrong-type",
                "{'name':'a','seats':5,'on':20000}                           | /on           | wrong-type",
                "{'name':'a','seats':5,'on':[2026,11,22]}                    | /on           | wrong-type",
                "{'name':'a','seats':5,'on':'2026-11-22T00:00:00Z'}          | /on           | wrong-type",
                "{'name':'a','seats':5,'on':'+12026-11-22'}                  | /on           | wrong-type",
                "{'name':'a','seats':5,'lines':''}                           | /lines        | wrong-type",
                "{'name':'a','seats':5,'lines':[{'text':'b','kind':''}]}     | /lines/0/kind | wrong-type",
                "{'name':'a','seats':5,'lines':[{'text':'b','kind':0}]}      | /lines/0/kind | wrong-type",
                "{'name':'a\\u0000b','seats':5}                              | /name         | control-character",
                "{'name':'a','seats':5,'lines':[{'text':'b\\ud800'}]}        | /lines/0/text | control-character",
                "{'name':'\\u202ea','seats':5}                               | /name         | control-character",
                "{'name':'a\\u2066','seats':5}                               | /name         | control-character",
                "{'name':'a\\ufffe','seats':5}                               | /name         | control-character",
                "{'name':'a\\ufdd0','seats':5}                               | /name         | control-character",
                "{'name':'a\\ud83f\\udfff','seats':5}                         | /name         | control-character",
                "{'name':'\\u3164','seats':5}                                | /name         | control-character",
                "{'name':'a\\n\\tb','seats':5}                              | /name         | pattern",
                "{'name':'a\\u2028b','seats':5}                              | /name         | pattern",
                "{'name':'','seats':5}                                       | /name         | pattern",
                "{'name':' \\u3000','seats':5}                               | /name         | pattern",
                "{'name':'\\u200b','seats':5}                                | /name         | pattern",
                "{'name':'\\ufeff\\u200d\\u0301','seats':5}                    | /name         | pattern",
                "{'name':'a','seats':5,'lines':[{'text':'\\n\\u200b'}]}        | /lines/0/text | pattern"
            })
    void a_value_that_is_not_in_its_form_is_refused_and_not_guessed_at(String body, String pointer, String code) {
        JsonNode violation =
                Problems.problem(create(body), 400, "invalid-request").at("/violations/0");

        assertThat(violation.path("pointer").asText()).isEqualTo(pointer);
        assertThat(violation.path("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','seats':5,'seats':6}                            | /seats        | given-twice",
                "{'name':'a','seats':5,'lines':[{'text':'a'},{'text':'b','text':'c'}]} | /lines/1/text | given-twice",
                "{'name':'a','seats':5} {}                                   | ''            | not-the-end",
                "{'name':'a','seats':5} 7                                    | ''            | not-the-end"
            })
    void what_is_readable_and_yet_not_one_value_is_named_as_what_it_is(String body, String pointer, String code) {
        JsonNode violation =
                Problems.problem(create(body), 400, "invalid-request").at("/violations/0");

        assertThat(violation.path("pointer").asText()).isEqualTo(pointer);
        assertThat(violation.path("code").asText()).isEqualTo(code);
    }

    @Test
    void lines_and_tabs_belong_to_a_text() {
        assertThat(create("{'name':'a','seats':5,'lines':[{'text':'b\\r\\n\\tc'}]}")
                        .status())
                .isEqualTo(201);
    }

    /**
     * Persian and emoji are joined or kept apart by what cannot be seen; a rare name may not be in this Java's Unicode
     * yet.
     */
    @ParameterizedTest
    @ValueSource(strings = {"می\u200cخواهم", "👩\u200d🔧", "葛\udb40\udd00城", "𰻝", "\ud88c\udd33", "-", "第一 班"})
    void what_joins_letters_or_keeps_them_apart_belongs_to_a_text(String name) {
        assertThat(create("{'name':'" + name + "','seats':5}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','seats':5,'NUMBER':'PHONE'}                 | /*",
                "{'name':'a','seats':5,'lines':[{'text':'b','PHONE':1}]} | /lines/0/*",
                "{'name':'a','NUMBER':1,'NUMBER':2}                      | /*"
            })
    void a_property_whose_name_could_be_a_number_is_refused_without_repeating_it(String body, String pointer) {
        RawHttp.Answer answer = create(body.replace("NUMBER", NUMBER).replace("PHONE", PHONE));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.body()).doesNotContain(NUMBER, PHONE);
    }

    private static RawHttp.Answer create(String body) {
        return http().sendBody(
                        "POST", SAMPLES, body.replace('\'', '"'), bearer("alice"), "Content-Type: application/json");
    }

    @Test
    void an_operation_may_have_a_limit_of_its_own() {
        String path = SAMPLES + "/small";
        String body = "{\"name\":\"new\",\"seats\":1}";

        assertThat(http().sendBody("POST", path, body, bearer("alice"), "Content-Type: application/json")
                        .status())
                .isEqualTo(200);
        JsonNode problem = Problems.problem(
                http().sendBody(
                                "POST",
                                path,
                                body + " ".repeat(100),
                                bearer("alice"),
                                "Content-Type: application/json"),
                413,
                "payload-too-large");
        assertThat(problem.path("limit").asInt()).isEqualTo(100);
    }

    @Test
    void a_violation_deep_in_a_list_is_named_by_its_pointer_in_the_callers_language() {
        JsonNode problem = Problems.problem(
                http().sendBody(
                                "POST",
                                SAMPLES,
                                "{\"name\":\"" + "长".repeat(21)
                                        + "\",\"seats\":0,\"lines\":[{\"text\":\"a\"},{\"text\":\" \"}]}",
                                bearer("alice"),
                                "Content-Type: application/json",
                                "Accept-Language: zh-CN"),
                400,
                "invalid-request");

        assertThat(problem.path("violations"))
                .extracting(violation -> violation.path("pointer").asText() + " "
                        + violation.path("code").asText() + " "
                        + violation.path("detail").asText())
                .containsExactly(
                        "/lines/1/text pattern 应为可见的文字，不含控制字符。", "/name size 长度不得超过 20。", "/seats min 不得小于 1。");
    }

    private static RawHttp.Answer get(String target, String... headers) {
        return http().send(
                        "GET",
                        target,
                        Stream.concat(Stream.of(bearer("alice")), Stream.of(headers))
                                .toArray(String[]::new));
    }

    private static RawHttp.Answer patch(String body, String... headers) {
        return http().sendBody(
                        "PATCH",
                        ONE,
                        body,
                        Stream.concat(
                                        Stream.of(bearer("alice"), "Content-Type: application/merge-patch+json"),
                                        Stream.of(headers))
                                .toArray(String[]::new));
    }

    private static String bearer(String subject) {
        return "Authorization: Bearer " + TestTokens.of(subject);
    }

    private static RawHttp http() {
        return RawHttp.on(RestAssured.port);
    }
}
