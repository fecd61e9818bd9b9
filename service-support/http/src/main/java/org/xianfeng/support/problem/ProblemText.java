package org.xianfeng.support.problem;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;

/**
 * What the error catalogue says of one problem.
 *
 * @param status the HTTP status it is answered with
 * @param title a few words, the same for every occurrence
 * @param detail the sentence for one occurrence; {@code {name}} stands for the fact of that name
 * @param remedy what the caller can do about it
 * @param facts names of the facts that decided, which every occurrence carries
 */
public record ProblemText(
        int status, BilingualText title, BilingualText detail, BilingualText remedy, Set<String> facts) {}
