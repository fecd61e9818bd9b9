package org.xianfeng.support.erasure;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Erases again whom a backup from before her erasure brought back. Whom it does not know either is erased all the same, so
 * that her id means nobody from then on; whoever may not be erased by now stays.
 */
@ApplicationScoped
public class ReplayErasure {

    private static final String RESTORED_BACKUP = "RESTORED_BACKUP";

    private final Erasures erasures;
    private final Clock clock;

    ReplayErasure(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Erases one of them again; sent twice, the second does nothing. */
    @Transactional
    public ErasureOutcome again(Erasable subjects, UUID id, String note) {
        String reason = note == null || note.isBlank() ? RESTORED_BACKUP : RESTORED_BACKUP + ": " + note.strip();
        if (subjects.eraseAgain(id, reason)) {
            return ErasureOutcome.ERASED;
        }
        if (erasures.isErased(id)) {
            return ErasureOutcome.ALREADY_ERASED;
        }
        erasures.erase(subjects.erasing(id).because(reason), clock.instant());
        subjects.erasedUnknown(id);
        return ErasureOutcome.NOT_RECORDED;
    }
}
