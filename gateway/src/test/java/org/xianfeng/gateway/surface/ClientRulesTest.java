package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.xianfeng.support.testing.DocumentSchemas;

/**
 * What a generated client needs to work: schemas that something satisfies, examples that do, and every header, status and
 * null that really comes. Each finding names its place.
 */
class ClientRulesTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<String> findings = new ArrayList<>();

    private JsonNode document;
    private DocumentSchemas schemas;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("src/main/resources/openapi/openapi.json").toFile());
        schemas = new DocumentSchemas(document);
    }

    @Test
    void every_example_is_what_its_schema_says() {
        operations((place, operation) -> {
            content(place + " body", operation.at("/requestBody/content"));
            operation.path("parameters").forEach(parameter -> one(place + " " + parameter.path("name"), parameter));
            operation.path("responses").properties().forEach(response -> {
                JsonNode answer = schemas.resolved(response.getValue());
                content(place + " " + response.getKey(), answer.path("content"));
                answer.path("headers")
                        .properties()
                        .forEach(header -> one(place + " " + header.getKey(), schemas.resolved(header.getValue())));
            });
        });
        document.at("/components/schemas")
                .properties()
                .forEach(named -> ofSchema(named.getKey(), named.getValue(), named.getValue()));
        document.at("/components/schemas").properties().forEach(named -> named.getValue()
                .path("properties")
                .properties()
                .forEach(property ->
                        ofSchema(named.getKey() + "." + property.getKey(), property.getValue(), property.getValue())));
        assertThat(findings).isEmpty();
    }

    @Test
    void every_problem_is_shown_in_chinese_as_its_schema_says() {
        JsonNode problem = document.at("/components/schemas/Problem");

        assertThat(document.at("/components/examples").properties())
                .hasSizeGreaterThan(50)
                .allSatisfy(example -> assertThat(
                                schemas.findings(problem, example.getValue().path("x-value-zh")))
                        .as(example.getKey())
                        .isEmpty());
    }

    /** What JSON Schema recommends, so that clients in any language can load it: no look-around, no class of Unicode. */
    @Test
    void the_forms_of_texts_are_told_in_what_all_regular_expressions_share() {
        List<String> patterns = document.findValuesAsText("pattern");

        assertThat(patterns).hasSizeGreaterThan(50).allSatisfy(pattern -> assertThat(pattern)
                .doesNotContain("\\p", "\\P", "\\u", "(?=", "(?!", "(?<", "(?s", "(?i", "\\A", "\\Z", "++", "*+"));
    }

    @Test
    void what_is_referred_to_says_the_type_alone() {
        assertThat(document.findParents("$ref"))
                .hasSizeGreaterThan(1000)
                .allMatch(place -> !place.has("type"), "has no type of its own");
    }

    @Test
    void several_forms_are_told_apart_by_a_property_that_each_must_have() {
        List<JsonNode> several = document.findParents("discriminator");

        assertThat(several).isNotEmpty();
        several.forEach(
                schema -> schema.at("/discriminator/mapping").properties().forEach(form -> {
                    JsonNode named = document.at(form.getValue().asText().substring(1));
                    String property = schema.at("/discriminator/propertyName").asText();
                    assertThat(named.path("required").toString()).contains('"' + property + '"');
                    assertThat(named.path("properties")
                                    .path(property)
                                    .path("const")
                                    .asText())
                            .isEqualTo(form.getKey());
                }));
    }

    @Test
    void pages_problems_and_answers_to_lists_say_what_is_always_there() {
        document.at("/components/schemas").properties().forEach(named -> {
            JsonNode properties = named.getValue().path("properties");
            boolean list = properties.path("items").path("type").asText().equals("array");
            check(!list || requires(named.getKey(), "items"), named.getKey() + " may have no items");
        });
        operations((place, operation) -> {
            JsonNode made = operation.at("/responses/201/content/application~1json/schema");
            JsonNode view = schemas.resolved(made);
            check(
                    !view.at("/properties/id").isObject()
                            || view.path("required").toString().contains("\"id\""),
                    place + " may answer without the id of what it made");
        });
        for (String always : List.of("type", "title", "status", "detail", "instance")) {
            check(requires("Problem", always), "a problem may have no " + always);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MemberChange, lostContactSince, 2026-11-01, true",
        "MemberChange, jobPost, 车工, true",
        "PersonChange, phone, 13800138000, true",
        "PersonChange, name, 张三, false",
        "PersonChange, idNumber, 32999919680229118X, false",
        "ActivityChange, place, 二楼会议室, true",
        "ActivityChange, title, 学习会, false",
        "CourseSessionChange, room, 二楼会议室, true",
        "CourseSessionChange, place, 二楼会议室, false",
        "LecturerChange, name, 王敏, false",
        "CourseChange, title, 党建, false"
    })
    void a_patch_removes_with_null_what_need_not_be_there(
            String patch, String property, String value, boolean removable) {
        JsonNode schema = document.at("/components/schemas/" + patch);
        JsonNode of = schema.path("properties").path(property);
        JsonNode nothing = new ObjectMapper().createObjectNode().putNull(property);
        JsonNode something = new ObjectMapper().createObjectNode().put(property, value);

        assertThat(schemas.findings(schema, nothing).isEmpty()).isEqualTo(removable);
        assertThat(schemas.findings(schema, something)).isEmpty();
        assertThat(of.path("description").asText().contains("Null removes it")).isEqualTo(removable);
    }

    @Test
    void a_patch_may_leave_out_everything() {
        operations((place, operation) -> {
            JsonNode patch = operation
                    .at("/requestBody/content")
                    .path("application/merge-patch+json")
                    .path("schema");
            check(
                    patch.isMissingNode()
                            || schemas.findings(patch, new ObjectMapper().createObjectNode())
                                    .isEmpty(),
                    place + " requires something");
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void every_answer_names_its_headers() {
        operations(
                (place, operation) -> operation.path("responses").properties().forEach(response -> {
                    JsonNode headers = schemas.resolved(response.getValue()).path("headers");
                    String answer = place + " " + response.getKey();
                    check(headers.has("X-Request-Id"), answer + " has no X-Request-Id");
                    switch (response.getKey()) {
                        case "201", "202" -> check(headers.has("Location"), answer + " has no Location");
                        case "429" ->
                            check(
                                    headers.has("Retry-After")
                                            && headers.has("RateLimit")
                                            && headers.has("RateLimit-Policy"),
                                    answer + " does not say when to go on");
                        case "502", "503", "504" -> check(headers.has("Retry-After"), answer + " has no Retry-After");
                        default -> {}
                    }
                }));
        assertThat(findings).isEmpty();
    }

    @Test
    void what_has_a_tag_is_read_only_if_it_changed() {
        List<String> tagged = new ArrayList<>();
        operations((place, operation) -> {
            boolean tag = operation.at("/responses/200/headers/ETag").isObject();
            if (tag) {
                tagged.add(place);
            }
            if (place.startsWith("get ")) {
                check(operation.at("/responses/304").isObject() == tag, place + " and 304");
                check(operation.path("parameters").toString().contains("\"If-None-Match\"") == tag, place + " and tag");
            }
        });
        assertThat(tagged)
                .contains("get /api/v1/members/{id}", "patch /api/v1/members/{id}", "get /api/v1/members/{id}/overview")
                .doesNotContain("get /api/v1/members");
        assertThat(findings).isEmpty();
    }

    @Test
    void a_page_has_a_link_and_a_repeated_request_says_so() {
        operations((place, operation) -> {
            JsonNode answer = operation.at("/responses/200");
            boolean page =
                    answer.at("/content/application~1json/schema/$ref").asText().endsWith("Page");
            check(answer.at("/headers/Link").isObject() == page, place + " and Link");
            boolean keyed = operation.path("parameters").toString().contains("\"Idempotency-Key\"");
            for (String status : List.of("200", "201", "204")) {
                JsonNode success = operation.path("responses").path(status);
                check(
                        success.isMissingNode()
                                || success.at("/headers/Idempotency-Replayed").isObject() == keyed,
                        place + " " + status + " and Idempotency-Replayed");
            }
        });
        assertThat(findings).isEmpty();
    }

    private boolean requires(String schema, String property) {
        return document.at("/components/schemas/" + schema + "/required")
                .toString()
                .contains('"' + property + '"');
    }

    private void content(String place, JsonNode content) {
        content.forEach(media -> {
            one(place, media);
            media.path("examples").properties().forEach(named -> {
                JsonNode example = schemas.resolved(named.getValue());
                fits(place + " " + named.getKey(), media.path("schema"), example.path("value"));
            });
        });
    }

    private void one(String place, JsonNode holder) {
        if (holder.has("example")) {
            fits(place, holder.path("schema"), holder.get("example"));
        }
        ofSchema(place, holder.path("schema"), holder.path("schema"));
    }

    private void ofSchema(String place, JsonNode holder, JsonNode schema) {
        holder.path("examples").forEach(example -> fits(place, schema, example));
    }

    private void fits(String place, JsonNode schema, JsonNode example) {
        schemas.findings(schema, example).forEach(finding -> findings.add(place + " " + finding));
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(operation -> each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }
}
