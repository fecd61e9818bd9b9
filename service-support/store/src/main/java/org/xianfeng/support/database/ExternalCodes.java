package org.xianfeng.support.database;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.CommonProblem;

/**
 * The numbers that people give to what they keep, each once for one owner. What is taken is refused with the number; of two
 * who take it at once the unique constraint decides.
 */
@ApplicationScoped
public class ExternalCodes {

    private final SqlSession sql;

    ExternalCodes(SqlSession sql) {
        this.sql = sql;
    }

    /**
     * What is numbered together.
     *
     * @param kind the noun of its path
     * @param table whose column external_code has the numbers
     * @param owner the column that says who gave them
     */
    public record Series(String kind, String table, String owner) {}

    /**
     * Refuses a number that the owner has given already; an absent one is always free.
     *
     * @param ownerId null for what numbers itself
     */
    public void requireFree(Series series, UUID ownerId, String externalCode) {
        if (externalCode != null && isTaken(series, ownerId, externalCode)) {
            throw CommonProblem.externalCodeTaken(series.kind(), externalCode);
        }
    }

    private boolean isTaken(Series series, UUID ownerId, String externalCode) {
        return sql.query(
                        """
                        select 1 as found from %s
                         where external_code = :code and %s is not distinct from cast(:owner as uuid)
                        """
                                .formatted(series.table(), series.owner()))
                .bind("code", externalCode)
                .bind("owner", ownerId, UUID.class)
                .first(row -> true)
                .orElse(false);
    }
}
