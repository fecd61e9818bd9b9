package org.xianfeng.support.database;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.batch.Batch;
import org.xianfeng.support.batch.BatchWork;
import org.xianfeng.support.batch.OneTransaction;
import org.xianfeng.support.batch.Worked;
import org.xianfeng.support.conditional.Unconditional;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.identity.PermissionSource;
import org.xianfeng.support.problem.CommonProblem;

/** A test-only resource: what the database decides, as a caller meets it. */
@Path("/api/v1/tills")
public class TillResource {

    private static final String DIVIDED_BY_ZERO = "select 1 / 0";

    private final TillUseCases tills;
    private final Idempotency idempotency;
    private final Batch batch;
    private final Sql sql;

    TillResource(TillUseCases tills, Idempotency idempotency, Batch batch, Sql sql) {
        this.tills = tills;
        this.idempotency = idempotency;
        this.batch = batch;
        this.sql = sql;
    }

    /** The till's name serves as the right to see it: one called "secret" is created once and then out of sight. */
    @POST
    @PermissionsAllowed("till:create")
    public Response add(TillRequest till) {
        return idempotency.once(
                () -> tills.add(till.id(), till.name()),
                added -> Answer.created("/api/v1/tills/" + added.id, 0, new TillView(added.id, added.name)),
                answered -> {
                    if (till.name().equals("secret")) {
                        throw CommonProblem.notFound("till");
                    }
                });
    }

    /** A list of tills; looking for one, or beginning to make it, fails in the database where its name says so. */
    @POST
    @Path("/lists")
    @PermissionsAllowed("till:create")
    public Response addAll(List<JsonNode> items) {
        return batch.answer(
                items,
                TillRequest.class,
                null,
                new Adding(),
                worked -> Map.of("items", worked.stream().map(Worked::status).toList()));
    }

    private final class Adding implements BatchWork<TillRequest, Integer> {

        @Override
        public Optional<Integer> known(TillRequest till) {
            return sql.first(
                    till.name().equals("not looked for") ? DIVIDED_BY_ZERO : "select 1 where false",
                    row -> row.getInt(1));
        }

        @Override
        public Integer make(TillRequest till, OneTransaction transaction) {
            sql.all(till.name().equals("not begun") ? DIVIDED_BY_ZERO : "select 1", row -> true);
            return transaction.run(() -> tills.add(till.id(), till.name()).id);
        }
    }

    @POST
    @Path("/{id}/counting")
    @PermissionsAllowed("till:create")
    public Response count(@PathParam("id") int id) {
        return idempotency.once(() -> id, counted -> Answer.noContent(), answered -> {});
    }

    /** Answers what its transaction may take. */
    @POST
    @Path("/limits")
    @PermissionsAllowed("till:create")
    public Response limits(@QueryParam("minutes") Integer minutes) {
        return minutes == null
                ? idempotency.once(tills::limits, Answer::ok, answered -> {})
                : idempotency.onceWithin(Duration.ofMinutes(minutes), tills::limits, Answer::ok, answered -> {});
    }

    @POST
    @Path("/{id}/renaming")
    @PermissionsAllowed("till:update")
    public Response renameWithin(@PathParam("id") int id, @QueryParam("name") String name) {
        return idempotency.onceWithin(
                Duration.ofMinutes(10),
                () -> {
                    tills.rename(id, name);
                    return id;
                },
                renamed -> Answer.noContent(),
                answered -> {});
    }

    @PUT
    @Unconditional("the test is about the constraint")
    @Path("/{id}/name")
    @PermissionsAllowed("till:update")
    public void rename(@PathParam("id") int id, @QueryParam("name") String name) {
        tills.rename(id, name);
    }

    @POST
    @Path("/{id}/collision")
    @PermissionsAllowed("till:update")
    public void collide(@PathParam("id") int id) {
        tills.alwaysCollide();
    }

    @POST
    @Path("/{id}/emptying")
    @PermissionsAllowed("till:update")
    public void empty(@PathParam("id") int id) {
        tills.empty(id);
    }

    /** What a till is made of. */
    public record TillRequest(int id, String name) {}

    /** What one sees of it. */
    public record TillView(int id, String name) {}

    /** Everybody who is signed in may do everything with tills. */
    @Singleton
    static class TillPermissions implements PermissionSource {

        @Override
        public Granted grantedTo(SecurityIdentity caller) {
            return Granted.of(Set.of("till:create", "till:update"));
        }
    }
}
