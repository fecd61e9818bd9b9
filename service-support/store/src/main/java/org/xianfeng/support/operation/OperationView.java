package org.xianfeng.support.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.Language;

/** What one sees of an operation while waiting for it, and afterwards. */
@Schema(name = "Operation", description = "Work that takes longer than a request. | 后台操作。")
public record OperationView(
        @NotNull UUID id,
        @Schema(description = "What is being done. | 操作种类。", examples = "roster-import") @NotNull String kind,
        @NotNull OperationState state,
        @Schema(description = "How much is done; absent before anything is | 进度；尚无进度时无此项") Progress progress,
        @NotNull Instant requestedAt,
        @Schema(description = "When the attempt began that is running or was the last. | 开始时间。") Instant startedAt,
        @Schema(description = "When it ended, well or not; absent before | 结束时间（无论成败）；未结束则无此项") Instant finishedAt,
        @Schema(description = "What came of it; its form depends on the kind. | 结果。", implementation = Object.class)
                Object result,
        @Schema(description = "What went wrong, with the whole or with single items. | 错误。") List<Error> errors) {

    /** How much is done, and of how much once that is known. */
    @Schema(name = "OperationProgress", description = "How much is done. | 进度。")
    public record Progress(
            @Schema(description = "How many items are done | 已完成条数") int done,
            @Schema(description = "Of how many; absent while that is not known | 总条数；未知时无此项") Integer total) {}

    /** What went wrong, in the reader's language. */
    @Schema(name = "OperationError", description = "What went wrong. | 错误。")
    public record Error(
            @Schema(description = "Which item; absent for the operation as a whole. | 出错条目。", examples = "/rows/17")
                    String item,
            @NotNull String code,
            @NotNull String detail) {

        static Error of(OperationError error, Language language) {
            return new Error(error.item(), error.code(), language == Language.ZH ? error.zh() : error.en());
        }
    }

    /** Where a service (membership, activity or training) answers for the operation: the Location of a 202. */
    public static URI location(String service, UUID id) {
        return URI.create("/api/v1/" + service + "/operations/" + id);
    }
}
