package org.xianfeng.support.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/**
 * The failures that an operation can answer with because of what it is: that it needs a token, has parameters, takes a
 * body, changes an object. Refusals of its own rules it names itself; here they get their form and an example.
 */
final class CommonResponses {

    private static final Map<String, BilingualText> SUCCESS = Map.of(
            "200", BilingualText.of("Done", "成功"),
            "201", BilingualText.of("Made; Location says where", "已创建，位置见 Location"),
            "202", BilingualText.of("Taken on; Location says where its progress is", "已受理，进度见 Location"),
            "204", BilingualText.of("Done; there is nothing to say", "成功，无内容"),
            "304", BilingualText.of("Not changed since the tag in If-None-Match", "自 If-None-Match 所指版本以来未变"));

    private static final String REQUEST_ID = "0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Components components;

    CommonResponses(Components components) {
        this.components = components;
    }

    void complete(String path, PathItem item, HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<String, APIResponse> declared = operation.getResponses().getAPIResponses();
        Map<String, APIResponse> all = new TreeMap<>();
        if (declared != null) {
            declared.forEach((status, response) -> all.put(status, complete(status, response)));
        }
        expected(path, item, method, operation)
                .forEach(problem -> all.put(
                        String.valueOf(problem.status()),
                        isOwn(all.get(String.valueOf(problem.status())))
                                ? all.get(String.valueOf(problem.status()))
                                : reference(problem)));
        all.putIfAbsent("default", reference(CommonProblem.UNEXPECTED));
        operation.getResponses().setAPIResponses(all);
    }

    private static List<CommonProblem> expected(String path, PathItem item, HttpMethod method, Operation operation) {
        List<CommonProblem> expected = new ArrayList<>();
        boolean body = operation.getRequestBody() != null;
        expected.add(CommonProblem.INVALID_REQUEST);
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            expected.add(CommonProblem.UNAUTHENTICATED);
            expected.add(CommonProblem.INSUFFICIENT_PERMISSION);
        }
        if (path.contains("{")) {
            expected.add(CommonProblem.NOT_FOUND);
        }
        expected.add(CommonProblem.NOT_ACCEPTABLE);
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            expected.add(CommonProblem.CONFLICT);
        }
        if (needsVersion(item, operation)) {
            expected.add(CommonProblem.PRECONDITION_FAILED);
            expected.add(CommonProblem.PRECONDITION_REQUIRED);
        }
        if (body) {
            expected.add(CommonProblem.PAYLOAD_TOO_LARGE);
            expected.add(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (method == HttpMethod.POST) {
            expected.add(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        expected.add(CommonProblem.TOO_MANY_REQUESTS);
        expected.add(CommonProblem.UNAVAILABLE);
        return expected;
    }

    private static boolean needsVersion(PathItem item, Operation operation) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .anyMatch(parameter ->
                        parameter.getIn() == Parameter.In.HEADER && "If-Match".equalsIgnoreCase(parameter.getName()));
    }

    /** Whether a resource said itself what this status means here, rather than the framework for it. */
    private static boolean isOwn(APIResponse response) {
        return response != null
                && response.getExtensions() != null
                && response.getExtensions().containsKey(Twins.twin("description"));
    }

    private APIResponse complete(String status, APIResponse response) {
        if (SUCCESS.containsKey(status) && !isOwn(response)) {
            return described(response, SUCCESS.get(status));
        }
        if (!status.matches("[45].*") || response.getRef() != null) {
            return response;
        }
        if (response.getContent() == null || !response.getContent().hasMediaType(Problem.MEDIA_TYPE)) {
            response.setContent(content(example(forStatus(Integer.parseInt(status)))));
        }
        return response;
    }

    private static ProblemType forStatus(int status) {
        return Stream.of(CommonProblem.values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(CommonProblem.REQUEST_REJECTED);
    }

    /** A reference to the description that all operations share, which is added the first time. */
    private APIResponse reference(ProblemType problem) {
        String name = Stream.of(problem.code().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(
                    name,
                    described(OASFactory.createAPIResponse(), problem.title()).content(content(example(problem))));
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static APIResponse described(APIResponse response, BilingualText text) {
        response.setDescription(text.en());
        response.addExtension(Twins.twin("description"), text.zh());
        return response;
    }

    private static Content content(Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example));
    }

    private static Object example(ProblemType problem) {
        Refused refused = Refused.because(problem);
        problem.facts().stream().sorted().forEach(fact -> refused.with(fact, Examples.fact(fact)));
        if (problem == CommonProblem.INVALID_REQUEST) {
            refused.violating(Violation.inBody("/name", "required", BilingualText.of("This is required.", "此项必填。")));
        }
        return JSON.convertValue(Problem.of(refused, Language.EN, REQUEST_ID), Map.class);
    }
}
