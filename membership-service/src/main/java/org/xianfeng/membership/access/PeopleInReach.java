package org.xianfeng.membership.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.Scope;

/** Whether a person lies within a scope: an account tied to somebody else's person would carry that person's access. */
@ApplicationScoped
class PeopleInReach {

    private final SqlSession sql;

    PeopleInReach(SqlSession sql) {
        this.sql = sql;
    }

    /**
     * Takes the lock that whoever changes a fact about her takes first: she is not erased until the transaction ends, and the
     * facts that are read of her stay as they are.
     */
    boolean contains(UUID personId, Scope scope) {
        sql.query("select id from person where id = :person for no key update")
                .bind("person", personId)
                .list(row -> true);
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("path", parameters);
        return sql.query("select 1 as found from person_current where person_id = :person and " + condition)
                .bind("person", personId)
                .bind(parameters)
                .first(row -> true)
                .orElse(false);
    }

    /** Where she stands today, for records about what was done to her account; null where nobody is named. */
    String placeOf(UUID personId) {
        return personId == null
                ? null
                : sql.query("select path from person_current where person_id = :person")
                        .bind("person", personId)
                        .first(row -> row.get("path", String.class))
                        .orElse(null);
    }
}
