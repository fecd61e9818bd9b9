package org.xianfeng.support.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.support.problem.ProblemType;

/** The error catalogue as part of the document, from which the gateway makes its pages below {@code /problems/}. */
final class ProblemCatalogue {

    private ProblemCatalogue() {}

    static Map<String, Object> of(List<ProblemType> problems) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        problems.forEach(problem -> {
            if (catalogue.put(problem.code(), entry(problem)) != null) {
                throw new IllegalStateException("Two problems have the code " + problem.code());
            }
        });
        return catalogue;
    }

    private static Map<String, Object> entry(ProblemType problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("status", problem.status());
        entry.put("title", EnumLabels.both(problem.title()));
        entry.put("detail", EnumLabels.both(problem.detail()));
        entry.put("remedy", EnumLabels.both(problem.remedy()));
        entry.put("facts", problem.facts().stream().sorted().toList());
        if (!problem.sometimes().isEmpty()) {
            entry.put("sometimes", problem.sometimes().stream().sorted().toList());
        }
        return entry;
    }
}
