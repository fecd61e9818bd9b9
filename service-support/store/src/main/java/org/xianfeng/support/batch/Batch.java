package org.xianfeng.support.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.batch.BatchAnswer.Item;
import org.xianfeng.support.batch.BatchAnswer.Outcome;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.Failures;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.trace.RequestTrace;

/**
 * Works through a list where people work in lists: each item is its own transaction, and what one is refused does not
 * touch the others. A list that is sent again finds by their external codes the items that were made the first time.
 */
@ApplicationScoped
public class Batch {

    private final OneItem one;
    private final Failures failures;

    Batch(OneItem one, Failures failures) {
        this.one = one;
        this.failures = failures;
    }

    /**
     * Makes what is not there yet.
     *
     * @param known the id of what an earlier request made of the item
     * @param make the use case; it answers the new id or throws the refusal
     */
    public <T> BatchAnswer work(
            List<T> items, Language language, Function<T, Optional<UUID>> known, Function<T, UUID> make) {
        return new BatchAnswer(IntStream.range(0, items.size())
                .mapToObj(index -> answer(index, items.get(index), language, known, make))
                .toList());
    }

    private <T> Item answer(
            int index, T item, Language language, Function<T, Optional<UUID>> known, Function<T, UUID> make) {
        try {
            Optional<UUID> before = one.find(item, known);
            return before.map(id -> new Item(index, Outcome.EXISTED, id, null))
                    .orElseGet(() -> new Item(index, Outcome.CREATED, one.make(item, make), null));
        } catch (RuntimeException failure) {
            Refused refused = failures.explain(failure);
            return new Item(
                    index,
                    Outcome.REFUSED,
                    null,
                    Problem.of(refused, language, RequestTrace.current().requestId()));
        }
    }

    /** Its own bean, because a transaction begins where a call enters a bean. */
    @ApplicationScoped
    static class OneItem {

        @Transactional
        <T> Optional<UUID> find(T item, Function<T, Optional<UUID>> known) {
            return known.apply(item);
        }

        @Transactional
        <T> UUID make(T item, Function<T, UUID> make) {
            return make.apply(item);
        }
    }
}
