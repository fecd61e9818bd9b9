package org.xianfeng.membership.problem;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.BrokenDatabase;
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

    @Singleton
    static class Database extends BrokenDatabase {

        Database(Sql sql) {
            super(sql);
        }
    }
}
