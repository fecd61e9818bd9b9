package org.xianfeng.membership.organization;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** What was recorded before a correction took its place: rows as they stood, which nobody changes any more. */
@ApplicationScoped
public class SupersededFacts {

    private final SqlSession sql;

    SupersededFacts(SqlSession sql) {
        this.sql = sql;
    }

    /**
     * Keeps what a row says before it is corrected or taken back.
     *
     * @param relation the table in which it stands
     * @param subjectId what it is said of
     */
    public void keep(String relation, Dated row, UUID subjectId, Instant now) {
        sql.change(
                        """
                        insert into superseded_fact (id, relation, subject_id, fact, superseded_at)
                        select :id, :relation, :subject, to_jsonb(f), :now from %s f where f.id = :row
                        """
                                .formatted(relation))
                .bind("id", Ids.next())
                .bind("relation", relation)
                .bind("subject", subjectId)
                .bind("now", now)
                .bind("row", row.id())
                .execute();
    }
}
