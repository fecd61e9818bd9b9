package org.xianfeng.membership.post;

import org.jboss.logging.Logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.operation.OperationError;
import org.xianfeng.support.operation.OperationWork;
import org.xianfeng.support.operation.RunningOperation;

/**
 * Goes on where the transaction that changed a rule stopped, in transactions of its own: it derives from what is
 * recorded by then, and writes nothing where nothing differs, so beginning anew does no harm. Where several together
 * fail, each is worked out by herself; who fails even so keeps nobody else waiting and is tried again, after pauses
 * that grow, until it is done.
 */
@ApplicationScoped
class DeriveFurther implements OperationWork {

    static final String KIND = "access-derivation";

    /** As many are named; the log names all. */
    static final int MOST_NAMED = 500;

    private static final Logger LOG = Logger.getLogger(DeriveFurther.class);

    private final DeriveForHolders derive;
    private final DeriveOrWithhold single;

    DeriveFurther(DeriveForHolders derive, DeriveOrWithhold single) {
        this.derive = derive;
        this.single = single;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isOwed() {
        return true;
    }

    @Override
    public void run(RunningOperation operation) {
        List<OperationError> failed = new ArrayList<>();
        int pages = 0;
        Optional<Holders> left = Optional.of(operation.input(Holders.class));
        while (left.isPresent()) {
            int page = pages++;
            Runnable signOfLife = () -> operation.progress(page, page + 1);
            signOfLife.run();
            left = next(left.get(), signOfLife, failed);
        }
        if (failed.isEmpty()) {
            operation.succeed(null);
        } else {
            LOG.errorf("What %d people may see is not worked out, and tried again", failed.size());
            operation.putOff(failed.stream().limit(MOST_NAMED).toList());
        }
    }

    /** The sign of life also ends it all when it is the database that is gone. */
    private Optional<Holders> next(Holders of, Runnable signOfLife, List<OperationError> failed) {
        try {
            return derive.next(of);
        } catch (RuntimeException e) {
            LOG.warnf("Holders of posts below %s are worked out one by one: %s", of.path(), e);
            DeriveForHolders.Page page = derive.page(of);
            for (UUID person : page.people()) {
                signOfLife.run();
                single.failureOf(person).ifPresent(failed::add);
            }
            return page.left();
        }
    }
}
