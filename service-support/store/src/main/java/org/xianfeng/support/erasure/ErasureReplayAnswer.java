package org.xianfeng.support.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.batch.Worked;
import org.xianfeng.support.problem.Problem;

/** How each of them ended. */
@Schema(name = "ErasureReplayAnswer", description = "How each item ended, in their order | 各条的处理结果，顺序不变")
public record ErasureReplayAnswer(@NotNull List<Item> items) {

    private static final int DONE = 204;

    static ErasureReplayAnswer of(List<Worked<ErasureOutcome>> worked) {
        return new ErasureReplayAnswer(worked.stream().map(Item::of).toList());
    }

    /** One of them. */
    @Schema(name = "ErasureReplayItem", description = "How one item ended | 一条的处理结果")
    public record Item(
            @Schema(description = "Its place in the list, from 0 | 在列表中的序号，自 0 起") int index,
            @Schema(description = "204, or the status of the refusal | 204，或拒绝的状态码", examples = "204") int status,
            @Schema(description = "What was to be done; absent when refused | 处理情况；被拒绝时无此项") ErasureOutcome outcome,
            @Schema(description = "Why she stays | 未删除的原因") Problem problem) {

        static Item of(Worked<ErasureOutcome> worked) {
            int status = worked.problem() == null ? DONE : worked.status();
            return new Item(worked.index(), status, worked.result(), worked.problem());
        }
    }
}
