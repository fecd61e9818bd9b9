package org.xianfeng.activity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ActivityProblemTest {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(ActivityProblem.class)
    void sentences_name_the_same_facts_in_both_languages_and_no_others(ActivityProblem problem) {
        Set<String> english = factsIn(problem.detail().en());

        assertThat(factsIn(problem.detail().zh())).isEqualTo(english);
        assertThat(problem.facts()).containsAll(english);
    }

    private static Set<String> factsIn(String sentence) {
        Set<String> facts = new HashSet<>();
        Matcher matcher = FACT.matcher(sentence);
        while (matcher.find()) {
            facts.add(matcher.group(1));
        }
        return facts;
    }
}
