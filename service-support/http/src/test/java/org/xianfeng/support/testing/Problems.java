package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;

/** What holds for every answer that is not a success, whichever layer of a program gave it. */
public final class Problems {

    private static final List<String> INTERNALS = List.of("Exception", "java.", "org.xianfeng", "io.quarkus", "\tat ");

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
        return problem;
    }
}
