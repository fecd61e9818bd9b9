package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xianfeng.support.problem.CommonProblem;

/** What holds for every answer that is not a success, whichever layer of a program gave it. */
public final class Problems {

    private static final List<String> INTERNALS = List.of("Exception", "java.", "org.xianfeng", "io.quarkus", "\tat ");

    private static final Path DOCUMENT = Path.of("target/openapi/openapi.json");
    private static final JsonNode CATALOGUE = catalogue();

    private Problems() {}

    /** Checks the whole shape of a problem and returns it for what is special about this one. */
    public static JsonNode problem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("{");
        assertThat(problem.path("instance").asText()).isNotBlank().isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.header("Content-Language")).isIn("en", "zh-CN");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Vary")).contains("Authorization").contains("Accept-Language");
        assertThat(INTERNALS).as("nothing internal").noneMatch(answer.body()::contains);
        declared(code).ifPresent(declared -> assertThat(SeenRefusals.facts(problem))
                .as("the facts of " + code)
                .containsAll(declared.always())
                .isSubsetOf(declared.most()));
        return problem;
    }

    /** Of a problem of this program, or of all; nothing for one that comes from behind it. */
    private static Optional<DeclaredFacts> declared(String code) {
        return CATALOGUE.has(code)
                ? Optional.of(DeclaredFacts.of(CATALOGUE.path(code)))
                : Stream.of(CommonProblem.values())
                        .filter(common -> common.code().equals(code))
                        .map(DeclaredFacts::of)
                        .findFirst();
    }

    private static JsonNode catalogue() {
        try {
            return Files.exists(DOCUMENT)
                    ? new ObjectMapper().readTree(DOCUMENT.toFile()).path("x-problems")
                    : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
