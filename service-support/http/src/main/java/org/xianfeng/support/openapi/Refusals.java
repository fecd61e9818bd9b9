package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.Operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemType;

/**
 * Why an operation refuses, as {@code @Refuses} says.
 *
 * @param whole codes for the request as a whole
 * @param each codes for single items of a list, inside an answer of success
 * @param eachAs the operation that refuses each item as if it came alone; null if none
 */
record Refusals(List<String> whole, List<String> each, String eachAs) {

    static final Refusals NONE = new Refusals(List.of(), List.of(), null);

    /** These and others, each once. */
    Refusals and(Refusals others) {
        return new Refusals(joined(whole, others.whole), joined(each, others.each), eachAs);
    }

    private static List<String> joined(List<String> these, List<String> others) {
        return Stream.concat(these.stream(), others.stream()).distinct().toList();
    }

    /** Says it of the operation, for programs by code and for people by title; the whole is said under each status, too. */
    void describe(Operation operation, Map<String, ProblemType> catalogue) {
        if (!whole.isEmpty()) {
            problems(operation, whole, catalogue);
            operation.addExtension("x-refusals", whole);
        }
        if (!each.isEmpty()) {
            operation.addExtension("x-item-refusals", each);
            Twins.add(
                    operation,
                    reasons("Each item may be refused by itself: ", "每条可单独被拒绝：", problems(operation, each, catalogue)));
        }
        if (eachAs != null) {
            operation.addExtension("x-item-refusals-as", eachAs);
            Twins.add(
                    operation,
                    BilingualText.of(
                            "Each item may be refused by itself, as " + eachAs + " would refuse it.",
                            "每条可单独被拒绝，原因与 " + eachAs + " 相同。"));
        }
    }

    /** The problems of these codes. One that no catalogue has is a mistake of the program's. */
    static Set<ProblemType> problems(Operation operation, List<String> codes, Map<String, ProblemType> catalogue) {
        Set<ProblemType> problems = new LinkedHashSet<>();
        for (String code : codes) {
            if (!catalogue.containsKey(code)) {
                throw new IllegalStateException(
                        operation.getOperationId() + " refuses with " + code + ", which no catalogue of problems has");
            }
            problems.add(catalogue.get(code));
        }
        return problems;
    }

    static BilingualText reasons(String english, String chinese, Set<ProblemType> problems) {
        return BilingualText.of(
                english + problems.stream().map(problem -> problem.title().en()).collect(Collectors.joining("; "))
                        + ".",
                chinese + problems.stream().map(problem -> problem.title().zh()).collect(Collectors.joining("；"))
                        + "。");
    }
}
