package org.xianfeng.support.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

import org.xianfeng.support.problem.ProblemType;

/** Which facts a problem carries always, and which where there is such a thing. */
record DeclaredFacts(Set<String> always, Set<String> sometimes) {

    static DeclaredFacts of(ProblemType problem) {
        return new DeclaredFacts(problem.facts(), problem.sometimes());
    }

    /** As the document of a program says it. */
    static DeclaredFacts of(JsonNode problem) {
        return new DeclaredFacts(names(problem.path("facts")), names(problem.path("sometimes")));
    }

    Set<String> most() {
        Set<String> most = new HashSet<>(always);
        most.addAll(sometimes);
        return most;
    }

    boolean fit(Set<String> facts) {
        return facts.containsAll(always) && most().containsAll(facts);
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new HashSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
