package org.xianfeng.support.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.function.Function;

import jakarta.validation.constraints.NotNull;

/**
 * One page of a list. {@code next} is absent on the last one; the answer's {@code Link} header carries it too.
 *
 * @param total how many there are altogether, if that was asked for and there are at most {@link #COUNTED}
 * @param totalAtLeast if that was asked for and there are more
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the order that was asked for | 本页各项，按所要求的顺序") @NotNull
                List<T> items,
        @Schema(description = "The cursor of the next page; absent on the last one | 下一页的游标；最后一页没有") String next,
        @Schema(
                        description =
                                "How many there are altogether, with ?count=true, up to 10,000 | 总数（?count=true 时，至多 10,000）")
                Long total,
        @Schema(
                        description =
                                "With ?count=true, when there are more than 10,000: so many at the least | ?count=true 且超过 10,000 时：至少这么多")
                Long totalAtLeast) {

    /** Up to here a total is exact; counting further would cost more than the answer is worth. */
    public static final long COUNTED = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item shown in another way. */
    public <V> Page<V> showing(Function<? super T, V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next, total, totalAtLeast);
    }

    /** With the result of {@link Window#count}: exact up to {@link #COUNTED}. */
    public Page<T> counted(long rows) {
        return rows > COUNTED ? new Page<>(items, next, null, COUNTED) : new Page<>(items, next, rows, null);
    }
}
