package org.xianfeng.support.operation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.xianfeng.support.database.ConstraintTranslator;
import org.xianfeng.support.database.SqlFailed;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.Refused;

/** Takes operations from the queue and has them done, one at a time in each program. */
@ApplicationScoped
public class OperationWorker {

    /** So many programs were not heard of again: then it is not the weather but the work. */
    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = Logger.getLogger(OperationWorker.class);
    private static final int STATUS_UNAVAILABLE = 503;
    private static final int MOST_AT_ONCE = 100;

    private final OperationRows rows;
    private final ConstraintTranslator translator;
    private final Map<String, OperationWork> works = new HashMap<>();
    private final AtomicReference<RunningOperation> running = new AtomicReference<>();
    private volatile boolean stopping;

    @Inject
    OperationWorker(OperationRows rows, ConstraintTranslator translator, @Any Instance<OperationWork> works) {
        this(rows, translator, (Iterable<OperationWork>) works);
    }

    OperationWorker(OperationRows rows, ConstraintTranslator translator, Iterable<OperationWork> works) {
        this.rows = rows;
        this.translator = translator;
        works.forEach(work -> {
            if (this.works.put(work.kind(), work) != null) {
                throw new IllegalStateException("Two works do operations of the kind " + work.kind());
            }
        });
    }

    /** The rows are the lock: each is taken with {@code for update skip locked}. */
    @Scheduled(
            every = "{xianfeng.operations.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "operations")
    void workOffTheQueue() {
        try {
            for (int i = 0; i < MOST_AT_ONCE && workOnce(); i++) {
                LOG.debug("One operation ended");
            }
        } catch (SqlFailed e) {
            LOG.warnf("No operations are taken at the moment: %s", e.getMessage());
        }
    }

    /** Takes one operation and does it; false when none waits. */
    boolean workOnce() {
        Optional<RunningOperation> taken = works.isEmpty() || stopping ? Optional.empty() : rows.take(works.keySet());
        taken.ifPresent(operation -> {
            running.set(operation);
            try {
                run(operation);
            } finally {
                running.set(null);
            }
        });
        return taken.isPresent();
    }

    /** The program ends: another one can begin at once, and what is still written here is refused. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        RunningOperation left = running.get();
        if (left != null) {
            giveBack(left, Duration.ZERO);
        }
    }

    private void run(RunningOperation operation) {
        try {
            if (operation.attemptsThatCount() <= MOST_ATTEMPTS || isOwed(operation)) {
                works.get(operation.kind()).run(operation);
            }
            if (rows.isStillRunning(operation)) {
                LOG.errorf("Operation %s (%s) said nothing of its end", operation.id(), operation.kind());
                fail(operation, unexpected());
            }
        } catch (OperationGivenUp e) {
            LOG.warn(e.getMessage());
            giveBack(operation, Duration.ZERO);
        } catch (RuntimeException e) {
            endAfter(e, operation);
        }
    }

    private void endAfter(RuntimeException failure, RunningOperation operation) {
        Optional<Refused> refusal =
                failure instanceof Refused refused ? Optional.of(refused) : translator.refusalIn(failure);
        if (refusal.isPresent()
                && refusal.get().type().status() == STATUS_UNAVAILABLE
                && !rows.isOutOfPatience(operation)) {
            giveBack(operation, OperationRows.PAUSE);
            return;
        }
        try {
            if (refusal.isPresent()) {
                fail(operation, OperationError.of(null, refusal.get()));
            } else {
                LOG.errorf(failure, "Operation %s (%s) failed", operation.id(), operation.kind());
                fail(operation, unexpected());
            }
        } catch (OperationGivenUp e) {
            LOG.warn(e.getMessage());
            giveBack(operation, Duration.ZERO);
        } catch (RuntimeException e) {
            isLeft(operation, e);
        }
    }

    private void fail(RunningOperation operation, OperationError why) {
        if (isOwed(operation)) {
            operation.putOff(List.of(why));
        } else {
            operation.fail(List.of(why));
        }
    }

    private boolean isOwed(RunningOperation operation) {
        return works.get(operation.kind()).isOwed();
    }

    /** It has not failed: somebody can begin anew after the pause, if nobody has. */
    private void giveBack(RunningOperation operation, Duration pause) {
        if (!operation.giveBack()) {
            return;
        }
        try {
            rows.giveBack(operation, pause);
        } catch (RuntimeException e) {
            isLeft(operation, e);
        }
    }

    /** Its lease runs out, and somebody begins anew. */
    private static void isLeft(RunningOperation operation, RuntimeException why) {
        LOG.warnf("Operation %s is left as it is: %s", operation.id(), why.getMessage());
    }

    private static OperationError unexpected() {
        return OperationError.of(
                "unexpected",
                BilingualText.of(
                        "The operation could not be completed; the operators find the cause under its id.",
                        "该操作未能完成；运维人员可凭操作编号查到原因。"));
    }
}
