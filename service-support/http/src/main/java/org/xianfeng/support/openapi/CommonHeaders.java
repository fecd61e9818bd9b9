package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;

/**
 * The headers of answers, described once for all. Which of them an answer can carry follows from what it is: an object
 * with a version, something made, a page, a repeated request, a refusal that passes.
 */
final class CommonHeaders {

    private static final String ETAG = "ETag";
    private static final String LINK = "Link";
    private static final String LOCATION = "Location";
    private static final String RATE_LIMIT = "RateLimit";
    private static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String RETRY_AFTER = "Retry-After";

    private static final String TAG = "\"7-1f3a5b7c9d0e2f46\"";

    private final Components components;
    private final Set<String> passing;

    CommonHeaders(Components components, List<ProblemType> problems) {
        this.components = components;
        this.passing = problems.stream()
                .filter(problem -> problem.remedy().en().contains(RETRY_AFTER))
                .map(ProblemType::code)
                .collect(Collectors.toSet());
    }

    /**
     * Names the headers of this operation's answers.
     *
     * @param tagged whether it answers with an object and its version
     */
    void complete(HttpMethod method, Operation operation, boolean tagged) {
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        if (tagged && method == HttpMethod.GET) {
            answers.put("304", notModified());
            operation.addParameter(ifNoneMatch());
        }
        answers.forEach((status, answer) -> {
            if (answer.getRef() == null) {
                failing(answer);
                succeeding(status, answer, operation, tagged);
            }
        });
        operation.getResponses().setAPIResponses(answers);
    }

    /** Names the headers of the answers that operations share. */
    void completeShared() {
        if (components.getResponses() != null) {
            components.getResponses().values().forEach(this::failing);
        }
    }

    private void failing(APIResponse answer) {
        add(answer, REQUEST_ID);
        Set<String> problems = problems(answer.getContent());
        if (problems.stream().anyMatch(passing::contains)) {
            add(answer, RETRY_AFTER);
        }
        if (problems.contains(CommonProblem.TOO_MANY_REQUESTS.code())) {
            add(answer, RATE_LIMIT);
            add(answer, RATE_LIMIT_POLICY);
        }
    }

    private void succeeding(String status, APIResponse answer, Operation operation, boolean tagged) {
        if (tagged && status.equals("200")) {
            add(answer, ETAG);
        }
        if (status.equals("201") || status.equals("202")) {
            add(answer, LOCATION);
        }
        if (status.startsWith("2") && takesKey(operation)) {
            add(answer, REPLAYED);
        }
        if (isPage(answer.getContent())) {
            add(answer, LINK);
        }
    }

    private APIResponse notModified() {
        if (components.getResponses() == null || !components.getResponses().containsKey("NotModified")) {
            APIResponse notModified = OASFactory.createAPIResponse();
            add(notModified, ETAG);
            components.addResponse("NotModified", CommonResponses.described("304", notModified));
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/NotModified");
    }

    private static Parameter ifNoneMatch() {
        Parameter parameter = OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .required(false)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(TAG)))
                .description("The ETag of what the caller has already; while it is the same, the answer is 304");
        parameter.addExtension(Twins.twin("description"), "已有内容的 ETag；内容未变时返回 304");
        return parameter;
    }

    private void add(APIResponse answer, String name) {
        if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
            components.addHeader(name, described(name));
        }
        answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static Header described(String name) {
        return switch (name) {
            case ETAG ->
                text(
                        TAG,
                        BilingualText.of(
                                "Version and content of the object: send it as If-Match to change just this version, as"
                                        + " If-None-Match to read it only if it changed",
                                "对象的版本与内容标识：以 If-Match 发送则仅更改此版本，以 If-None-Match 发送则仅在有变化时返回内容"));
            case LOCATION ->
                text(
                        "/api/v1/members/0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11",
                        BilingualText.of("Where it can be read, relative to the server", "可读取之处（相对于服务器的路径）"));
            case LINK ->
                text(
                        "</api/v1/members?cursor=0fK3vR9sQ2xhbGwtd2Utc2VlLW1vcmU>; rel=\"next\"",
                        BilingualText.of(
                                "The next page, as rel=\"next\"; absent on the last one", "下一页（rel=\"next\"）；最后一页没有"));
            case REPLAYED ->
                text("true", BilingualText.of("true where the answer repeats an earlier one", "应答为重放先前应答时为 true"))
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .constValue("true"));
            case REQUEST_ID ->
                text(
                        "0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11",
                        BilingualText.of("The id of the request, as in the log", "请求编号，与日志一致"));
            case RETRY_AFTER ->
                text("1", BilingualText.of("After how many seconds to try again", "多少秒后可重试"))
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE))
                        .example(1);
            case RATE_LIMIT ->
                text(
                        "\"default\";r=12;t=30",
                        BilingualText.of(
                                "How many requests are left (r), and in how many seconds there are more (t)",
                                "剩余请求数（r）与恢复所需秒数（t）"));
            case RATE_LIMIT_POLICY ->
                text(
                        "\"default\";q=600;w=60",
                        BilingualText.of("How many requests (q) in how many seconds (w)", "每 w 秒最多 q 次请求"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Header text(String example, BilingualText meaning) {
        Header header = OASFactory.createHeader()
                .description(meaning.en())
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(example);
        header.addExtension(Twins.twin("description"), meaning.zh());
        return header;
    }

    private static boolean takesKey(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "Idempotency-Key".equalsIgnoreCase(parameter.getName()));
    }

    /** The codes of the problems that an answer may be. */
    private static Set<String> problems(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return Set.of();
        }
        return content.getMediaTypes().values().stream()
                .map(MediaType::getExamples)
                .filter(Objects::nonNull)
                .flatMap(examples -> examples.keySet().stream())
                .collect(Collectors.toSet());
    }

    private boolean isPage(Content content) {
        return content != null
                && content.getMediaTypes() != null
                && content.getMediaTypes().values().stream()
                        .map(media -> Walk.name(media.getSchema()))
                        .filter(Objects::nonNull)
                        .map(components.getSchemas()::get)
                        .map(Schema::getProperties)
                        .anyMatch(properties ->
                                properties != null && properties.keySet().containsAll(Set.of("items", "next")));
    }
}
