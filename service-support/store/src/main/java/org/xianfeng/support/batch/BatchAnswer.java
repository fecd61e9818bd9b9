package org.xianfeng.support.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.problem.Problem;

/** How each item of a list ended, in the order in which they were sent. */
@Schema(name = "BatchAnswer", description = "How each item ended, in their order | 各条的处理结果，顺序不变")
public record BatchAnswer(@NotNull List<Item> items) {

    /** One item. */
    @Schema(name = "BatchItem", description = "How one item ended | 一条的处理结果")
    public record Item(
            @Schema(description = "Its place in the list, from 0 | 在列表中的序号，自 0 起") int index,
            @Schema(description = "The number it was sent with | 所送编号") String externalCode,
            @Schema(description = "The status it would have been answered alone | 单独请求时的状态码", examples = "201")
                    int status,
            @Schema(description = "Of what was made, or has the number already | 新建或已占用该编号者的标识") UUID id,
            @Schema(description = "Why it was refused | 被拒绝的原因") Problem problem) {}

    /** Where an item makes one thing with one id. */
    public static BatchAnswer of(List<Worked<UUID>> items) {
        return new BatchAnswer(items.stream()
                .map(item -> new Item(item.index(), item.externalCode(), item.status(), item.result(), item.problem()))
                .toList());
    }
}
