package org.xianfeng.support.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

import org.xianfeng.support.language.BilingualText;

class FailuresTest {

    private final Failures failures = new Failures(List.of(cause ->
            cause instanceof SQLException ? Optional.of(Refused.because(CommonProblem.CONFLICT)) : Optional.empty()));

    @Test
    void a_refusal_is_found_however_deep_it_is_wrapped() {
        Refused refused = CommonProblem.notFound("person");

        assertThat(failures.explain(new CompletionException(new IllegalStateException(refused))))
                .isSameAs(refused);
        assertThat(failures.explain(new NotFoundException(refused))).isSameAs(refused);
    }

    @Test
    void translators_are_asked_for_every_cause() {
        Throwable atCommit = new RuntimeException("rollback", new RuntimeException(new SQLException("23505")));

        assertThat(failures.explain(atCommit).code()).isEqualTo("conflict");
    }

    @Test
    void what_nobody_can_explain_is_unexpected() {
        assertThat(failures.explain(new NullPointerException()).code()).isEqualTo("unexpected");
        assertThat(failures.explain(null).code()).isEqualTo("unexpected");
    }

    @Test
    void a_chain_of_causes_without_an_end_does_not_matter() {
        Throwable first = new RuntimeException("a");
        Throwable second = new RuntimeException("b", first);
        first.initCause(second);

        assertThat(failures.explain(first).code()).isEqualTo("unexpected");
    }

    @Test
    void the_frameworks_own_exceptions_keep_their_meaning() {
        assertThat(failures.explain(new AuthenticationFailedException()).code()).isEqualTo("unauthenticated");
        assertThat(failures.explain(new ForbiddenException()).code()).isEqualTo("insufficient-permission");
        assertThat(failures.explain(new NotFoundException()).code()).isEqualTo("unknown-path");
        assertThat(failures.explain(new NotFoundException(new IllegalArgumentException()))
                        .code())
                .as("a parameter that cannot be read")
                .isEqualTo("invalid-request");
        Refused full = failures.explain(new RejectedExecutionException());
        assertThat(full.code()).isEqualTo("unavailable");
        assertThat(full.headers()).containsEntry("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 406, 408, 409, 412, 413, 414, 415, 428, 429, 431, 500, 502, 503, 504})
    void every_usual_status_keeps_its_number(int status) {
        assertThat(failures.explain(new WebApplicationException(status)).type().status())
                .isEqualTo(status);
    }

    @Test
    void an_unusual_status_is_still_a_problem_of_its_class() {
        assertThat(Failures.forStatus(418).type().status()).isEqualTo(400);
        assertThat(Failures.forStatus(599).type().status()).isEqualTo(500);
    }

    @Test
    void the_catalogue_refuses_what_callers_could_not_rely_on() {
        assertThat(new ErrorCatalogue(List.of(CommonProblem.values())).problems())
                .contains(CommonProblem.NOT_FOUND);
        for (List<ProblemType> wrong : List.of(
                List.<ProblemType>of(new Type("a-b", Set.of()), new Type("a-b", Set.of())),
                List.<ProblemType>of(new Type("A_B", Set.of())),
                List.<ProblemType>of(new Type("a-b", Set.of("status"))))) {
            assertThatThrownBy(() -> new ErrorCatalogue(wrong)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void every_fact_that_a_sentence_names_is_declared(CommonProblem problem) {
        for (String sentence : List.of(problem.detail().en(), problem.detail().zh())) {
            Matcher fact = Pattern.compile("\\{(\\w+)}").matcher(sentence);
            while (fact.find()) {
                assertThat(problem.facts()).contains(fact.group(1));
            }
        }
    }

    private record Type(String code, Set<String> facts) implements ProblemType {

        private static final BilingualText TEXT = BilingualText.of("text", "文本");

        @Override
        public String name() {
            return code;
        }

        @Override
        public ProblemText text() {
            return new ProblemText(409, TEXT, TEXT, TEXT, facts);
        }
    }
}
