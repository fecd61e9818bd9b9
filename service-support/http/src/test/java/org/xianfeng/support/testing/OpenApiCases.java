package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.support.problem.ErrorCatalogue;
import org.xianfeng.support.problem.ProblemType;

/**
 * What the API document of every program must hold, so that the gateway can merge it and people can read it in both
 * languages; a program runs it by extending this in a {@code @QuarkusTest}. Each finding names its place. Test-only
 * resources keep out of the document with {@code @Operation(hidden = true)}.
 */
public abstract class OpenApiCases {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final Set<String> TEXTS = Set.of("summary", "description", "title");

    private static final Map<String, String> PERIODS = Map.of(
            "from", "until",
            "validFrom", "validUntil",
            "periodFrom", "periodUntil",
            "startsAt", "endsAt",
            "opensAt", "closesAt");
    private static final String NOT_BLANK = "\\S";
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final TypeReference<Set<String>> FACTS = new TypeReference<>() {};

    private final List<String> findings = new ArrayList<>();

    private JsonNode document;

    @Inject
    ErrorCatalogue catalogue;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        Set<String> names = new HashSet<>();
        Set<String> tags = Set.copyOf(document.path("tags").findValuesAsText("name"));
        operations((place, operation) -> {
            String name = operation.path("operationId").asText();
            check(name.matches("[a-z][a-zA-Z0-9]+"), place + " has no camelCase operationId");
            check(names.add(name), place + " shares the operationId " + name);
            check(operation.path("tags").size() == 1, place + " does not have exactly one tag");
            operation
                    .path("tags")
                    .forEach(tag -> check(tags.contains(tag.asText()), place + " has an unknown tag " + tag));
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void every_operation_has_a_summary() {
        operations(
                (place, operation) -> check(!operation.path("summary").asText().isBlank(), place + " has no summary"));
        assertThat(findings).isEmpty();
    }

    @Test
    void every_text_is_there_in_english_and_in_chinese() {
        document.path("tags")
                .forEach(tag -> check(tag.has("description"), "tag " + tag.path("name") + " has no description"));
        texts("/tags", document.path("tags"));
        texts("/paths", document.path("paths"));
        used("schemas").forEach(name -> texts("/" + name, schema(name)));
        used("responses").forEach(name -> texts("/" + name, document.at("/components/responses/" + name)));
        used("examples").forEach(code -> {
            JsonNode example = document.at("/components/examples/" + code);
            check(isChinese(example.path("x-summary-zh").asText()), code + " has no summary in Chinese");
            check(
                    isChinese(example.at("/x-value-zh/detail").asText())
                            && !isChinese(example.at("/value/detail").asText()),
                    code + " is not shown in both languages");
        });
        texts("/components/securitySchemes", document.at("/components/securitySchemes"));
        assertThat(findings).isEmpty();
    }

    @Test
    void every_value_of_an_enum_has_a_name_in_both_languages() {
        used("schemas").forEach(name -> {
            JsonNode schema = schema(name);
            JsonNode labels = schema.path("x-enum-labels");
            schema.path("enum").forEach(value -> {
                JsonNode label = labels.path(value.asText());
                check(isInBoth(label), name + "." + value.asText() + " has no names: let the enum implement Labelled");
            });
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void every_operation_says_which_sign_in_it_needs_or_that_it_needs_none() {
        operations((place, operation) -> {
            JsonNode security = operation.path("security");
            boolean open = security.isArray() && security.isEmpty();
            check(open || security.path(0).has("oidc"), place + " does not say which sign-in it needs");
        });
        assertThat(document.at("/components/securitySchemes").properties())
                .extracting(Map.Entry::getKey)
                .isSubsetOf("oidc");
        assertThat(findings).isEmpty();
    }

    @Test
    void every_status_has_an_example() {
        operations((place, operation) -> {
            JsonNode responses = operation.path("responses");
            check(
                    responses.properties().stream()
                            .anyMatch(answer -> answer.getKey().startsWith("2")),
                    place + " has no success");
            check(responses.has("default"), place + " has no default response");
            responses.properties().forEach(answer -> answer(place + " " + answer.getKey(), answer));
            operation
                    .at("/requestBody/content")
                    .properties()
                    .forEach(media -> check(hasExample(media.getValue()), place + " has no example of its body"));
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void it_is_served_by_whoever_serves_the_document() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
    }

    @Test
    void schemas_are_named_for_the_domain_and_lead_somewhere() {
        used("schemas")
                .forEach(name -> check(
                        !name.matches(".*(\\d|View|Dto|DTO|Entity|Impl)$"),
                        name + " is a name of the program, not of the domain: give it @Schema(name = …)"));
        references()
                .forEach(reference ->
                        check(!document.at(reference.substring(1)).isMissingNode(), reference + " leads nowhere"));
        assertThat(findings).isEmpty();
    }

    /** A name and an id explain themselves; what a number counts, a flag says or a day begins or ends is told in words. */
    @Test
    void every_number_flag_and_day_says_what_it_means() {
        used("schemas").forEach(name -> schema(name)
                .path("properties")
                .properties()
                .forEach(property -> check(
                        property.getValue().has("description") || !needsWords(property.getValue()),
                        name + "." + property.getKey() + " has no description: @Schema(description = …)")));
        assertThat(findings).isEmpty();
    }

    private boolean needsWords(JsonNode property) {
        JsonNode said = property.has("$ref")
                ? document.at(property.path("$ref").asText().substring(1))
                : property;
        String type = said.path("type").toString();
        return Stream.of("integer", "number", "boolean").anyMatch(type::contains)
                || said.path("format").asText().equals("date");
    }

    /**
     * What is neither a code nor in a form of its own is free text, and says with {@code Legible} that something of it
     * can be seen. A property that may be of several types is checked by what it is a value of.
     */
    @Test
    void every_text_that_is_sent_has_a_form() {
        Set<String> seen = new HashSet<>();
        operations((place, operation) ->
                operation.at("/requestBody/content").forEach(media -> form(place, media.path("schema"), seen)));
        assertThat(findings).isEmpty();
    }

    private void form(String place, JsonNode schema, Set<String> seen) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference)) {
            form(reference, document.at(reference.substring(1)), seen);
        }
        String pattern = schema.path("pattern").asText();
        boolean hasForm = schema.has("x-pattern") || !pattern.isEmpty() && !pattern.equals(NOT_BLANK);
        check(
                !schema.path("type").toString().contains("\"string\"")
                        || hasForm
                        || Stream.of("enum", "const", "format").anyMatch(schema::has),
                place + " has no form: @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)");
        schema.path("properties")
                .properties()
                .forEach(property -> form(place + "/" + property.getKey(), property.getValue(), seen));
        if (schema.has("items")) {
            form(place + "/items", schema.path("items"), seen);
        }
        for (String alternatives : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(alternatives).forEach(each -> {
                if (each.has("$ref")) {
                    form(place, each, seen);
                }
            });
        }
    }

    @Test
    void no_example_ends_before_it_begins() {
        for (Map.Entry<String, String> period : PERIODS.entrySet()) {
            examplesWith(period.getKey()).forEach(example -> {
                String from = example.path(period.getKey()).asText();
                String until = example.path(period.getValue()).asText();
                check(until.isEmpty() || from.compareTo(until) < 0, "An example ends before it begins: " + example);
            });
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void the_catalogue_of_problems_is_the_one_that_the_program_answers_with() {
        Set<String> documented = new TreeSet<>();
        document.path("x-problems").fieldNames().forEachRemaining(documented::add);

        assertThat(catalogue.problems())
                .as("each enum of problems is contributed by a ProblemSource")
                .extracting(ProblemType::code)
                .containsExactlyElementsOf(documented);
    }

    @Test
    void every_problem_says_in_both_languages_what_it_is_why_and_what_to_do() {
        document.path("x-problems").properties().forEach(problem -> {
            String code = problem.getKey();
            JsonNode entry = problem.getValue();
            for (String text : List.of("title", "detail", "remedy")) {
                check(isInBoth(entry.path(text)), code + " has no " + text + " in both languages");
            }
            Set<String> facts = new ObjectMapper().convertValue(entry.path("facts"), FACTS);
            entry.path("detail")
                    .forEach(sentence -> check(
                            facts.containsAll(factsIn(sentence)),
                            code + " names a fact that it does not carry: " + sentence));
        });
        assertThat(findings).isEmpty();
    }

    private static Set<String> factsIn(JsonNode sentence) {
        return FACT.matcher(sentence.asText())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private void answer(String place, Map.Entry<String, JsonNode> answer) {
        JsonNode response = answer.getValue().has("$ref")
                ? document.at(answer.getValue().path("$ref").asText().substring(1))
                : answer.getValue();
        check(!response.path("description").asText().isBlank(), place + " has no description");
        response.path("content").properties().forEach(media -> {
            check(hasExample(media.getValue()), place + " has no example");
        });
        if (!answer.getKey().startsWith("2") && !answer.getKey().startsWith("3")) {
            check(response.path("content").has("application/problem+json"), place + " is not a problem");
        }
    }

    private static boolean hasExample(JsonNode media) {
        return media.has("example") || !media.path("examples").isEmpty();
    }

    /** Examples and the names of properties are data, where a member called title means nothing. */
    private void texts(String place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String name = member.getKey();
                if (TEXTS.contains(name) && member.getValue().isTextual()) {
                    check(
                            isChinese(object.path("x-" + name + "-zh").asText()),
                            place + "/" + name + " has no Chinese: " + member.getValue());
                    check(!isChinese(member.getValue().asText()), place + "/" + name + " is not English only");
                } else if (!name.equals("example") && !name.equals("examples") && !name.equals("x-problems")) {
                    texts(place + "/" + name, member.getValue());
                }
            });
        } else {
            node.forEach(element -> texts(place, element));
        }
    }

    private static boolean isInBoth(JsonNode text) {
        String english = text.path("en").asText();
        return !english.isBlank()
                && !isChinese(english)
                && isChinese(text.path("zh").asText());
    }

    private static boolean isChinese(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        each.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    /** Every object within the example of a request or an answer that has this member, so that its numbers can be compared. */
    protected List<JsonNode> examplesWith(String member) {
        List<JsonNode> found = new ArrayList<>();
        operations((place, operation) -> Stream.concat(
                        operation.path("responses").valueStream(), Stream.of(operation.path("requestBody")))
                .flatMap(body -> body.path("content").valueStream())
                .map(media -> media.path("example"))
                .forEach(example -> found.addAll(example.findParents(member))));
        return found;
    }

    /** One operation of the document, for what is special about it. */
    protected JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /**
     * The names of the components of this kind that an operation leads to; shared code brings others, which the merge
     * drops.
     */
    private Set<String> used(String kind) {
        String prefix = "#/components/" + kind + "/";
        Set<String> names = new TreeSet<>();
        references().stream()
                .filter(reference -> reference.startsWith(prefix))
                .forEach(reference -> names.add(reference.substring(prefix.length())));
        return names;
    }

    private Set<String> references() {
        Set<String> found = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(document.path("paths")));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsText("$ref")) {
                if (found.add(reference)) {
                    open.push(document.at(reference.substring(1)));
                }
            }
        }
        return found;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }
}
