package org.xianfeng.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a composed view, or the reason why it is missing: never an empty list in its place. */
@Schema(
        name = "OverviewPart",
        description = "A part of the view, as its service answers it, or why it is missing | 视图的一部分（即其服务的应答），或缺失的原因")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        @Schema(description = "Whether the part is there | 该部分是否可用", required = true) boolean available,
        @Schema(
                        description = "The code of the problem because of which it is missing | 缺失所对应的问题代码",
                        examples = "service-unavailable")
                String reason,
        @Schema(implementation = Object.class, description = "What the service answered | 服务的应答") JsonNode value) {

    /** The extension by which a view names the operation whose answer the value of a part is; the merged document says its schema. */
    static final String ANSWER_OF = "x-answer-of";

    static Part of(JsonNode value) {
        return new Part(true, null, value);
    }

    static Part missing(String reason) {
        return new Part(false, reason, null);
    }
}
