package org.xianfeng.support.batch;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * What a list does with each of its items: the same as with a single request.
 *
 * @param <I> the form of a single request
 * @param <R> what comes of it
 */
public interface BatchWork<I, R> {

    /**
     * What has the item's number already, read in a transaction of its own as far as the caller may see it; items
     * without numbers have none.
     */
    default Optional<R> known(I item) {
        return Optional.empty();
    }

    /**
     * Refuses when the caller may no longer see one of these, which this work has made; not asked where nothing is
     * made.
     */
    default void requireSeen(Collection<UUID> made) {
        throw CommonProblem.notFound("item");
    }

    /** The refusal for an item whose number something known has. */
    default Refused taken(I item, R known) {
        return Refused.because(CommonProblem.CONFLICT);
    }

    /**
     * Answers what was made or throws the refusal. Runs outside a transaction of the list's own; what belongs together
     * goes into {@code transaction}, which commits or leaves nothing.
     */
    R make(I item, OneTransaction transaction);
}
