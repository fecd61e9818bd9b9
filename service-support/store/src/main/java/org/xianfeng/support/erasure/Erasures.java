package org.xianfeng.support.erasure;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.personaldata.PersonKeys;

/** What erasing somebody is in every service: the end of her key, an entry on the audit trail and a line in the log. */
@ApplicationScoped
public class Erasures {

    private final PersonKeys keys;
    private final AuditLog audit;
    private final Event<Erased> erased;

    Erasures(PersonKeys keys, AuditLog audit, Event<Erased> erased) {
        this.keys = keys;
        this.audit = audit;
        this.erased = erased;
    }

    /** Somebody was erased; told before the transaction ends. */
    record Erased(String subjectType, String subjectId) {}

    /**
     * Erases her whom the act is on, in the transaction of the caller, who takes care of what is not sealed under her key.
     */
    public void erase(Act act, Instant now) {
        audit.record(act);
        keys.destroy(UUID.fromString(act.subjectId()), now);
        erased.fire(new Erased(act.subjectType(), act.subjectId()));
    }

    /** Whether nobody can read any more what was sealed under her key. */
    public boolean isErased(UUID id) {
        return keys.isErased(id);
    }
}
