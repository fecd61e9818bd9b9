package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.ProblemType;

/**
 * How an operation can fail: because of what it is, that it needs a token, has parameters, takes a body, changes an
 * object, which all operations of the kind share; and because of the rules that it {@code @Refuses} by.
 */
final class CommonResponses {

    private static final Map<String, BilingualText> SUCCESS = Map.of(
            "200", BilingualText.of("Done", "成功"),
            "201", BilingualText.of("Made; Location says where", "已创建，位置见 Location"),
            "202", BilingualText.of("Taken on; Location says where its progress is", "已受理，进度见 Location"),
            "204", BilingualText.of("Done; there is nothing to say", "成功，无内容"),
            "304", BilingualText.of("Not changed since the tag in If-None-Match", "自 If-None-Match 所指版本以来未变"));

    private final Components components;
    private final ProblemExamples examples;
    private final Map<String, ProblemType> catalogue;

    CommonResponses(Components components, List<ProblemType> catalogue) {
        this.components = components;
        this.examples = new ProblemExamples(components);
        this.catalogue = catalogue.stream().collect(Collectors.toMap(ProblemType::code, problem -> problem));
    }

    void complete(String path, PathItem item, HttpMethod method, Operation operation, Refusals refusals) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<String, APIResponse> declared = operation.getResponses().getAPIResponses();
        Map<String, APIResponse> all = new TreeMap<>();
        if (declared != null) {
            declared.forEach((status, response) -> all.put(status, described(status, response)));
        }
        Map<Integer, Shared> shared = new TreeMap<>();
        shared(path, item, method, operation).forEach(response -> shared.put(response.status(), response));
        Map<Integer, Set<ProblemType>> own = own(operation, refusals.whole());
        Set<Integer> failing = new TreeSet<>(shared.keySet());
        failing.addAll(own.keySet());
        all.keySet().stream()
                .filter(status -> status.matches("[45]\\d\\d"))
                .map(Integer::valueOf)
                .forEach(failing::add);
        failing.forEach(status -> all.put(
                String.valueOf(status),
                failure(
                        all.get(String.valueOf(status)),
                        shared.getOrDefault(status, Shared.nothing(status)),
                        own.getOrDefault(status, Set.of()))));
        all.putIfAbsent(
                "default",
                reference(new Shared(
                        "Unexpected",
                        CommonProblem.UNEXPECTED,
                        CommonProblem.REQUEST_TIMEOUT,
                        CommonProblem.URI_TOO_LONG,
                        CommonProblem.HEADER_TOO_LARGE)));
        operation.getResponses().setAPIResponses(all);
        refusals.describe(operation, catalogue);
    }

    private Map<Integer, Set<ProblemType>> own(Operation operation, List<String> codes) {
        return Refusals.problems(operation, codes, catalogue).stream()
                .collect(Collectors.groupingBy(
                        ProblemType::status, TreeMap::new, Collectors.toCollection(LinkedHashSet::new)));
    }

    private APIResponse failure(APIResponse declared, Shared shared, Set<ProblemType> own) {
        boolean says = declared != null
                && (declared.getRef() != null
                        || declared.getContent() != null
                                && declared.getContent().hasMediaType(Problem.MEDIA_TYPE));
        if (says) {
            return declared;
        }
        Set<ProblemType> all = new LinkedHashSet<>(own);
        all.addAll(shared.problems());
        if (isOwn(declared)) {
            return declared.content(examples.content(all));
        }
        if (all.size() == shared.problems().size()) {
            return reference(shared);
        }
        return own.size() == 1 && all.size() == 1 && all.iterator().next() instanceof CommonProblem only
                ? reference(new Shared(name(only), only))
                : described(
                                OASFactory.createAPIResponse(),
                                Refusals.reasons("Refused, and type says why: ", "被拒绝，原因见 type：", own))
                        .content(examples.content(all));
    }

    private List<Shared> shared(String path, PathItem item, HttpMethod method, Operation operation) {
        List<Shared> expected = new ArrayList<>();
        boolean body = operation.getRequestBody() != null;
        boolean post = method == HttpMethod.POST;
        Shared invalid = new Shared(
                "InvalidRequest",
                CommonProblem.INVALID_REQUEST,
                CommonProblem.UNKNOWN_PARAMETER,
                CommonProblem.UNACCEPTABLE_PATH,
                CommonProblem.REQUEST_REJECTED);
        if (has(item, operation, "cursor")) {
            invalid = invalid.and("OfList", CommonProblem.INVALID_CURSOR);
        }
        if (body) {
            invalid = invalid.and(
                    "WithBody",
                    CommonProblem.MALFORMED_JSON,
                    CommonProblem.JSON_TOO_COMPLEX,
                    CommonProblem.UNKNOWN_PROPERTY);
        }
        if (post && catalogue.containsKey("invalid-idempotency-key")) {
            invalid = invalid.and("WithKey", catalogue.get("invalid-idempotency-key"));
        }
        expected.add(invalid);
        boolean secured =
                operation.getSecurity() == null || !operation.getSecurity().isEmpty();
        if (secured) {
            expected.add(Shared.only(CommonProblem.UNAUTHENTICATED));
            expected.add(Shared.only(CommonProblem.INSUFFICIENT_PERMISSION));
        }
        if (path.contains("{") || asksForAnId(operation)) {
            expected.add(Shared.only(CommonProblem.NOT_FOUND));
        }
        expected.add(Shared.only(CommonProblem.NOT_ACCEPTABLE));
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            Shared conflict = Shared.only(CommonProblem.CONFLICT);
            expected.add(post ? conflict.and("WithKey", CommonProblem.REQUEST_IN_PROGRESS) : conflict);
        }
        if (has(item, operation, "If-Match")) {
            expected.add(Shared.only(CommonProblem.PRECONDITION_FAILED));
            expected.add(Shared.only(CommonProblem.PRECONDITION_REQUIRED));
        }
        if (body) {
            expected.add(Shared.only(CommonProblem.PAYLOAD_TOO_LARGE));
            expected.add(new Shared(
                    "UnsupportedMediaType",
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    CommonProblem.UNSUPPORTED_CONTENT_ENCODING));
        }
        if (post) {
            expected.add(Shared.only(CommonProblem.IDEMPOTENCY_KEY_REUSED));
        }
        expected.add(Shared.only(CommonProblem.TOO_MANY_REQUESTS));
        Shared unavailable = Shared.only(CommonProblem.UNAVAILABLE);
        expected.add(secured ? unavailable.and("OrStale", CommonProblem.ACCESS_STALE) : unavailable);
        return expected;
    }

    /** A list of what belongs to an object, or an answer about it, is not found if the object is not. */
    private static boolean asksForAnId(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .map(Parameter::getSchema)
                        .anyMatch(schema -> schema != null && "#/components/schemas/UUID".equals(schema.getRef()));
    }

    private static boolean has(PathItem item, Operation operation, String parameter) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .map(Parameter::getName)
                .anyMatch(parameter::equalsIgnoreCase);
    }

    /** Whether a resource said itself what this status means here, rather than the framework for it. */
    private static boolean isOwn(APIResponse response) {
        return response != null
                && response.getExtensions() != null
                && response.getExtensions().containsKey(Twins.twin("description"));
    }

    /** Says what this status means, unless the resource did. */
    static APIResponse described(String status, APIResponse response) {
        return SUCCESS.containsKey(status) && !isOwn(response) ? described(response, SUCCESS.get(status)) : response;
    }

    /** A reference to the description that all operations of the kind share, which is added the first time. */
    private APIResponse reference(Shared shared) {
        if (components.getResponses() == null || !components.getResponses().containsKey(shared.name())) {
            components.addResponse(
                    shared.name(),
                    described(
                                    OASFactory.createAPIResponse(),
                                    shared.problems().get(0).title())
                            .content(examples.content(shared.problems())));
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + shared.name());
    }

    private static String name(ProblemType problem) {
        return Stream.of(problem.code().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static APIResponse described(APIResponse response, BilingualText text) {
        response.setDescription(text.en());
        response.addExtension(Twins.twin("description"), text.zh());
        return response;
    }

    /** Problems of one status that all operations of a kind can answer with, the usual one first. */
    private record Shared(int status, String name, List<ProblemType> problems) {

        Shared(String name, ProblemType usual, ProblemType... more) {
            this(
                    usual.status(),
                    name,
                    Stream.concat(Stream.of(usual), Stream.of(more)).toList());
        }

        static Shared only(ProblemType problem) {
            return new Shared(CommonResponses.name(problem), problem);
        }

        static Shared nothing(int status) {
            return new Shared(status, "", List.of());
        }

        Shared and(String suffix, ProblemType... more) {
            return new Shared(
                    status,
                    name + suffix,
                    Stream.concat(problems.stream(), Stream.of(more)).toList());
        }
    }
}
