package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.support.id.ExternalCode;

/** The rules of Spectral's {@code oas} set that can be broken here, over the one document. Each finding names its place. */
class OasRulesTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final List<String> findings = new ArrayList<>();

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("src/main/resources/openapi/openapi.json").toFile());
    }

    @Test
    void the_document_says_whose_it_is_and_where_it_is_served() {
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/description").asText()).isNotBlank();
        assertThat(document.at("/info/contact/name").asText()).isNotBlank();
        assertThat(document.at("/info/license/name").asText()).isEqualTo("Apache-2.0");
        assertThat(document.path("servers").size()).isEqualTo(1);
    }

    @Test
    void every_operation_is_named_described_and_tagged() {
        Set<String> tags = new HashSet<>();
        document.path("tags").forEach(tag -> check(tags.add(tag.path("name").asText()), tag + " is there twice"));
        Set<String> names = new HashSet<>();
        operations((place, operation) -> {
            String name = operation.path("operationId").asText();
            check(name.matches("[A-Za-z0-9]+") && names.add(name), place + " has no operationId of its own");
            check(!operation.path("summary").asText().isBlank(), place + " has no summary");
            check(!operation.path("description").asText().isBlank(), place + " has no description");
            check(!operation.path("tags").isEmpty(), place + " has no tag");
            operation.path("tags").forEach(tag -> check(tags.contains(tag.asText()), place + " has the tag " + tag));
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void paths_are_tidy_and_declare_their_variables_once() {
        document.path("paths").fieldNames().forEachRemaining(path -> {
            check(!path.endsWith("/") && !path.contains("?") && !path.contains("{}"), path + " is not tidy");
        });
        operations((place, operation) -> {
            Set<String> declared = new TreeSet<>();
            Set<String> all = new HashSet<>();
            operation.path("parameters").forEach(parameter -> {
                String in = parameter.path("in").asText();
                String name = parameter.path("name").asText();
                check(all.add(in + " " + name), place + " declares " + name + " twice");
                if (in.equals("path")) {
                    declared.add(name);
                    check(parameter.path("required").asBoolean(), place + " does not require " + name);
                }
            });
            Set<String> named = VARIABLE.matcher(place)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
            check(declared.equals(named), place + " declares " + declared);
        });
        assertThat(findings).isEmpty();
    }

    /** What a caller numbers in one service she finds by the same rule in every other. */
    @Test
    void the_callers_own_numbers_have_one_form_in_every_request() {
        document.at("/components/schemas").properties().forEach(schema -> {
            JsonNode code = schema.getValue().at("/properties/externalCode");
            boolean sent = schema.getKey().matches("New.*|.*Change|Held.*");
            check(
                    !sent
                            || code.isMissingNode()
                            || code.path("x-pattern").asText().equals(ExternalCode.FORM),
                    schema.getKey());
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void every_operation_says_what_it_answers_on_success_and_how_it_fails() {
        operations((place, operation) -> {
            operation.path("responses").properties().forEach(response -> {
                JsonNode answer = resolved(response.getValue());
                String status = response.getKey();
                boolean withBody = !Set.of("202", "204", "304").contains(status);
                check(!withBody || !answer.path("content").isEmpty(), place + " " + status + " has no content");
                answer.path("content").forEach(media -> {
                    check(!media.path("schema").isEmpty(), place + " " + status + " has no schema");
                });
            });
            check(operation.at("/responses/401").isObject() == signIn(operation), place + " and 401");
            if (!operation.path("x-service").asText().equals("gateway")) {
                for (String status : List.of("429", "502", "503", "504")) {
                    check(operation.path("responses").has(status), place + " does not tell of " + status);
                }
            }
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void every_component_is_used_and_every_enum_names_each_value_once_with_its_type() {
        Set<String> used = new HashSet<>(document.findValuesAsText("$ref"));
        for (String kind : List.of("schemas", "responses", "parameters", "headers", "examples")) {
            document.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name ->
                            check(used.contains("#/components/" + kind + "/" + name), name + " is used by nothing"));
        }
        document.findParents("enum").stream()
                .filter(schema -> schema.path("enum").isArray())
                .forEach(schema -> {
                    Set<String> values = new HashSet<>();
                    schema.path("enum").forEach(value -> {
                        check(values.add(value.asText()), schema + " has " + value + " twice");
                        check(
                                value.isTextual()
                                        == schema.path("type").asText().equals("string"),
                                schema + " and " + value);
                    });
                });
        assertThat(findings).isEmpty();
    }

    @Test
    void texts_carry_no_script() {
        assertThat(document.toString()).doesNotContainIgnoringCase("<script").doesNotContain("eval(");
    }

    private boolean signIn(JsonNode operation) {
        return !(operation.path("security").isArray()
                && operation.path("security").isEmpty());
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
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
