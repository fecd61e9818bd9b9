package org.xianfeng.membership.post;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.operation.OperationWork;
import org.xianfeng.support.operation.RunningOperation;

/**
 * Goes on where the transaction that changed a rule stopped, in transactions of its own: it derives from what is recorded by
 * then, and writes nothing where nothing differs, so beginning anew does no harm.
 */
@ApplicationScoped
class DeriveFurther implements OperationWork {

    static final String KIND = "access-derivation";

    private final DeriveForHolders derive;

    DeriveFurther(DeriveForHolders derive) {
        this.derive = derive;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningOperation operation) {
        int pages = 0;
        for (Optional<Holders> left = Optional.of(operation.input(Holders.class));
                left.isPresent();
                left = derive.next(left.get())) {
            operation.progress(pages, ++pages);
        }
        operation.succeed(null);
    }
}
