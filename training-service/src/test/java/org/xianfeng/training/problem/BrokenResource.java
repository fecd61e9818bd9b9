package org.xianfeng.training.problem;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.BrokenDatabase;
import org.xianfeng.support.testing.ProblemCases;

/** An operation that only the tests know, and that has a bug. */
@Path("/api/v1/test-only/broken")
public class BrokenResource {

    private final Database database;

    BrokenResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(hidden = true)
    @PermissionsAllowed("course:read")
    public String broken() {
        throw new IllegalStateException("secret");
    }

    @GET
    @Path(ProblemCases.COLLISION)
    @Operation(hidden = true)
    @PermissionsAllowed("course:read")
    public String collide() {
        return database.collides();
    }

    @GET
    @Path(ProblemCases.LATE_CONFLICT)
    @Operation(hidden = true)
    @PermissionsAllowed("course:read")
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
