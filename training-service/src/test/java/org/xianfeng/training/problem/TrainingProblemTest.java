package org.xianfeng.training.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.language.Language;

class TrainingProblemTest {

    static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource
    void every_sentence_is_said_in_both_languages_and_with_the_facts_it_has(TrainingProblem problem) {
        assertThat(problem.status()).isIn(400, 409);
        for (Language language : Language.values()) {
            assertThat(problem.facts())
                    .as(language + " " + problem)
                    .containsAll(facts(problem.detail().in(language)));
        }
        Stream.of(problem.title(), problem.detail(), problem.remedy()).forEach(text -> {
            assertThat(text.zh()).containsPattern("\\p{IsHan}");
            assertThat(text.en()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    private static Set<String> facts(String sentence) {
        return FACT.matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
