package org.xianfeng.membership.problem;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.ProblemCases;

/** Exists in tests only, to show what leaves the program when it has a bug. */
@Path(BrokenResource.PATH)
public class BrokenResource {

    static final String PATH = "/test/broken";

    private final Database database;

    BrokenResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(hidden = true)
    @PermissionsAllowed("organization:read")
    public String fail() {
        throw new IllegalStateException("secret");
    }

    @GET
    @Path(ProblemCases.COLLISION)
    @Operation(hidden = true)
    @PermissionsAllowed("organization:read")
    public String collide() {
        return database.collides();
    }

    @GET
    @Path(ProblemCases.LATE_CONFLICT)
    @Operation(hidden = true)
    @PermissionsAllowed("organization:read")
    public String conflictAtCommit() {
        return database.conflictsAtCommit();
    }

    /** What the database refuses while, or after, a use case ran. */
    @Singleton
    static class Database {

        private final Sql sql;

        Database(Sql sql) {
            this.sql = sql;
        }

        /** As when two transactions wait for each other, and again when it is tried once more. */
        @Transactional
        String collides() {
            sql.update("do $$ begin raise exception 'collided' using errcode = '40P01'; end $$");
            return "";
        }

        @Transactional
        String conflictsAtCommit() {
            sql.update("create temporary table late (number int unique deferrable initially deferred) on commit drop");
            sql.update("insert into late values (1), (1)");
            return "";
        }
    }
}
