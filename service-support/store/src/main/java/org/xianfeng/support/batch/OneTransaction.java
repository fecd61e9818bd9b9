package org.xianfeng.support.batch;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The transaction of one item, beside the one that remembers the answer to the whole list. */
@ApplicationScoped
public class OneTransaction {

    /**
     * Runs a use case so that it commits, or is taken back, whatever becomes of the other items. Like a single request it
     * is run a second time when it collides with another transaction.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <R> R run(Supplier<R> useCase) {
        return useCase.get();
    }
}
