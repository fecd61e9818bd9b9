package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares what the operations of a program answered while its tests ran, and why they refused, with what its API
 * document says. A program extends this without {@code @QuarkusTest}: such classes run after all that boot the program.
 */
public abstract class RefusalCases {

    private final Set<SeenRefusals.Seen> seen = SeenRefusals.all();

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        assertThat(seen)
                .as("the tests that provoke the refusals ran before this, in the same run")
                .isNotEmpty();
        document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
    }

    @Test
    void whatever_an_operation_refused_with_stands_in_the_document() {
        Map<String, Set<String>> documented = new HashMap<>();
        operations((name, operation) -> documented.put(name, documented(operation)));
        Set<String> undeclared = new TreeSet<>();
        seen.stream()
                .filter(refusal -> documented.containsKey(refusal.operation()))
                .filter(refusal -> !documented.get(refusal.operation()).contains(refusal.code()))
                .forEach(refusal -> undeclared.add(refusal.operation() + " refused with " + refusal.code()));

        assertThat(undeclared)
                .as("declare it with @Refuses on the resource method")
                .isEmpty();
    }

    @Test
    void whatever_an_operation_says_it_refuses_with_a_test_has_provoked() {
        Set<String> never = new TreeSet<>();
        operations((name, operation) -> codes(operation, "x-refusals", "x-item-refusals")
                .filter(code -> !seen.contains(new SeenRefusals.Seen(name, code)))
                .forEach(code -> never.add(name + " never refused with " + code)));

        assumeThat(System.getProperty("test") == null || never.isEmpty())
                .as("all tests ran, or at least those of %s", never)
                .isTrue();
        assertThat(never).as("@Refuses says what no test shows").isEmpty();
    }

    /**
     * Where the database decided between two requests nobody knows the facts; but then some other occurrence has them.
     */
    @Test
    void a_refusal_carries_the_facts_that_the_catalogue_says() {
        Set<String> whole = SeenRefusals.carried().stream()
                .filter(this::isAsDeclared)
                .map(SeenRefusals.Carried::code)
                .collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        SeenRefusals.carried().stream()
                .filter(refusal -> !isAsDeclared(refusal))
                .filter(refusal -> !refusal.facts().isEmpty() || !whole.contains(refusal.code()))
                .forEach(refusal -> others.add(refusal.operation() + " refused with " + refusal.code() + " and "
                        + refusal.facts() + " instead of " + document.at("/x-problems/" + refusal.code() + "/facts")));

        assertThat(others).as("the facts of the enum of problems").isEmpty();
    }

    private boolean isAsDeclared(SeenRefusals.Carried refusal) {
        JsonNode problem = document.path("x-problems").path(refusal.code());
        return DeclaredFacts.of(problem).fit(refusal.facts());
    }

    @Test
    void whatever_an_operation_answered_with_is_what_the_document_says() {
        assertThat(SeenRefusals.unfit())
                .as("what is not always there is not @NotNull in the view")
                .isEmpty();
    }

    /** Items are judged by what the operation says of them, or another one of the whole; and like any body. */
    private Set<String> documented(JsonNode operation) {
        Set<String> codes = new HashSet<>();
        operation.path("responses").forEach(response -> {
            JsonNode answer = response.has("$ref")
                    ? document.at(response.path("$ref").asText().substring(1))
                    : response;
            answer.at("/content/application~1problem+json/examples")
                    .fieldNames()
                    .forEachRemaining(codes::add);
        });
        codes(operation, "x-item-refusals").forEach(codes::add);
        String as = operation.path("x-item-refusals-as").asText();
        operations((name, other) -> {
            if (other.path("operationId").asText().equals(as)) {
                documented(other).forEach(code -> codes.add(SeenRefusals.ITEM + code));
            }
        });
        return codes;
    }

    private static Stream<String> codes(JsonNode operation, String... members) {
        return Stream.of(members)
                .flatMap(member -> StreamSupport.stream(operation.path(member).spliterator(), false)
                        .map(code -> (member.startsWith("x-item") ? SeenRefusals.ITEM : "") + code.asText()));
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(member ->
                        each.accept(SeenRefusals.operation(member.getKey(), path.getKey()), member.getValue())));
    }
}
