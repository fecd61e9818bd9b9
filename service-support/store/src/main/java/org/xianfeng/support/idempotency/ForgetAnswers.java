package org.xianfeng.support.idempotency;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.AdvisoryLock;

/** Removes the answers that are no longer repeated. Until then they are ignored, so a late run does no harm. */
@ApplicationScoped
public class ForgetAnswers {

    private static final Logger LOG = Logger.getLogger(ForgetAnswers.class);
    private static final int AT_ONCE = 5_000;
    private static final int MOST_ROUNDS = 20;

    private final IdempotentAnswers answers;
    private final AdvisoryLock lock;

    ForgetAnswers(IdempotentAnswers answers, AdvisoryLock lock) {
        this.answers = answers;
        this.lock = lock;
    }

    @Scheduled(
            every = "{xianfeng.idempotency.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "idempotency")
    @Transactional
    void forgetWhatIsDue() {
        if (!lock.tryInTransaction("job:forget-idempotent-answers")) {
            return;
        }
        int forgotten = 0;
        for (int i = 0; i < MOST_ROUNDS && forgotten == i * AT_ONCE; i++) {
            forgotten += answers.forget(AT_ONCE);
        }
        LOG.debugf("%d answers forgotten", forgotten);
    }
}
