package org.xianfeng.support.operation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.identity.Caller;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;

/** Asks for work that takes longer than a request, and tells whoever asked how far it is. */
@ApplicationScoped
public class Operations {

    private final OperationRows rows;
    private final Sql sql;
    private final Caller caller;

    Operations(OperationRows rows, Sql sql, Caller caller) {
        this.rows = rows;
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * Puts it into the queue, as part of the running transaction. Answer 202 with the {@link OperationView#location} of
     * the id.
     *
     * @param kind of an {@link OperationWork} of this program
     * @param input what the work needs, ids rather than personal data; removed when it has ended
     */
    public UUID request(String kind, Object input) {
        sql.requireTransaction();
        UUID id = Ids.next();
        rows.queue(id, kind, caller.keyHash(), input);
        return id;
    }

    /** An operation that the caller asked for; anybody else's is not there. */
    public OperationView own(UUID id, Language language) {
        return rows.find(id, caller.keyHash(), language).orElseThrow(() -> CommonProblem.notFound("operation"));
    }
}
