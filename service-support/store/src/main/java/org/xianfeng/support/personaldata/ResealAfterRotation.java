package org.xianfeng.support.personaldata;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** After a key was rotated, writes everything again under the new one, so that the former can be taken away some day. */
@ApplicationScoped
public class ResealAfterRotation {

    private static final Logger LOG = Logger.getLogger(ResealAfterRotation.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 200;

    private final Reseal reseal;
    private final Instance<SealedColumn.Source> sources;

    ResealAfterRotation(Reseal reseal, @Any Instance<SealedColumn.Source> sources) {
        this.reseal = reseal;
        this.sources = sources;
    }

    /** What is not done after so many rounds is done the next time. */
    @Scheduled(
            every = "{xianfeng.reseal.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "reseal")
    void everything() {
        sources.stream().flatMap(source -> source.sealedColumns().stream()).forEach(this::everythingIn);
    }

    private void everythingIn(SealedColumn column) {
        int written = 0;
        int last = AT_ONCE;
        for (int round = 0; round < MOST_ROUNDS && last == AT_ONCE; round++) {
            last = reseal.batch(column, AT_ONCE);
            written += last;
        }
        if (written > 0) {
            LOG.infof("%d values of %s.%s are under the new key", written, column.table(), column.column());
        }
    }
}
