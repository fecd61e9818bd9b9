package org.xianfeng.support.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import org.xianfeng.support.problem.Problem;

/** How each item of a list ended, in the order in which they were sent. */
@Schema(name = "BatchAnswer")
public record BatchAnswer(List<Item> items) {

    /** The most items one request may carry. */
    public static final int MOST = 500;

    /** What became of an item. */
    @Schema(name = "BatchOutcome")
    public enum Outcome {
        CREATED,
        /** It was there already, found by its external code; nothing was changed. */
        EXISTED,
        REFUSED
    }

    /**
     * One item.
     *
     * @param id of what was made or found; absent if it was refused
     * @param problem why it was refused
     */
    @Schema(name = "BatchItem")
    public record Item(int index, Outcome outcome, UUID id, Problem problem) {}
}
