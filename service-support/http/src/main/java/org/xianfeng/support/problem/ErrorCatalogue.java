package org.xianfeng.support.problem;

import io.quarkus.runtime.Startup;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Every problem that this program can answer with, by code. A code that is used twice stops the program from starting. */
@Singleton
@Startup
public class ErrorCatalogue {

    private static final Set<String> MEMBERS_OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "violations");

    private final Map<String, ProblemType> byCode = new LinkedHashMap<>();

    @Inject
    ErrorCatalogue(@Any Instance<ProblemSource> sources) {
        this(Stream.concat(
                        Stream.of(CommonProblem.values()),
                        sources.stream().flatMap(source -> source.problems().stream()))
                .toList());
    }

    ErrorCatalogue(List<? extends ProblemType> problems) {
        problems.stream().sorted(Comparator.comparing(ProblemType::code)).forEach(this::add);
    }

    public Collection<ProblemType> problems() {
        return List.copyOf(byCode.values());
    }

    private void add(ProblemType problem) {
        if (!problem.code().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalStateException("A problem's code is kebab-case: " + problem.code());
        }
        if (problem.facts().stream().anyMatch(MEMBERS_OF_EVERY_PROBLEM::contains)) {
            throw new IllegalStateException("A fact has the name of a member of every problem: " + problem.code());
        }
        if (byCode.putIfAbsent(problem.code(), problem) != null) {
            throw new IllegalStateException("Two problems have the code " + problem.code());
        }
    }
}
