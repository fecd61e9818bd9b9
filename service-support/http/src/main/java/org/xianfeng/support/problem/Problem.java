package org.xianfeng.support.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.Language;

/**
 * What a caller gets instead of an answer: RFC 9457. The facts that decided become members of their own beside the
 * standard ones.
 */
@Schema(
        name = "Problem",
        additionalProperties = Object.class,
        description =
                "Why the request was not carried out (RFC 9457). Further members are the facts that decided. | 请求未执行的原因（RFC 9457）；其他成员是起决定作用的事实。")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
public record Problem(
        @Schema(description = "Which kind of problem; the path explains it in both languages | 问题种类；该路径以中英文说明") @NotNull
                String type,
        @Schema(description = "A few words, the same for every occurrence | 简短标题，同类问题相同") @NotNull String title,
        @Schema(description = "The HTTP status | HTTP 状态码") int status,
        @Schema(description = "A sentence about this occurrence in the caller's language | 以调用者的语言说明本次情况") @NotNull
                String detail,
        @Schema(description = "The id of the request, as in X-Request-Id and in the log | 请求编号，与 X-Request-Id 及日志一致")
                @NotNull
                String instance,
        @Schema(description = "What is wrong with the request, and where | 请求中有误之处及其位置") List<Place> violations,
        @Schema(hidden = true) Map<String, Object> facts) {

    /** The media type of every answer that is not a success. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the pages that explain the codes begin. */
    public static final String PAGES = "/problems/";

    @JsonAnyGetter
    @Override
    public Map<String, Object> facts() {
        return facts;
    }

    /** The refusal in the caller's language; the instance is the id of the request. */
    public static Problem of(Refused refused, Language language, String requestId) {
        ProblemType type = refused.type();
        return new Problem(
                PAGES + type.code(),
                type.title().in(language),
                type.status(),
                refused.detail(language),
                requestId,
                refused.violations().stream()
                        .map(violation -> Place.of(violation, language))
                        .toList(),
                refused.facts());
    }

    /** One place of the request that is not valid. */
    @Schema(name = "ProblemViolation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            @Schema(
                            description =
                                    "JSON Pointer into the body; empty for the body as a whole | 指向正文的 JSON Pointer；空表示整个正文")
                    String pointer,
            @Schema(description = "Name of the query or path parameter or of the header | 查询参数、路径参数或请求头的名称")
                    String parameter,
            @Schema(description = "What is wrong, for programs | 错误代码，供程序使用") @NotNull String code,
            @Schema(description = "What is wrong, in the caller's language | 错误说明，以调用者的语言") @NotNull String detail) {

        static Place of(Violation violation, Language language) {
            return new Place(
                    violation.pointer(),
                    violation.parameter(),
                    violation.code(),
                    violation.detail().in(language));
        }
    }
}
