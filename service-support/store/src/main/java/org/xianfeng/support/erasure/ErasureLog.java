package org.xianfeng.support.erasure;

import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Says outside of the database who was erased, by id: after a backup was restored, only what lies outside knows it. */
@ApplicationScoped
class ErasureLog {

    private static final Logger LOG = Logger.getLogger(ErasureLog.class);

    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erasures.Erased erased) {
        LOG.infof("Erased %s %s", erased.subjectType(), erased.subjectId());
    }
}
