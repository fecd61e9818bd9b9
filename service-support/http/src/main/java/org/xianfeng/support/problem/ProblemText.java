package org.xianfeng.support.problem;

import java.util.Set;
import java.util.stream.Collectors;

import org.xianfeng.support.language.BilingualText;

/**
 * What the error catalogue says of one problem.
 *
 * @param status the HTTP status it is answered with
 * @param title a few words, the same for every occurrence
 * @param detail the sentence for one occurrence; {@code {name}} stands for the fact of that name
 * @param remedy what the caller can do about it
 * @param facts names of the facts that decided, which every occurrence carries
 * @param sometimes names of further facts, which an occurrence carries where there is such a thing and the caller may
 *     know it
 */
public record ProblemText(
        int status,
        BilingualText title,
        BilingualText detail,
        BilingualText remedy,
        Set<String> facts,
        Set<String> sometimes) {

    private static final String SOMETIMES = "?";

    /** A fact that is not always there is named with a question mark at the end. */
    public ProblemText(int status, BilingualText title, BilingualText detail, BilingualText remedy, Set<String> facts) {
        this(
                status,
                title,
                detail,
                remedy,
                facts.stream().filter(fact -> !fact.endsWith(SOMETIMES)).collect(Collectors.toUnmodifiableSet()),
                facts.stream()
                        .filter(fact -> fact.endsWith(SOMETIMES))
                        .map(fact -> fact.replace(SOMETIMES, ""))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
