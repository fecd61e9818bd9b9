package org.xianfeng.support.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

import java.util.Collection;
import java.util.Map;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** The answers in which a problem shows itself: one example for each code, in both languages, which all operations share. */
final class ProblemExamples {

    private static final String PREFIX = "#/components/examples/";
    private static final String REQUEST_ID = "0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Components components;

    ProblemExamples(Components components) {
        this.components = components;
    }

    /** A body that is one of these problems. */
    Content content(Collection<? extends ProblemType> problems) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        problems.forEach(problem -> {
            add(problem);
            media.addExample(problem.code(), OASFactory.createExample().ref(PREFIX + problem.code()));
        });
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private void add(ProblemType problem) {
        if (components.getExamples() == null || !components.getExamples().containsKey(problem.code())) {
            components.addExample(
                    problem.code(),
                    OASFactory.createExample()
                            .summary(problem.title().en())
                            .extensions(Map.of(
                                    Twins.twin("summary"),
                                    problem.title().zh(),
                                    Twins.twin("value"),
                                    value(problem, Language.ZH)))
                            .value(value(problem, Language.EN)));
        }
    }

    private static Object value(ProblemType problem, Language language) {
        Refused refused = Refused.because(problem);
        problem.facts().stream().sorted().forEach(fact -> refused.with(fact, Examples.fact(problem, fact)));
        if (problem == CommonProblem.INVALID_REQUEST) {
            refused.violating(Violation.inBody("/name", "required", BilingualText.of("This is required.", "此项必填。")));
        }
        return JSON.convertValue(Problem.of(refused, language, REQUEST_ID), Map.class);
    }
}
