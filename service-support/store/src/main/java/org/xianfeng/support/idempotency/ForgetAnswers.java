package org.xianfeng.support.idempotency;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.RemoveDue;

/** Removes the answers that are no longer repeated. Until then they are ignored, so a late run does no harm. */
@ApplicationScoped
public class ForgetAnswers {

    private static final Logger LOG = Logger.getLogger(ForgetAnswers.class);

    private final IdempotentAnswers answers;
    private final RemoveDue due;

    ForgetAnswers(IdempotentAnswers answers, RemoveDue due) {
        this.answers = answers;
        this.due = due;
    }

    @Scheduled(
            every = "{xianfeng.idempotency.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "idempotency")
    @Transactional
    void forgetWhatIsDue() {
        int forgotten = due.underLock("forget-idempotent-answers", answers::forget);
        LOG.debugf("%d answers forgotten", forgotten);
    }
}
