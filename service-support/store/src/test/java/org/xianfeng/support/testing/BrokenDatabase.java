package org.xianfeng.support.testing;

import jakarta.transaction.Transactional;

import org.xianfeng.support.database.Sql;

/** What the database refuses while, or after, a use case ran; a service makes it a bean of its tests by extending it. */
public abstract class BrokenDatabase {

    private final Sql sql;

    protected BrokenDatabase(Sql sql) {
        this.sql = sql;
    }

    /** As when two transactions wait for each other, and again when it is tried once more. */
    @Transactional
    public String collides() {
        sql.update("do $$ begin raise exception 'collided' using errcode = '40P01'; end $$");
        return "";
    }

    @Transactional
    public String conflictsAtCommit() {
        sql.update("create temporary table late (number int unique deferrable initially deferred) on commit drop");
        sql.update("insert into late values (1), (1)");
        return "";
    }
}
