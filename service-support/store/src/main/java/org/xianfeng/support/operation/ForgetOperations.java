package org.xianfeng.support.operation;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.RemoveDue;

/** Removes operations that ended long ago, with their results: whoever asks for one then is told that it is not there. */
@ApplicationScoped
class ForgetOperations {

    private static final Logger LOG = Logger.getLogger(ForgetOperations.class);

    private final OperationRows rows;
    private final RemoveDue due;
    private final Clock clock;
    private final Duration keepFor;

    ForgetOperations(
            OperationRows rows,
            RemoveDue due,
            Clock clock,
            @ConfigProperty(name = "xianfeng.operations.keep-for") Duration keepFor) {
        this.rows = rows;
        this.due = due;
        this.clock = clock;
        this.keepFor = keepFor;
    }

    @Scheduled(
            every = "{xianfeng.operations.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "finished-operations")
    @Transactional
    void forgetWhatIsDue() {
        int forgotten = due.underLock(
                "forget-operations",
                atMost -> rows.removeFinished(clock.instant().minus(keepFor), atMost));
        LOG.debugf("%d operations forgotten", forgotten);
    }
}
